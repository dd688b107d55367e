package org.chorus.signal;

import java.util.Arrays;

/** Pieces of four letters of a text in Latin transliteration, words parted by one space. */
final class Grams {
  private static final int LENGTH = 4;

  private Grams() {}

  /**
   * The grams of {@code latin}, hashed to 0…65535 and sorted; one that occurs twice stands twice.
   */
  static int[] of(CharSequence latin) {
    int count = Math.max(0, latin.length() - LENGTH + 1);
    int[] grams = new int[count];
    int letters = 0;
    for (int i = 0; i < latin.length(); i++) {
      letters = letters << 8 | latin.charAt(i);
      if (i >= LENGTH - 1) {
        grams[i - LENGTH + 1] = (letters * 0x9E3779B1) >>> 16;
      }
    }
    Arrays.sort(grams);
    return grams;
  }
}
