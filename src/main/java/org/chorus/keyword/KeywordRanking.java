package org.chorus.keyword;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words and phrases that matter in a text, by statistics alone: phrases of one to four
 * words between punctuation that begin and end with a content word, ranked by how often and how
 * early they come, how long their words are, what stands beside them and how their words end.
 */
public final class KeywordRanking {
  private static final int MOST_WORDS = 4;
  private static final int MOST_CONTENT_WORDS = 3;

  /** A phrase that so often stands within one and the same longer phrase is a part of it. */
  private static final double NESTED_SHARE = 0.8;

  /** Endings are learned from so many keywords of each report. */
  private static final int LEARNED_FROM = 10;

  private final WordSequence words;
  private final Map<Long, Phrase> phrases = new LinkedHashMap<>();

  private KeywordRanking(String title, String text, LanguageWords language) {
    this.words =
        title == null
            ? new WordSequence(text, 0, language)
            : new WordSequence(title + "\n" + text, title.length() + 1, language);
    findPhrases();
    phrases.values().removeIf(p -> !words.isMoreThanDate(p.first, p.end(), p.count));
    markNested();
    phrases.values().forEach(phrase -> phrase.score = PhraseScore.of(phrase, words));
  }

  /**
   * The {@code count} best keywords of a report, best first; fewer when it has fewer. The first of
   * many are those of few.
   *
   * @param title may be null; counts as the beginning of the text
   * @param language what is known of the words of its language
   * @param counted whether the report is among those that the endings were learned from
   */
  public static List<RankedKeyword> rank(
      String title, String text, LanguageWords language, boolean counted, int count) {
    KeywordRanking ranking = new KeywordRanking(title, text, language);
    ranking.judgeEndings(language.endings(), counted);
    return ranking.named(Choice.of(ranking.phrases.values(), ranking.words, count));
  }

  /**
   * What a report teaches about the endings of keywords, by what are its keywords without that
   * knowledge; the empty ending stands for all words together.
   */
  public static List<EndingStatistics> endings(String title, String text, LanguageWords language) {
    return List.copyOf(new KeywordRanking(title, text, language).ownEndings().values());
  }

  private void findPhrases() {
    for (int from = 0; from < words.size(); from++) {
      if (!words.mayBegin(from)) {
        continue;
      }
      int contentWords = 0;
      int end = Math.min(words.size(), from + MOST_WORDS);
      for (int to = from + 1; to <= end; to++) {
        contentWords += words.word(to - 1).function ? 0 : 1;
        if (contentWords > MOST_CONTENT_WORDS || (to > from + 1 && words.isStammered(to - 1))) {
          break;
        }
        if (words.mayEnd(to) && (to > from + 1 || words.standsAlone(from))) {
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

  private void judgeEndings(LearnedEndings endings, boolean counted) {
    if (endings.isEmpty()) {
      return;
    }
    Map<String, EndingStatistics> own = counted ? ownEndings() : Map.of();
    double[] preferences = new double[words.distinct()];
    for (int id = 0; id < preferences.length; id++) {
      preferences[id] = words.isContent(id) ? endings.preference(words.ending(id), own) : 0;
    }
    for (Phrase phrase : phrases.values()) {
      double outer = preferences[words.id(phrase.first)] + preferences[words.id(phrase.end() - 1)];
      phrase.score += PhraseScore.ENDING * outer / 2;
    }
  }

  private Map<String, EndingStatistics> ownEndings() {
    boolean[] candidate = new boolean[words.distinct()];
    boolean[] chosen = new boolean[words.distinct()];
    phrases.values().forEach(phrase -> mark(candidate, phrase));
    double[] scores = phrases.values().stream().mapToDouble(phrase -> phrase.score).toArray();
    Choice.of(phrases.values(), words, LEARNED_FROM).forEach(phrase -> mark(chosen, phrase));
    int i = 0;
    for (Phrase phrase : phrases.values()) {
      phrase.score = scores[i++];
    }
    Map<String, EndingStatistics> endings = new LinkedHashMap<>();
    for (int id = 0; id < candidate.length; id++) {
      if (candidate[id]) {
        add(endings, words.ending(id), chosen[id]);
        add(endings, "", chosen[id]);
      }
    }
    return endings;
  }

  private static void add(Map<String, EndingStatistics> endings, String ending, boolean isChosen) {
    endings.merge(
        ending, new EndingStatistics("", ending, 1, isChosen ? 1 : 0), EndingStatistics::plus);
  }

  private void mark(boolean[] ids, Phrase phrase) {
    for (int i = phrase.first; i < phrase.end(); i++) {
      ids[words.id(i)] |= !words.word(i).function;
    }
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
        .map(
            p ->
                new RankedKeyword(Forms.mostFrequent(forms.get(key(p.first, p.end()))), rounded(p)))
        .toList();
  }

  private static double rounded(Phrase phrase) {
    return Math.rint(phrase.score * 1e6) / 1e6;
  }
}
