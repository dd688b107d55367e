package org.chorus.read;

/**
 * Tells Thai in one byte a character (windows-874, which TIS-620 and ISO-8859-11 are part of) from
 * other encodings: signs of vowels and tones follow a consonant, a vowel that is written before its
 * consonant is followed by one, and some letters are rare.
 */
final class ThaiBytes {
  private static final int FEWEST = 10;

  /** So many of a hundred bytes may be out of place; with fewer bytes than fifty, none. */
  private static final int STRANGE_PERCENT = 2;

  private static final int RARE_PERCENT = 8;

  /** Thai has twice as many signs. */
  private static final int SIGNS_PERCENT = 20;

  private static final String DIGITS =
      "\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9";

  /** Khor khuat, khor khon and signs of old books. */
  private static final String OBSOLETE = "\u00A3\u00A5\u00EF\u00FA\u00FB";

  private static final String RARE =
      "\u00A6\u00AC\u00AE\u00AF\u00B0\u00B1\u00B2\u00CC\u00CE\u00CF\u00DF";
  private static final String PUNCTUATION =
      "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u00A0";

  private ThaiBytes() {}

  /** Whether the bytes outside ASCII are nearly all of a Thai text. */
  static boolean are(byte[] bytes) {
    int high = 0;
    int strange = 0;
    int rare = 0;
    int signs = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80 || PUNCTUATION.indexOf(b) >= 0) {
        continue;
      }
      int before = i == 0 ? ' ' : bytes[i - 1] & 0xFF;
      int after = i + 1 == bytes.length ? ' ' : bytes[i + 1] & 0xFF;
      high++;
      strange += isStrange(before, b, after) ? 1 : 0;
      rare += RARE.indexOf(b) >= 0 ? 1 : 0;
      signs += isLeading(b) || isFollowing(b) ? 1 : 0;
    }
    return high >= FEWEST
        && strange * 100L <= high * (long) STRANGE_PERCENT
        && rare * 100L <= high * (long) RARE_PERCENT
        && signs * 100L >= high * (long) SIGNS_PERCENT;
  }

  private static boolean isStrange(int before, int b, int after) {
    boolean none = b < 0xA0 || (b > 0xDA && b < 0xDF) || b > 0xFB;
    boolean digitInWord = DIGITS.indexOf(b) >= 0 && isConsonant(before);
    return none
        || digitInWord
        || OBSOLETE.indexOf(b) >= 0
        || (isFollowing(b) && !isConsonant(before) && !isFollowing(before))
        || (isLeading(b) && !isConsonant(after));
  }

  private static boolean isConsonant(int b) {
    return b >= 0xA1 && b <= 0xCE;
  }

  private static boolean isLeading(int b) {
    return b >= 0xE0 && b <= 0xE4;
  }

  /** A vowel behind, above or below its consonant, or a mark of tone or silence. */
  private static boolean isFollowing(int b) {
    return (b >= 0xD0 && b <= 0xDA) || b == 0xE5 || (b >= 0xE7 && b <= 0xEE);
  }
}
