package org.chorus.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.model.EventKeyword;
import org.chorus.model.Keyword;

/**
 * The keywords of an event. Scores of different reports can't be compared, so a report's keyword
 * counts by its rank: the first 1, the second 1/2, the third 1/3 and so on.
 */
final class MergedKeywords {
  private static final int PER_LANGUAGE = 5;
  private static final long MILLION = 1_000_000;

  private MergedKeywords() {}

  /**
   * The best five of each language, languages sorted. Upper and lower case make no difference; the
   * spelling with the greatest weight is shown.
   */
  static List<EventKeyword> of(Collection<Keyword> keywords) {
    Map<String, Map<String, Map<String, Long>>> weights = new TreeMap<>();
    for (Keyword keyword : keywords) {
      weights
          .computeIfAbsent(keyword.language(), language -> new TreeMap<>())
          .computeIfAbsent(keyword.keyword().toLowerCase(Locale.ROOT), folded -> new TreeMap<>())
          .merge(keyword.keyword(), MILLION / keyword.rank(), Long::sum);
    }
    List<EventKeyword> merged = new ArrayList<>();
    weights.forEach((language, spellings) -> merged.addAll(best(language, spellings)));
    return merged;
  }

  private static List<EventKeyword> best(
      String language, Map<String, Map<String, Long>> bySpelling) {
    return bySpelling.values().stream()
        .map(spellings -> keyword(language, spellings))
        .sorted(
            Comparator.comparingDouble(EventKeyword::score)
                .reversed()
                .thenComparing(EventKeyword::keyword))
        .limit(PER_LANGUAGE)
        .toList();
  }

  private static EventKeyword keyword(String language, Map<String, Long> spellings) {
    String shown =
        spellings.entrySet().stream()
            .min(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    long weight = spellings.values().stream().mapToLong(Long::longValue).sum();
    return new EventKeyword(language, shown, weight / (double) MILLION);
  }
}
