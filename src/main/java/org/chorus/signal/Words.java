package org.chorus.signal;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a word that two spellings of it share. */
final class Words {
  private Words() {}

  /** Lower case, compatibility forms (width, ligatures) resolved. */
  static String normal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Normalizer.isNormalized(lower, Normalizer.Form.NFKC)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }
}
