package org.chorus.keyword;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.text.Token;

/**
 * How one report uses a word.
 *
 * @param word normalised
 * @param shown as the report writes it most often, the earliest of several
 * @param count occurrences in title and text
 * @param inside occurrences in the text that do not begin a sentence
 * @param capitalised those of them that have a capital
 */
public record WordUse(String word, String shown, int count, int inside, int capitalised) {

  /** The words of a report, sorted; a headline's capitals tell nothing, so they do not count. */
  public static List<WordUse> of(String title, String text) {
    TreeMap<String, Uses> uses = new TreeMap<>();
    Map<String, Uses> written = new LinkedHashMap<>();
    if (title != null) {
      for (Token token : Segments.of(title)) {
        add(uses, written, token, false);
      }
    }
    for (Token token : Segments.of(text)) {
      add(uses, written, token, !token.startsSentence());
    }
    return uses.entrySet().stream().map(use -> use.getValue().of(use.getKey())).toList();
  }

  /** The same as statistics of a single report. */
  public WordStatistics inOneReport(String language) {
    return new WordStatistics(language, word, 1, count, inside, capitalised);
  }

  /** A form's word is looked up once, as normalising it takes longer than the rest. */
  private static void add(
      TreeMap<String, Uses> uses, Map<String, Uses> written, Token token, boolean inside) {
    if (Words.isTerm(token)) {
      Uses use =
          written.computeIfAbsent(
              token.text(), form -> uses.computeIfAbsent(Words.normal(form), word -> new Uses()));
      use.count++;
      use.inside += inside ? 1 : 0;
      use.capitalised += inside && token.capitalised() ? 1 : 0;
      use.forms.merge(token.text(), 1, Integer::sum);
    }
  }

  private static final class Uses {
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private int count;
    private int inside;
    private int capitalised;

    WordUse of(String word) {
      return new WordUse(word, Forms.mostFrequent(forms), count, inside, capitalised);
    }
  }
}
