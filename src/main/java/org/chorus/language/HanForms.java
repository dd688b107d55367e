package org.chorus.language;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;

/**
 * Simplified or traditional characters. Which characters only one of them uses follows from ICU's
 * conversion between the two.
 */
final class HanForms {
  private static final UnicodeSet SIMPLIFIED = changedBy("Simplified-Traditional");
  private static final UnicodeSet TRADITIONAL = changedBy("Traditional-Simplified");

  private HanForms() {}

  /** {@code Hans} or {@code Hant}, or {@code Hani} when the characters do not tell. */
  static String of(String text) {
    int simplified = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      simplified += SIMPLIFIED.contains(c) ? 1 : 0;
      traditional += TRADITIONAL.contains(c) ? 1 : 0;
    }
    return simplified == traditional ? "Hani" : simplified > traditional ? "Hans" : "Hant";
  }

  /** The ideographs of the basic block that the conversion would change. */
  private static UnicodeSet changedBy(String conversion) {
    Transliterator converter = Transliterator.getInstance(conversion);
    UnicodeSet changed = new UnicodeSet();
    for (int c = 0x4E00; c <= 0x9FFF; c++) {
      String character = Character.toString(c);
      if (!converter.transliterate(character).equals(character)) {
        changed.add(c);
      }
    }
    return changed.freeze();
  }
}
