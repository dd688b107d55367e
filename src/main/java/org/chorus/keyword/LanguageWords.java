package org.chorus.keyword;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorus.date.CalendarWords;

/** What the reports of one language teach about its words: which are grammar, which are rare. */
public final class LanguageWords implements Serializable {
  private static final long serialVersionUID = 1L;

  /** With fewer reports the language can't be learned from. */
  private static final int ENOUGH_REPORTS = 5;

  private static final int MIN_DOCUMENTS = 3;
  private static final double MIN_SHARE = 0.12;

  /** Standard deviations above the share that a word must be in. */
  private static final double MARGIN = 1.5;

  private static final double MAX_RESIDUAL_IDF = 1.3;

  /** Letters that two forms of a name share at least. */
  private static final int SHORTEST_STEM = 5;

  /** Letters that are added to a name at most. */
  private static final int LONGEST_ENDING = 2;

  private final long reports;
  private final HashMap<String, WordStatistics> words = new HashMap<>();
  private final LearnedEndings endings;
  private Map<String, Boolean> calendar = Map.of();
  private Set<String> grammar = Set.of();

  private LanguageWords(long reports, LearnedEndings endings) {
    this.reports = reports;
    this.endings = endings;
  }

  /**
   * Knowledge from {@code reports} reports; {@code words} may leave out rare ones. A word that
   * stands there twice is added up.
   */
  public static LanguageWords of(long reports, Collection<WordStatistics> words) {
    LanguageWords language = new LanguageWords(reports, LearnedEndings.none());
    words.forEach(word -> language.words.merge(word.word(), word, WordStatistics::plus));
    return language;
  }

  /** Nothing is known about the language. */
  public static LanguageWords none() {
    return new LanguageWords(0, LearnedEndings.none());
  }

  /** The same knowledge and the words of one more report, as when it comes to a store. */
  public LanguageWords withReport(ReportText report) {
    LanguageWords more = copy(reports + 1, endings);
    for (WordUse use : WordUse.of(report.title(), report.text())) {
      more.words.merge(use.word(), use.inOneReport(""), WordStatistics::plus);
    }
    return more;
  }

  /** The same knowledge and what keywords end in; the empty ending stands for all words. */
  public LanguageWords withEndings(Collection<EndingStatistics> learned) {
    return copy(reports, LearnedEndings.of(learned));
  }

  private LanguageWords copy(long ofReports, LearnedEndings withEndings) {
    LanguageWords copy = new LanguageWords(ofReports, withEndings);
    copy.words.putAll(words);
    copy.calendar = calendar;
    copy.grammar = grammar;
    return copy;
  }

  /** The same knowledge, and words that are known to hold sentences together. */
  LanguageWords withGrammar(Set<String> functionWords) {
    LanguageWords more = copy(reports, endings);
    more.grammar = Set.copyOf(functionWords);
    return more;
  }

  /** The same knowledge, and what months and weekdays are called in the language, BCP 47. */
  public LanguageWords in(String language) {
    LanguageWords more = withEndings(List.of());
    more.calendar = CalendarWords.of(language);
    return more;
  }

  /**
   * Whether a word names a month or a weekday, perhaps with another last letter or an ending. One
   * that the language writes small, but this text with a capital, is a name.
   */
  boolean isCalendarWord(String word, boolean capitalised) {
    Boolean capital = calendar.get(word);
    if (capital == null) {
      capital =
          word.length() <= SHORTEST_STEM
              ? null
              : calendar.entrySet().stream()
                  .filter(
                      name ->
                          isOtherForm(name.getKey(), word)
                              || (!capitalised && hasEnding(name.getKey(), word)))
                  .map(Map.Entry::getValue)
                  .max(Comparator.naturalOrder())
                  .orElse(null);
    }
    return capital != null && (capital || !capitalised);
  }

  private static boolean isOtherForm(String name, String word) {
    return name.length() == word.length() && name.regionMatches(0, word, 0, word.length() - 1);
  }

  /** Names of people are made of those of months, but a text writes them with a capital. */
  private static boolean hasEnding(String name, String word) {
    return name.length() > SHORTEST_STEM
        && word.length() - name.length() <= LONGEST_ENDING
        && word.startsWith(name);
  }

  LearnedEndings endings() {
    return endings;
  }

  /** Whether there were enough reports to learn function words from. */
  boolean isLearned() {
    return reports >= ENOUGH_REPORTS;
  }

  /**
   * Words that hold sentences together: in many reports, evenly, and written small; or known to.
   */
  public boolean isFunctionWord(String word) {
    WordStatistics use = words.get(word);
    return use != null && (isFunction(use) || grammar.contains(word));
  }

  private boolean isFunction(WordStatistics use) {
    return use.documents() >= MIN_DOCUMENTS
        && use.documents() >= leastDocuments()
        && use.residualIdf(reports) < MAX_RESIDUAL_IDF
        && use.isSmall();
  }

  /** The share, and so much more that it is no accident when reports are few. */
  private double leastDocuments() {
    double expected = MIN_SHARE * reports;
    return expected + MARGIN * StrictMath.sqrt(expected * (1 - MIN_SHARE));
  }

  /** All words that hold sentences together. */
  public List<String> functionWords() {
    return words.keySet().stream().filter(this::isFunctionWord).sorted().toList();
  }

  /** In how many of the reports a normalised word is, as far as that is known. */
  public long documents(String word) {
    WordStatistics use = words.get(word);
    return use == null ? 0 : use.documents();
  }

  /** Inverse document frequency as a share of the highest possible, 0 to 1. */
  double idf(String word) {
    WordStatistics use = words.get(word);
    return use == null
        ? 1
        : StrictMath.log((reports + 1.0) / use.documents()) / StrictMath.log(reports + 1.0);
  }

  /** As {@link WordStatistics#residualIdf}; an unknown word is taken to be this report's own. */
  double residualIdf(String word, int countHere) {
    WordStatistics use = words.getOrDefault(word, new WordStatistics("", word, 1, countHere, 0, 0));
    return use.residualIdf(Math.max(1, reports));
  }

  /**
   * Share of capitals inside sentences, 0 to 1, by all reports or, for a word they do not tell of,
   * by this one.
   */
  double capitalShare(String word, int insideHere, int capitalisedHere) {
    WordStatistics use = words.get(word);
    return use == null || use.inside() == 0
        ? insideHere == 0 ? 0 : (double) capitalisedHere / insideHere
        : use.capitalShare();
  }

  /** Number of reports it was learned from. */
  public long reports() {
    return reports;
  }
}
