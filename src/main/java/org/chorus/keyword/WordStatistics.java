package org.chorus.keyword;

import java.io.Serializable;

/**
 * How a language's reports use a word.
 *
 * @param language BCP 47
 * @param word normalised; empty for the reports themselves
 * @param documents reports that have it
 * @param count occurrences in all of them
 * @param inside occurrences that do not begin a sentence
 * @param capitalised those of them that have a capital
 */
public record WordStatistics(
    String language, String word, long documents, long count, long inside, long capitalised)
    implements Serializable {
  private static final double MAX_CAPITAL_SHARE = 0.5;
  private static final double LN2 = StrictMath.log(2);

  /**
   * How much fewer reports have the word than if its occurrences were strewn at random over {@code
   * reports} reports, log2: near 0 for grammar, high for topics.
   */
  double residualIdf(long reports) {
    double expected = reports * (1 - StrictMath.exp(-(double) count / reports));
    return Math.max(0, StrictMath.log(expected / documents) / LN2);
  }

  /** Share of the occurrences inside sentences that have a capital, 0 to 1. */
  double capitalShare() {
    return inside == 0 ? 0 : (double) capitalised / inside;
  }

  /** Whether it is mostly written without a capital. */
  boolean isSmall() {
    return capitalShare() < MAX_CAPITAL_SHARE;
  }

  WordStatistics plus(WordStatistics other) {
    return new WordStatistics(
        language,
        word,
        documents + other.documents,
        count + other.count,
        inside + other.inside,
        capitalised + other.capitalised);
  }
}
