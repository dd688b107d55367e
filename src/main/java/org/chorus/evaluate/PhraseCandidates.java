package org.chorus.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.Words;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/** What the baselines choose from: runs of words without function words or punctuation. */
final class PhraseCandidates {
  /**
   * A run of words.
   *
   * @param form as the text first writes it
   * @param words normalised
   * @param first number of its first word in the text
   * @param count how often it is there
   */
  record Candidate(String form, List<String> words, int first, int count) {
    private Candidate again() {
      return new Candidate(form, words, first, count + 1);
    }
  }

  private PhraseCandidates() {}

  /** The different runs of at most {@code most} words of a text, in their order. */
  static List<Candidate> of(String text, LanguageWords language, int most) {
    List<Token> tokens = Tokenizer.tokens(text);
    Map<List<String>, Candidate> candidates = new LinkedHashMap<>();
    for (int from = 0; from < tokens.size(); from++) {
      List<String> words = new ArrayList<>();
      for (int at = from; at < tokens.size() && at < from + most; at++) {
        Token token = tokens.get(at);
        String word = Words.normal(token.text());
        if ((at > from && token.startsChunk())
            || !Words.isTerm(token)
            || language.isFunctionWord(word)) {
          break;
        }
        words.add(word);
        Candidate here =
            new Candidate(
                text.substring(tokens.get(from).start(), token.end()), List.copyOf(words), from, 1);
        candidates.merge(here.words(), here, (known, again) -> known.again());
      }
    }
    return List.copyOf(candidates.values());
  }
}
