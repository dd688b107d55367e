package org.chorus.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well the best {@code k} keywords of one text agree with those that people chose. Keywords are
 * compared in lower case, single spaces between words, each counted once.
 *
 * <p>Exact: F1 of the keywords that are the same. Partial: a keyword is worth its best soft match
 * on the other side, the Dice coefficient of the two sets of words; precision is the mean over the
 * found, recall the mean over the chosen. Figures of several texts are averaged, each text counting
 * the same (macro average), as is usual since Campos et al., YAKE!, Information Sciences 509, 2020.
 *
 * @param exact F1, 0 to 1
 * @param partial F1, 0 to 1
 */
public record KeywordMeasure(double exact, double partial) {

  /**
   * The measure of one text.
   *
   * @param found best first; those beyond the first {@code k} different ones don't count
   * @param chosen by people, in any order
   */
  public static KeywordMeasure of(Collection<String> found, Collection<String> chosen, int k) {
    List<String> best = normal(found).stream().limit(k).toList();
    Set<String> gold = normal(chosen);
    if (best.isEmpty() || gold.isEmpty()) {
      return new KeywordMeasure(0, 0);
    }
    long same = best.stream().filter(gold::contains).count();
    double exact = 2.0 * same / (best.size() + gold.size());
    double precision = meanBestMatch(best, gold);
    double recall = meanBestMatch(gold, best);
    double partial = precision == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new KeywordMeasure(exact, partial);
  }

  /** The mean of measures, in their order; one at least. */
  public static KeywordMeasure mean(Collection<KeywordMeasure> measures) {
    return new KeywordMeasure(
        measures.stream().mapToDouble(KeywordMeasure::exact).average().orElseThrow(),
        measures.stream().mapToDouble(KeywordMeasure::partial).average().orElseThrow());
  }

  private static Set<String> normal(Collection<String> keywords) {
    Set<String> normal = new LinkedHashSet<>();
    keywords.forEach(k -> normal.add(String.join(" ", words(k))));
    normal.remove("");
    return normal;
  }

  private static List<String> words(String keyword) {
    return Arrays.stream(keyword.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static double meanBestMatch(Collection<String> from, Collection<String> to) {
    return from.stream()
        .mapToDouble(a -> to.stream().mapToDouble(b -> dice(a, b)).max().orElse(0))
        .average()
        .orElse(0);
  }

  private static double dice(String a, String b) {
    Set<String> first = new HashSet<>(words(a));
    Set<String> second = new HashSet<>(words(b));
    int sizes = first.size() + second.size();
    first.retainAll(second);
    return 2.0 * first.size() / sizes;
  }
}
