package org.chorus.signal;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a word that two spellings of it share. */
final class Words {
  private Words() {}

  /** Lower case, compatibility forms (width, ligatures) resolved, one letter for o‘ and oʻ. */
  static String normal(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2018', '\u02BB');
    if (isAscii(lower)) {
      return lower;
    }
    return Normalizer.isNormalized(lower, Normalizer.Form.NFKC)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
