package org.chorus.signal;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that tell reports apart, whatever digits and separators they are written with. */
final class Numbers {
  private static final int LONGEST = 15;
  private static final BigDecimal LAST_SMALL = BigDecimal.valueOf(12);
  private static final BigDecimal YEARS_FROM = BigDecimal.valueOf(1900);
  private static final BigDecimal YEARS_TO = BigDecimal.valueOf(2100);

  private Numbers() {}

  /** {@code text} with the digits of every script as 0…9; its length stays the same. */
  static String asciiDigits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F && Character.isDigit(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return out == null ? text : out.toString();
  }

  /**
   * The value of a number as written ({@code 408.000}, {@code 1,234.50}, {@code 2,5}), digits only
   * and a point before decimals; nothing for whole numbers of 12 and below, for years, for what
   * begins with 0 as a code does, and for what is too long to be a quantity.
   */
  static Optional<String> key(String written) {
    if (written.length() > 1 && written.charAt(0) == '0' && isBare(written)) {
      return Optional.empty();
    }
    Optional<BigDecimal> value = value(written);
    boolean year =
        isBare(written)
            && value
                .filter(v -> v.compareTo(YEARS_FROM) >= 0 && v.compareTo(YEARS_TO) <= 0)
                .isPresent();
    return year ? Optional.empty() : value.flatMap(Numbers::key);
  }

  /** The same of a value that is known. */
  static Optional<String> key(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean small = plain.scale() <= 0 && plain.compareTo(LAST_SMALL) <= 0;
    return small || plain.precision() - Math.min(0, plain.scale()) > LONGEST
        ? Optional.empty()
        : Optional.of(plain.toPlainString());
  }

  /** The value; nothing when it is too long to be a quantity. */
  static Optional<BigDecimal> value(String written) {
    int decimal = decimalMark(written);
    String whole = digits(written.substring(0, decimal));
    String rest = decimal < written.length() ? digits(written.substring(decimal)) : "";
    return whole.isEmpty() || whole.length() + rest.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new BigDecimal(whole + "." + rest + "0"));
  }

  /** Where the decimals begin: at the last mark, unless it parts groups of three digits. */
  private static int decimalMark(String written) {
    int last = -1;
    int marks = 0;
    for (int i = 0; i < written.length(); i++) {
      if (!isDigit(written.charAt(i))) {
        marks += last >= 0 && written.charAt(last) == written.charAt(i) ? 0 : 1;
        last = i;
      }
    }
    if (last < 0) {
      return written.length();
    }
    boolean three = written.length() - last - 1 == 3;
    boolean grouping = three && marks == 1 && !(last == 1 && written.charAt(0) == '0');
    boolean space = Character.isSpaceChar(written.charAt(last)) || written.charAt(last) == '\'';
    return grouping || space ? written.length() : last;
  }

  private static boolean isBare(String written) {
    return written.chars().allMatch(c -> isDigit((char) c));
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
