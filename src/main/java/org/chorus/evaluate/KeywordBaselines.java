package org.chorus.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chorus.evaluate.PhraseCandidates.Candidate;
import org.chorus.keyword.LanguageWords;

/**
 * Well-known ways to find keywords, to compare with. They have no lists either: the same learned
 * function words and document frequencies.
 */
public final class KeywordBaselines {
  private static final int TF_IDF_WORDS = 3;

  /** KP-Miner: words of a phrase at most, where candidates must first occur, and least uses. */
  private static final int KP_MINER_WORDS = 5;

  private static final int KP_MINER_CUTOFF = 400;
  private static final int KP_MINER_USES = 2;

  /** KP-Miner: how phrases are boosted over single words, and the most they can be. */
  private static final double KP_MINER_ALPHA = 2.3;

  private static final double KP_MINER_SIGMA = 3.0;

  private KeywordBaselines() {}

  /** Phrases of up to three words by count · mean idf of their words. */
  public static KeywordMethod tfIdf(Map<String, LanguageWords> languages) {
    return (text, count) -> {
      LanguageWords language = languages.get(text.language());
      return best(
          PhraseCandidates.of(text.text(), language, TF_IDF_WORDS),
          candidate -> candidate.count() * idf(candidate, language),
          count);
    };
  }

  /**
   * After El-Beltagy and Rafea, KP-Miner, Information Systems 34, 2009: phrases that come early and
   * more than once, by tf · idf · a boost for phrases; single words only have idf.
   */
  public static KeywordMethod kpMiner(Map<String, LanguageWords> languages) {
    return (text, count) -> {
      LanguageWords language = languages.get(text.language());
      List<Candidate> early =
          PhraseCandidates.of(text.text(), language, KP_MINER_WORDS).stream()
              .filter(candidate -> candidate.first() < KP_MINER_CUTOFF)
              .toList();
      List<Candidate> frequent =
          early.stream().filter(candidate -> candidate.count() >= KP_MINER_USES).toList();
      List<Candidate> chosenFrom = frequent.size() < count ? early : frequent;
      double phrases = Math.max(1, chosenFrom.stream().filter(c -> c.words().size() > 1).count());
      double boost = Math.min(KP_MINER_SIGMA, chosenFrom.size() / (phrases * KP_MINER_ALPHA));
      return best(
          chosenFrom,
          candidate ->
              candidate.words().size() > 1
                  ? candidate.count() * unseenIdf(language) * boost
                  : candidate.count() * idf(candidate, language),
          count);
    };
  }

  private static double idf(Candidate candidate, LanguageWords language) {
    return candidate.words().stream()
        .mapToDouble(
            word ->
                StrictMath.log((language.reports() + 1.0) / Math.max(1, language.documents(word))))
        .average()
        .orElse(0);
  }

  private static double unseenIdf(LanguageWords language) {
    return StrictMath.log(language.reports() + 1.0);
  }

  private static List<String> best(
      List<Candidate> candidates, ToDoubleFunction<Candidate> score, int count) {
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble(score)
                .reversed()
                .thenComparingInt(Candidate::first)
                .thenComparing(candidate -> -candidate.words().size()))
        .limit(count)
        .map(Candidate::form)
        .toList();
  }
}
