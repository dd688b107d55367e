package org.chorus.date;

import java.text.Normalizer;

/**
 * What a character is compared as: lower case, without accents and vowel points, digits of every
 * script as 0…9, blanks and dashes of every kind as one. {@link #NOTHING} for what only joins,
 * directs or decorates.
 */
final class Folding {
  static final char NOTHING = '\0';

  private static final char[] BASIC_PLANE = new char[0x10000];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = fold((char) c);
    }
  }

  private Folding() {}

  static char of(char c) {
    return BASIC_PLANE[c];
  }

  private static char fold(char c) {
    return switch (c) {
      case '\n', '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> '\n';
      case '\u0131' -> 'i';
      case '\u03C2' -> '\u03C3';
      case '\u0640' -> NOTHING;
      // The Persian and the Arabic forms of one letter; keyboards mix them.
      case '\u0649', '\u06CC', '\u06D0', '\u06D2' -> '\u064A';
      case '\u06A9' -> '\u0643';
      case '\u06C1', '\u06D5', '\u06BE' -> '\u0647';
      case '\u2018', '\u2019', '\u02BC', '\u02BB', '\u02B9', '\u055A', '\uFF07' -> '\'';
      case '\u2212' -> '-';
      default -> byType(c);
    };
  }

  private static char byType(char c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
      case Character.SPACE_SEPARATOR, Character.CONTROL -> ' ';
      case Character.FORMAT -> NOTHING;
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SURROGATE -> c;
      case Character.NON_SPACING_MARK -> isAccent(c) ? NOTHING : c;
      default -> plain(Character.toLowerCase(c));
    };
  }

  /** The letter under the accents; compatibility forms (width, presentation) resolved. */
  private static char plain(char lower) {
    String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
    for (int i = 1; i < parts.length(); i++) {
      if (!isAccent(parts.charAt(i))) {
        return lower;
      }
    }
    char base = Character.toLowerCase(parts.charAt(0));
    return base == lower || isAccent(base) ? lower : fold(base);
  }

  /** Accents of European scripts, points of Hebrew and Arabic, dots under Indic letters. */
  private static boolean isAccent(char c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK)
        || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || c == 0x093C
        || c == 0x09BC
        || c == 0x0A3C
        || c == 0x0ABC
        || c == 0x0B3C;
  }
}
