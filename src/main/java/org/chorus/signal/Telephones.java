package org.chorus.signal;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers: groups of digits, the first of which begins with 0 or a plus. */
final class Telephones {
  private static final int FEWEST_DIGITS = 8;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,:])(?:\\+\\d{1,3}|\\(?0\\d{1,4}\\)?)(?:[ /-]{1,2}\\(?\\d{2,8}\\)?){1,5}"
              + "(?![\\d:]|[.,]\\d)");

  /** A gain, with its thousands parted by blanks. */
  private static final Pattern GROUPED = Pattern.compile("\\+\\d{1,3}(?: \\d{3})+");

  private Telephones() {}

  /** Where they stand in {@code text}, whose digits are those of ASCII. */
  static BitSet in(String text) {
    BitSet telephones = new BitSet();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String written = number.group();
      if (written.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS
          && !GROUPED.matcher(written).matches()) {
        telephones.set(number.start(), number.end());
      }
    }
    return telephones;
  }
}
