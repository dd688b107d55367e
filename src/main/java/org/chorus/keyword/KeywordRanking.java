package org.chorus.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the words and phrases that matter in a text, by statistics alone: phrases of one to four
 * words between punctuation that begin and end with a content word, ranked by how often and how
 * early they come, how long their words are, and what stands beside them.
 */
public final class KeywordRanking {
  private static final int MOST_WORDS = 4;
  private static final int MOST_CONTENT_WORDS = 3;

  /** A phrase that so often stands within one and the same longer phrase is a part of it. */
  private static final double NESTED_SHARE = 0.8;

  private static final Comparator<Phrase> BEST_FIRST =
      Comparator.comparingDouble((Phrase phrase) -> -phrase.score)
          .thenComparingInt(phrase -> phrase.first)
          .thenComparingInt(phrase -> phrase.size());

  private final WordSequence words;
  private final Map<Long, Phrase> phrases = new LinkedHashMap<>();

  private KeywordRanking(WordSequence words) {
    this.words = words;
  }

  /**
   * The {@code count} best keywords of a report, best first; fewer when it has fewer.
   *
   * @param title may be null; counts as the beginning of the text
   * @param language what is known of the words of its language
   */
  public static List<RankedKeyword> rank(
      String title, String text, LanguageWords language, int count) {
    String whole = title == null ? text : title + "\n" + text;
    KeywordRanking ranking = new KeywordRanking(new WordSequence(whole, language));
    ranking.findPhrases();
    ranking.markNested();
    ranking.phrases.values().forEach(ranking::score);
    return ranking.named(ranking.choose(count));
  }

  private void findPhrases() {
    for (int from = 0; from < words.size(); from++) {
      if (!words.word(from).isTerm || words.word(from).function) {
        continue;
      }
      int contentWords = 0;
      int end = Math.min(words.size(), from + MOST_WORDS);
      for (int to = from + 1; to <= end; to++) {
        WordSequence.Word last = words.word(to - 1);
        contentWords += last.function ? 0 : 1;
        if (contentWords > MOST_CONTENT_WORDS) {
          break;
        }
        if (!last.function) {
          phrases.computeIfAbsent(key(from, to), Phrase.at(from, to)).use(words, from, to);
        }
        if (words.startsChunk(to)) {
          break;
        }
      }
    }
  }

  /** The numbers of the words, 16 bits each: a text has fewer than 65,535 of them. */
  private long key(int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = key << 16 | words.id(i) + 1;
    }
    return key;
  }

  private void markNested() {
    for (Phrase phrase : phrases.values()) {
      if (phrase.count > 1) {
        for (int from = phrase.first; from < phrase.end(); from++) {
          for (int to = from + 1; to <= phrase.end(); to++) {
            Phrase inner = phrases.get(key(from, to));
            if (inner != null && inner != phrase && phrase.count >= NESTED_SHARE * inner.count) {
              inner.nested = true;
            }
          }
        }
      }
    }
  }

  private void score(Phrase phrase) {
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
    phrase.score =
        1.7 * Logarithm.of(1 + phrase.count) / Logarithm.of(2)
            - 1.7 * Logarithm.of(1 + phrase.first) / Logarithm.of(1 + words.size())
            + 1.4 * Math.min(15, length / phrase.size()) / 10
            - (phrase.nested ? 0.9 : 0)
            + 0.7 * phrase.openLeft * phrase.openRight / ((double) phrase.count * phrase.count)
            + 0.4 * capitals / content
            - (content < phrase.size() ? 0.3 : 0)
            - (phrase.size() >= MOST_WORDS ? 0.5 : 0)
            + 0.5 * idf
            + 0.2 * residualIdf;
  }

  /** Greedily from the best; a phrase that only adds words to a chosen one, or drops some, not. */
  private List<Phrase> choose(int count) {
    List<Phrase> chosen = new ArrayList<>();
    List<int[]> chosenWords = new ArrayList<>();
    for (Phrase phrase : sorted(phrases.values())) {
      if (chosen.size() == count) {
        break;
      }
      int[] own = IntStream.range(phrase.first, phrase.end()).map(words::id).toArray();
      if (chosenWords.stream().noneMatch(other -> contains(own, other) || contains(other, own))) {
        chosen.add(phrase);
        chosenWords.add(own);
      }
    }
    return chosen;
  }

  private static List<Phrase> sorted(Collection<Phrase> phrases) {
    List<Phrase> sorted = new ArrayList<>(phrases);
    sorted.sort(BEST_FIRST);
    return sorted;
  }

  private static boolean contains(int[] all, int[] some) {
    return Arrays.stream(some).allMatch(id -> Arrays.stream(all).anyMatch(other -> other == id));
  }

  /** The chosen phrases in the form that the text uses most often, the earliest of several. */
  private List<RankedKeyword> named(List<Phrase> chosen) {
    Map<Long, Map<String, Integer>> forms = new HashMap<>();
    chosen.forEach(p -> forms.put(key(p.first, p.end()), new LinkedHashMap<>()));
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
        Map<String, Integer> counts = forms.get(key(from, to));
        if (counts != null) {
          counts.merge(words.form(from, to), 1, Integer::sum);
        }
        if (words.startsChunk(to)) {
          break;
        }
      }
    }
    return chosen.stream()
        .map(p -> new RankedKeyword(mostFrequent(forms.get(key(p.first, p.end()))), rounded(p)))
        .toList();
  }

  private static String mostFrequent(Map<String, Integer> forms) {
    String best = null;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      best = best == null || form.getValue() > forms.get(best) ? form.getKey() : best;
    }
    return best;
  }

  private static double rounded(Phrase phrase) {
    return Math.rint(phrase.score * 1e6) / 1e6;
  }
}
