package org.chorus.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Locale;

/** Leaves of a text what tells its language: words in its main script. */
final class LettersOnly {
  private static final int[] JAPANESE = {UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA};
  private static final int[] KOREAN = {UScript.HAN, UScript.HANGUL};
  private static final int[] CHINESE = {UScript.HAN};

  private LettersOnly() {}

  /**
   * The words of {@code text} that are in {@code script}, parted by single spaces; web addresses
   * are left out, and a text in capitals becomes lower case, since the classifier has learned from
   * ordinary writing.
   */
  static String of(String text, String script) {
    int[] scripts =
        switch (script) {
          case "Jpan" -> JAPANESE;
          case "Kore" -> KOREAN;
          case "Hans", "Hant", "Hani" -> CHINESE;
          default -> new int[] {UScript.getCodeFromName(script)};
        };
    StringBuilder kept = new StringBuilder(text.length());
    int upper = 0;
    int lower = 0;
    for (String word : WebAddresses.removedFrom(text).split("\\s+", -1)) {
      for (int c : word.codePoints().toArray()) {
        if (belongs(c, scripts)) {
          kept.appendCodePoint(c);
          upper += Character.isUpperCase(c) ? 1 : 0;
          lower += Character.isLowerCase(c) ? 1 : 0;
        } else {
          space(kept, c);
        }
      }
      space(kept, ' ');
    }
    String letters = kept.toString().strip();
    return upper > lower ? letters.toLowerCase(Locale.ROOT) : letters;
  }

  private static boolean belongs(int c, int[] scripts) {
    int script = UScript.getScript(c);
    return script == UScript.INHERITED
        || (UCharacter.isUAlphabetic(c) && (script == UScript.COMMON || contains(scripts, script)));
  }

  private static boolean contains(int[] scripts, int script) {
    for (int one : scripts) {
      if (one == script) {
        return true;
      }
    }
    return false;
  }

  private static void space(StringBuilder kept, int c) {
    boolean behindLetter = kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ';
    if (c == '\'' || c == '\u2019' || (c == '\u2018' && behindLetter)) {
      kept.append('\'');
    } else if (behindLetter) {
      kept.append(' ');
    }
  }
}
