package org.chorus.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * Text in a field of fixed width on a terminal: Chinese, Japanese and Korean characters and emoji
 * take two columns, combining marks none. Foreign text can't move the cursor, change colours or
 * turn the direction of what stands beside it.
 */
public final class Cell {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  // Format characters but the two joiners, which Persian, Indian scripts and emoji need.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}&&[^\u200C\u200D]]");
  private static final String ELLIPSIS = "…";
  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";

  private Cell() {}

  /** One line of printable text: white space and control characters become single spaces. */
  public static String clean(String text) {
    String spaced = SPACE.matcher(text).replaceAll(" ");
    return INVISIBLE.matcher(spaced).replaceAll("").strip();
  }

  /** How many columns a clean text takes. */
  public static int width(String text) {
    BreakIterator clusters = clusters(text);
    int width = 0;
    int from = 0;
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      width += clusterWidth(text.substring(from, to));
      from = to;
    }
    return width;
  }

  /** The text, or as much of it as fits before an ellipsis, never cutting through a character. */
  public static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    BreakIterator clusters = clusters(text);
    int used = 0;
    int from = 0;
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      used += clusterWidth(text.substring(from, to));
      if (used > width - 1) {
        break;
      }
      from = to;
    }
    return width < 1 ? "" : text.substring(0, from).strip() + ELLIPSIS;
  }

  /**
   * The text cut and filled with spaces to the width. Text with letters that run from right to left
   * is isolated, so that the cells beside it stay where they are.
   */
  static String fit(String text, int width, boolean toTheRight) {
    String shown = cut(text, width);
    String padding = " ".repeat(width - width(shown));
    return toTheRight ? padding + isolated(shown) : isolated(shown) + padding;
  }

  /** The text cut to the width, isolated where it must be. */
  static String shown(String text, int width) {
    return isolated(cut(text, width));
  }

  private static String isolated(String text) {
    return runsLeftwards(text) ? ISOLATE + text + END_OF_ISOLATE : text;
  }

  private static BreakIterator clusters(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    return clusters;
  }

  private static int clusterWidth(String cluster) {
    int first = cluster.codePointAt(0);
    // The selector of emoji makes one of a character that can be one, not of a blank.
    boolean emoji =
        UCharacter.hasBinaryProperty(first, UProperty.EMOJI_PRESENTATION)
            || (cluster.indexOf('\uFE0F') > 0
                && UCharacter.hasBinaryProperty(first, UProperty.EMOJI));
    return emoji ? 2 : cluster.codePoints().map(Cell::codePointWidth).sum();
  }

  private static int codePointWidth(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK, UCharacter.FORMAT -> 0;
      default -> isJoiningJamo(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  /** The second and third letters of a Korean syllable share the columns of the first. */
  private static boolean isJoiningJamo(int codePoint) {
    int kind = UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE);
    return kind == UCharacter.HangulSyllableType.VOWEL_JAMO
        || kind == UCharacter.HangulSyllableType.TRAILING_JAMO;
  }

  private static boolean runsLeftwards(String text) {
    return text.codePoints()
        .map(UCharacter::getDirection)
        .anyMatch(
            direction ->
                direction == UCharacter.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == UCharacter.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
