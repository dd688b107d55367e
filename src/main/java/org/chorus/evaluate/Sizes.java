package org.chorus.evaluate;

import java.util.HashMap;
import java.util.Map;

/** How many reports a group has in each language, and how many pairs they make. */
final class Sizes {
  private final Map<String, Long> byLanguage = new HashMap<>();
  private long all;

  void add(String language, long reports) {
    byLanguage.merge(language, reports, Long::sum);
    all += reports;
  }

  long all() {
    return all;
  }

  long in(String language) {
    return byLanguage.getOrDefault(language, 0L);
  }

  long notIn(String language) {
    return all - in(language);
  }

  long pairs() {
    return pairsOf(all);
  }

  /** Pairs of reports in different languages. */
  long crossLanguagePairs() {
    return pairs() - byLanguage.values().stream().mapToLong(Sizes::pairsOf).sum();
  }

  /** Pairs with at least one report in {@code language}. */
  long pairsWith(String language) {
    return pairs() - pairsOf(notIn(language));
  }

  private static long pairsOf(long reports) {
    return reports * (reports - 1) / 2;
  }
}
