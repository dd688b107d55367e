package org.chorus.read;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/**
 * How a found text agrees with gold: their words as bags.
 *
 * @param precision share of the found words that are in the gold
 * @param recall share of the words of the gold that were found
 */
record TokenScore(double precision, double recall) {
  static TokenScore of(String found, String gold) {
    Map<String, Integer> foundWords = words(found);
    Map<String, Integer> goldWords = words(gold);
    double common =
        foundWords.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), goldWords.getOrDefault(e.getKey(), 0)))
            .sum();
    return new TokenScore(share(common, foundWords), share(common, goldWords));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(double common, Map<String, Integer> words) {
    int all = words.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : common / all;
  }

  private static Map<String, Integer> words(String text) {
    BreakIterator cuts = BreakIterator.getWordInstance(ULocale.ROOT);
    cuts.setText(text);
    Map<String, Integer> words = new HashMap<>();
    int start = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
      String word = text.substring(start, end);
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
