package org.chorus.keyword;

import java.io.Serializable;

/**
 * How often words with the same last letters are keywords: endings tell nouns from verbs and
 * adverbs in most languages, and no list says which endings those are.
 *
 * @param language BCP 47
 * @param ending the last three letters of a normalised word; empty for all words together
 * @param words in how many reports each of the content words with this ending stands, summed up
 * @param chosen in how many of those it is part of a keyword, summed up
 */
public record EndingStatistics(String language, String ending, long words, long chosen)
    implements Serializable {
  private static final int LETTERS = 3;

  /** What all numbers end in. */
  static final String NUMBER = "0";

  /** The same in a language. */
  public EndingStatistics in(String itsLanguage) {
    return new EndingStatistics(itsLanguage, ending, words, chosen);
  }

  EndingStatistics plus(EndingStatistics other) {
    return new EndingStatistics(language, ending, words + other.words, chosen + other.chosen);
  }

  /** The last letters of a normalised word; a short word itself. */
  static String of(String word) {
    if (Character.isDigit(word.codePointBefore(word.length()))) {
      return NUMBER;
    }
    int letters = word.codePointCount(0, word.length());
    return letters <= LETTERS
        ? word
        : word.substring(word.offsetByCodePoints(word.length(), -LETTERS));
  }
}
