package org.chorus.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.keyword.Kinship;
import org.chorus.model.EventKeyword;
import org.chorus.model.Keyword;

/**
 * The keywords of an event. Scores of different reports can't be compared, so a report's keyword
 * counts by its rank: the first 1, the second 1/2, the third 1/3 and so on. A name that reports in
 * another language have as well counts one and a half times.
 */
final class MergedKeywords {
  private static final int PER_LANGUAGE = 5;
  private static final long MILLION = 1_000_000;

  /** A phrase that says nothing beyond the words of better ones loses so much of its weight. */
  private static final long SAID_DIVISOR = 4;

  private MergedKeywords() {}

  /** A keyword with its weight, in millionths. */
  private record Weighed(String language, String keyword, long weight) {
    Weighed times(long factor, long divisor) {
      return new Weighed(language, keyword, weight * factor / divisor);
    }
  }

  /**
   * The best five of each language, languages sorted. Upper and lower case make no difference; the
   * spelling with the greatest weight is shown.
   */
  static List<EventKeyword> of(Collection<Keyword> keywords) {
    Map<String, List<Weighed>> byLanguage = merged(keywords);
    SharedSounds candidates = sounds(byLanguage);
    byLanguage.replaceAll((language, all) -> best(all, candidates));
    SharedSounds shown = sounds(byLanguage);
    return byLanguage.values().stream()
        .flatMap(List::stream)
        .map(
            chosen ->
                new EventKeyword(
                    chosen.language,
                    chosen.keyword,
                    chosen.weight / (double) MILLION,
                    shown.of(chosen.keyword).orElse(null)))
        .toList();
  }

  private static SharedSounds sounds(Map<String, List<Weighed>> byLanguage) {
    return new SharedSounds(
        byLanguage.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(Weighed::keyword).toList())));
  }

  private static Map<String, List<Weighed>> merged(Collection<Keyword> keywords) {
    Map<String, Map<String, Map<String, Long>>> weights = new TreeMap<>();
    for (Keyword keyword : keywords) {
      weights
          .computeIfAbsent(keyword.language(), language -> new TreeMap<>())
          .computeIfAbsent(keyword.keyword().toLowerCase(Locale.ROOT), folded -> new TreeMap<>())
          .merge(keyword.keyword(), MILLION / keyword.rank(), Long::sum);
    }
    Map<String, List<Weighed>> merged = new TreeMap<>();
    weights.forEach(
        (language, spellings) ->
            merged.put(
                language,
                spellings.values().stream().map(forms -> weighed(language, forms)).toList()));
    return merged;
  }

  private static Weighed weighed(String language, Map<String, Long> spellings) {
    String shown =
        spellings.entrySet().stream()
            .min(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    return new Weighed(
        language, shown, spellings.values().stream().mapToLong(Long::longValue).sum());
  }

  /** One after another; each time the heaviest, when what is said already counts for little. */
  private static List<Weighed> best(List<Weighed> candidates, SharedSounds sounds) {
    List<Candidate> left =
        new ArrayList<>(
            candidates.stream()
                .map(k -> sounds.of(k.keyword).isPresent() ? k.times(3, 2) : k)
                .map(k -> new Candidate(k, new ArrayList<>(words(k.keyword))))
                .toList());
    List<Weighed> chosen = new ArrayList<>();
    while (chosen.size() < PER_LANGUAGE && !left.isEmpty()) {
      Candidate next =
          left.stream()
              .min(
                  Comparator.comparingLong(Candidate::weight)
                      .reversed()
                      .thenComparing(k -> k.phrase.keyword))
              .orElseThrow();
      chosen.add(next.weighed());
      left.remove(next);
      List<String> said = words(next.phrase.keyword);
      left.forEach(candidate -> candidate.hear(said));
    }
    return chosen;
  }

  /** A phrase that may be chosen, with those of its words that are not said yet. */
  private record Candidate(Weighed phrase, List<String> unsaid) {

    long weight() {
      return weighed().weight;
    }

    /** As it counts now. */
    Weighed weighed() {
      return unsaid.isEmpty() ? phrase.times(1, SAID_DIVISOR) : phrase;
    }

    /** Takes note of words that were said: what is one of them, or a form of one, is no news. */
    void hear(List<String> said) {
      unsaid.removeIf(
          word -> said.stream().anyMatch(s -> s.equals(word) || Kinship.areKin(s, word)));
    }
  }

  private static List<String> words(String keyword) {
    return Stream.of(keyword.toLowerCase(Locale.ROOT).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
