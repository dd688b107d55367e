package org.chorus.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Which script a text is written in. */
public final class Scripts {
  /** The code for a text without letters. */
  public static final String NONE = "Zyyy";

  /** A script is told from so many characters; the rest of a long text changes nothing. */
  private static final int LOOKED_AT = 10_000;

  /** Share of kana, or of Hangul, beside Han characters that makes a text Japanese, or Korean. */
  private static final double MIXED_SHARE = 0.1;

  /**
   * How often a letter counts that is not Latin: names, units and what surrounds a report on its
   * page are in Latin letters everywhere, and those of other scripts say more each.
   */
  private static final int NOT_LATIN = 2;

  private Scripts() {}

  /**
   * ISO 15924 code of the script that {@code text} is in by its letters; {@code Jpan} and {@code
   * Kore} for their mixtures, {@code Hans} or {@code Hant} where characters tell simplified from
   * traditional, {@link #NONE} without letters.
   */
  public static String dominant(String text) {
    int[] letters = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    for (int c : WebAddresses.removedFrom(start).codePoints().toArray()) {
      if (UCharacter.isLetter(c)) {
        letters[UScript.getScript(c)]++;
      }
    }
    letters[UScript.COMMON] = 0;
    letters[UScript.INHERITED] = 0;
    letters[UScript.KATAKANA_OR_HIRAGANA] = letters[UScript.HIRAGANA] + letters[UScript.KATAKANA];
    if (isMixedWithHan(letters, UScript.KATAKANA_OR_HIRAGANA)) {
      letters[UScript.KATAKANA_OR_HIRAGANA] += letters[UScript.HAN];
    } else if (isMixedWithHan(letters, UScript.HANGUL)) {
      letters[UScript.HANGUL] += letters[UScript.HAN];
    }
    int most = UScript.COMMON;
    for (int script = 0; script < letters.length; script++) {
      if (weight(script, letters) > weight(most, letters)) {
        most = script;
      }
    }
    return name(most, start);
  }

  private static int weight(int script, int[] letters) {
    return letters[script] * (script == UScript.LATIN ? 1 : NOT_LATIN);
  }

  private static boolean isMixedWithHan(int[] letters, int script) {
    return letters[script] >= MIXED_SHARE * (letters[script] + letters[UScript.HAN]);
  }

  private static String name(int script, String text) {
    return switch (script) {
      case UScript.COMMON -> NONE;
      case UScript.HAN -> HanForms.of(text);
      case UScript.HANGUL -> "Kore";
      case UScript.HIRAGANA, UScript.KATAKANA, UScript.KATAKANA_OR_HIRAGANA -> "Jpan";
      default -> UScript.getShortName(script);
    };
  }
}
