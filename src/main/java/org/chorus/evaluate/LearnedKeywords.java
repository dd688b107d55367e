package org.chorus.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chorus.keyword.CorpusLearner;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.RankedKeyword;
import org.chorus.keyword.ReportText;
import org.chorus.model.Hash;

/**
 * Chorus's keywords, with what some texts have taught about their languages; the keywords that
 * people chose for these teach nothing.
 *
 * @param languages what is known of each language
 * @param from the texts that taught it
 */
public record LearnedKeywords(Map<String, LanguageWords> languages, Set<KeywordGold> from)
    implements KeywordMethod {
  private static final int HASH_LENGTH = 16;

  public LearnedKeywords {
    languages = Map.copyOf(languages);
    from = Set.copyOf(from);
  }

  /**
   * Learns as {@code run} learns from the reports of a store.
   *
   * @param most so many texts of each language, chosen by the hash of their ids; empty: all
   * @param background whether the shipped statistics of frequent words help
   */
  public static LearnedKeywords from(
      Collection<KeywordGold> texts, OptionalInt most, boolean background) {
    Map<String, List<KeywordGold>> byLanguage =
        texts.stream()
            .sorted(Comparator.comparing(LearnedKeywords::hash).thenComparing(KeywordGold::id))
            .collect(
                Collectors.groupingBy(KeywordGold::language, TreeMap::new, Collectors.toList()));
    Map<String, LanguageWords> languages = new TreeMap<>();
    Set<KeywordGold> from = new HashSet<>();
    byLanguage.forEach(
        (language, all) -> {
          List<KeywordGold> sample = all.subList(0, Math.min(all.size(), most.orElse(all.size())));
          from.addAll(sample);
          languages.put(
              language,
              CorpusLearner.learn(
                  language,
                  sample.stream().map(text -> new ReportText(text.title(), text.text())).toList(),
                  background));
        });
    return new LearnedKeywords(languages, from);
  }

  /** Knows no language: reads every text by its own statistics. */
  static LearnedKeywords nothing() {
    return new LearnedKeywords(Map.of(), Set.of());
  }

  /** What decides in which order texts are learned from. */
  static String hash(KeywordGold text) {
    return Hash.hex(HASH_LENGTH, text.id());
  }

  /** A text counts among those that its language is known by, as a report in a store does. */
  private LanguageWords language(KeywordGold text, boolean counted) {
    LanguageWords language = languages.get(text.language());
    if (language == null) {
      return LanguageWords.none();
    }
    return counted ? language : language.withReport(new ReportText(text.title(), text.text()));
  }

  @Override
  public List<String> keywords(KeywordGold text, int count) {
    boolean counted = from.contains(text);
    return KeywordRanking.rank(text.title(), text.text(), language(text, counted), counted, count)
        .stream()
        .map(RankedKeyword::keyword)
        .toList();
  }
}
