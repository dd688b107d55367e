package org.chorus.keyword;

import java.util.List;
import java.util.TreeMap;
import org.chorus.text.Token;

/**
 * How one report uses a word.
 *
 * @param word normalised
 * @param count occurrences in title and text
 * @param inside occurrences in the text that do not begin a sentence
 * @param capitalised those of them that have a capital
 */
public record WordUse(String word, int count, int inside, int capitalised) {

  /** The words of a report, sorted; a headline's capitals tell nothing, so they do not count. */
  public static List<WordUse> of(String title, String text) {
    TreeMap<String, WordUse> uses = new TreeMap<>();
    if (title != null) {
      for (Token token : Segments.of(title)) {
        add(uses, token, false);
      }
    }
    for (Token token : Segments.of(text)) {
      add(uses, token, !token.startsSentence());
    }
    return List.copyOf(uses.values());
  }

  private static void add(TreeMap<String, WordUse> uses, Token token, boolean inside) {
    if (Words.isTerm(token)) {
      String word = Words.normal(token.text());
      int capital = inside && token.capitalised() ? 1 : 0;
      uses.merge(word, new WordUse(word, 1, inside ? 1 : 0, capital), WordUse::plus);
    }
  }

  /** The same as statistics of a single report. */
  public WordStatistics inOneReport(String language) {
    return new WordStatistics(language, word, 1, count, inside, capitalised);
  }

  private WordUse plus(WordUse other) {
    return new WordUse(
        word, count + other.count, inside + other.inside, capitalised + other.capitalised);
  }
}
