package org.chorus.read;

import java.math.BigDecimal;

/** Numbers as people write them, without exponents: an id or a day may have become a fraction. */
public final class PlainNumber {
  /** A number with more digits than this is none that a report has. */
  private static final int MOST_DIGITS = 100;

  private PlainNumber() {}

  /**
   * A floating-point number that was written as text, whole ones without decimals; null for what
   * stands for nothing: null, NaN and infinity.
   */
  public static String of(String written) {
    if (written == null) {
      return null;
    }
    try {
      return of(new BigDecimal(written).stripTrailingZeros());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static String of(BigDecimal number) {
    boolean readable = number.scale() >= -MOST_DIGITS && number.scale() <= MOST_DIGITS;
    return readable ? number.toPlainString() : number.toString();
  }
}
