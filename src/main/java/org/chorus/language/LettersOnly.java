package org.chorus.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Set;

/** Leaves of a text what tells its language: words in its main script. */
final class LettersOnly {
  private static final Set<String> JAPANESE = Set.of("Hani", "Hira", "Kana");
  private static final Set<String> KOREAN = Set.of("Hani", "Hang");
  private static final Set<String> CHINESE = Set.of("Hani");

  private LettersOnly() {}

  /**
   * The words of {@code text} that are in {@code script}, parted by single spaces; web addresses
   * are left out, and a text in capitals becomes lower case, since the classifier has learned from
   * ordinary writing.
   */
  static String of(String text, String script) {
    Set<String> scripts =
        switch (script) {
          case "Jpan" -> JAPANESE;
          case "Kore" -> KOREAN;
          case "Hans", "Hant", "Hani" -> CHINESE;
          default -> Set.of(script);
        };
    StringBuilder kept = new StringBuilder(text.length());
    int upper = 0;
    int lower = 0;
    for (String word : text.split("\\s+", -1)) {
      if (word.contains("://") || word.startsWith("www.") || word.indexOf('@') >= 0) {
        continue;
      }
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

  private static boolean belongs(int c, Set<String> scripts) {
    int script = UScript.getScript(c);
    return script == UScript.INHERITED
        || (UCharacter.isUAlphabetic(c)
            && (script == UScript.COMMON || scripts.contains(UScript.getShortName(script))));
  }

  private static void space(StringBuilder kept, int c) {
    if (c == '\'' || c == '\u2019') {
      kept.append('\'');
    } else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
      kept.append(' ');
    }
  }
}
