package org.chorus.language;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which of the languages of a script a text is in.
 *
 * @param best BCP 47 tag
 * @param margin by how much less the text costs than in the next language, in 1/16 nat
 * @param letters how many letters were counted
 * @param fits whether the text is about as cheap as texts of a known language are
 */
record Ranking(String best, long margin, int letters, boolean fits) {
  /** Percent of its weight that the second opinion counts; docs/accuracy.md#languages. */
  private static final int SECOND_OPINION = 40;

  /** What a letter costs in a language without a profile. */
  private static final int WITHOUT_PROFILE = 76;

  /** What a letter costs at most on average, in nearly every text of a known language. */
  private static final int FITTING = 50;

  /** The same where vowel signs part the letters, of which each is known by fewer before it. */
  private static final int FITTING_DEVANAGARI = 65;

  /** What a language is given for when the text is expected to be in it: three nats. */
  private static final int EXPECTED = 48;

  /**
   * Ranks the languages of {@code script}, which must have profiles, for lower-case {@code text}.
   *
   * @param expected the language that the text is likely to be in; null when nothing is known
   */
  static Ranking of(String script, String text, String expected) {
    NgramProfiles profiles = NgramProfiles.of(script).orElseThrow();
    NgramProfiles.Costs own = profiles.costs(text);
    Map<String, Long> opinion = SecondOpinion.behindBest(script, text);
    Map<String, Integer> unwritten = TellingWords.costs(text);
    TreeMap<String, Long> costs = new TreeMap<>();
    opinion.keySet().forEach(tag -> costs.put(tag, (long) WITHOUT_PROFILE * own.letters()));
    for (int i = 0; i < own.perLanguage().length; i++) {
      costs.put(profiles.languages().get(i), (long) own.perLanguage()[i]);
    }
    String best = null;
    long least = Long.MAX_VALUE;
    long next = Long.MAX_VALUE;
    long letterCost = 0;
    for (Map.Entry<String, Long> language : costs.entrySet()) {
      String tag = language.getKey();
      long cost =
          language.getValue()
              + opinion.getOrDefault(tag, 0L) * SECOND_OPINION / 100
              + Prevalence.cost(tag, own.letters())
              + unwritten.getOrDefault(tag, 0)
              - (tag.equals(expected) ? EXPECTED : 0);
      if (cost < least) {
        next = least;
        least = cost;
        best = tag;
        letterCost = language.getValue();
      } else if (cost < next) {
        next = cost;
      }
    }
    int fitting = script.equals("Deva") ? FITTING_DEVANAGARI : FITTING;
    boolean fits = letterCost <= (long) fitting * own.letters();
    return new Ranking(best, next - least, own.letters(), fits);
  }
}
