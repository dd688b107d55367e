package org.chorus.date;

import com.ibm.icu.lang.UScript;

/** Which characters make words, and which scripts part them by no blanks; looked up in a table. */
final class Scripts {
  private static final byte LETTER = 1;
  private static final byte UNSPACED = 2;
  private static final byte HAN = 4;
  private static final byte HANGUL = 8;
  private static final byte[] BASIC_PLANE = new byte[0x10000];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = classify((char) c);
    }
  }

  private Scripts() {}

  static boolean isLetter(char c) {
    return (BASIC_PLANE[c] & LETTER) != 0;
  }

  /** Whether words of this letter's script follow each other without a blank. */
  static boolean isUnspaced(char c) {
    return (BASIC_PLANE[c] & UNSPACED) != 0;
  }

  static boolean isHan(char c) {
    return (BASIC_PLANE[c] & HAN) != 0;
  }

  static boolean isHangul(char c) {
    return (BASIC_PLANE[c] & HANGUL) != 0;
  }

  private static byte classify(char c) {
    if (Character.isSurrogate(c)) {
      return LETTER;
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (!Character.isLetter(c) && !mark && c != '\u3007') {
      return 0;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HAN -> LETTER | UNSPACED | HAN;
      case UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.TIBETAN ->
          LETTER | UNSPACED;
      case UScript.HANGUL -> LETTER | HANGUL;
      default -> LETTER;
    };
  }
}
