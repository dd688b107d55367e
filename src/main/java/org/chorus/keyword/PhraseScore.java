package org.chorus.keyword;

/**
 * The worth of a phrase in its text. A linear formula: trees and larger models won nothing that
 * held in a language they had not seen. Its weights come from experiments on news with keywords
 * chosen by people ({@code docs/accuracy.md#keywords}).
 */
final class PhraseScore {
  private static final double COUNT = 1.7;
  private static final double LATE = 1.5;
  private static final double WORD_LENGTH = 0.13;
  private static final double NESTED = 0.7;
  private static final double OPEN = 0.8;

  /** Where content words follow function words, what begins a chunk is less often a noun. */
  private static final double BARE_START = 0.3;

  private static final double CAPITALS = 0.5;
  private static final double CUT_NAME = 1;
  private static final double INNER_FUNCTION_WORD = 0.3;
  private static final double ONE_WORD = 0.15;
  private static final double FOUR_WORDS = 0.5;
  private static final double RARE_EDGES = 0.3;
  private static final double RESIDUAL_IDF = 0.2;

  /** Of the logarithm in {@link LearnedEndings#preference}, the mean of first and last word. */
  static final double ENDING = 0.4;

  /** Letters beyond which a word counts as no longer. */
  private static final double LONG = 15;

  private static final int MANY_WORDS = 4;

  private PhraseScore() {}

  /** Greater is better; without what endings say. */
  static double of(Phrase phrase, WordSequence words) {
    double length = 0;
    double capitals = 0;
    double residualIdf = 0;
    int content = 0;
    for (int i = phrase.first; i < phrase.end(); i++) {
      WordSequence.Word word = words.word(i);
      length += word.length;
      if (!word.function) {
        content++;
        capitals += word.capitals;
        residualIdf = Math.max(residualIdf, word.residualIdf);
      }
    }
    double idf = Math.min(words.word(phrase.first).idf, words.word(phrase.end() - 1).idf);
    double open =
        (double) phrase.openLeft * phrase.openRight / ((double) phrase.count * phrase.count);
    return COUNT * Logarithm.of(1 + phrase.count) / Logarithm.of(2)
        - LATE * Logarithm.of(1 + phrase.first) / Logarithm.of(1 + words.size())
        + WORD_LENGTH * Math.min(LONG, length / phrase.size())
        - (phrase.nested ? NESTED : 0)
        + OPEN * open
        - BARE_START * words.introduced() * phrase.chunkStarts / phrase.count
        + CAPITALS * capitals / content
        - CUT_NAME * phrase.cutName / phrase.count
        - (content < phrase.size() ? INNER_FUNCTION_WORD : 0)
        - (phrase.size() == 1 ? ONE_WORD : 0)
        - (phrase.size() >= MANY_WORDS ? FOUR_WORDS : 0)
        + RARE_EDGES * idf
        + RESIDUAL_IDF * residualIdf;
  }
}
