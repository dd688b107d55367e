package org.chorus.keyword;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

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
    Map<String, Form> forms = new HashMap<>();
    if (title != null) {
      for (Token token : Tokenizer.tokens(title)) {
        add(forms, token, false);
      }
    }
    for (Token token : Tokenizer.tokens(text)) {
      add(forms, token, !token.startsSentence());
    }
    TreeMap<String, WordUse> uses = new TreeMap<>();
    forms.forEach(
        (written, form) -> {
          WordUse use = form.use(Words.normal(written));
          uses.merge(use.word, use, WordUse::plus);
        });
    return List.copyOf(uses.values());
  }

  private static void add(Map<String, Form> forms, Token token, boolean inside) {
    if (Words.isTerm(token)) {
      Form form = forms.computeIfAbsent(token.text(), written -> new Form());
      form.count++;
      form.inside += inside ? 1 : 0;
      form.capitalised += inside && token.capitalised() ? 1 : 0;
    }
  }

  private WordUse plus(WordUse other) {
    return new WordUse(
        word, count + other.count, inside + other.inside, capitalised + other.capitalised);
  }

  /**
   * Counts of a word as it is written: most words are normalised once, however often they stand.
   */
  private static final class Form {
    private int count;
    private int inside;
    private int capitalised;

    private WordUse use(String word) {
      return new WordUse(word, count, inside, capitalised);
    }
  }
}
