package org.chorus.keyword;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which endings of words make keywords in one language, as its reports have it. */
final class LearnedEndings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many words with the average share of keywords are added to every ending. */
  private static final double PRIOR_WORDS = 10;

  private static final EndingStatistics NOTHING = new EndingStatistics("", "", 0, 0);

  private final HashMap<String, EndingStatistics> endings = new HashMap<>();
  private final EndingStatistics all;

  private LearnedEndings(Collection<EndingStatistics> known) {
    known.forEach(use -> endings.merge(use.ending(), use, EndingStatistics::plus));
    EndingStatistics total = endings.remove("");
    this.all = total == null ? NOTHING : total;
  }

  /** Endings with their counts; the empty ending stands for all of them together. */
  static LearnedEndings of(Collection<EndingStatistics> known) {
    return new LearnedEndings(known);
  }

  static LearnedEndings none() {
    return new LearnedEndings(List.of());
  }

  boolean isEmpty() {
    return all.chosen() == 0;
  }

  /**
   * How much more often words with this ending are keywords than words on the whole, natural
   * logarithm; 0 where nothing is known.
   *
   * @param own what the report at hand has contributed to the counts, by ending: its own keywords
   *     must not speak for themselves
   */
  double preference(String ending, Map<String, EndingStatistics> own) {
    EndingStatistics known = endings.getOrDefault(ending, NOTHING);
    EndingStatistics here = own.getOrDefault(ending, NOTHING);
    double share = (double) all.chosen() / all.words();
    double words = Math.max(0, known.words() - here.words()) + PRIOR_WORDS;
    double chosen = Math.max(0, known.chosen() - here.chosen()) + PRIOR_WORDS * share;
    return StrictMath.log(chosen / words / share);
  }
}
