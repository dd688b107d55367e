package org.chorus.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well the found events agree with the true ones.
 *
 * @param reports number of reports that were scored
 * @param goldEvents number of true events among them
 * @param foundEvents number of found events among them
 * @param pairwise over all pairs of reports
 * @param crossLanguage over the pairs of reports in different languages
 * @param bCubed the mean over the reports: which share of the others in its found event, itself
 *     included, is of its true event, and the other way round
 * @param bootstrap how far the three would vary with other events
 * @param languages the same for each language
 */
public record Evaluation(
    long reports,
    long goldEvents,
    long foundEvents,
    Measure pairwise,
    Measure crossLanguage,
    Measure bCubed,
    Bootstrap bootstrap,
    SortedMap<String, OfLanguage> languages) {

  /**
   * How well the reports in one language were placed among the reports in all languages.
   *
   * @param reports number of reports in the language
   * @param pairwise over the pairs with at least one report in the language
   * @param bCubed the mean over the reports in the language
   */
  public record OfLanguage(long reports, Measure pairwise, Measure bCubed) {}

  /**
   * Compares what was found with what is true; the order of {@code reports} makes no difference.
   */
  public static Evaluation of(Collection<Judged> reports) {
    Contingency table = new Contingency(reports);
    SortedMap<String, OfLanguage> languages = new TreeMap<>();
    for (String language : table.languages()) {
      languages.put(
          language,
          new OfLanguage(
              table.reports(List.of(language)),
              table.pairwise(language),
              table.bCubed(List.of(language))));
    }
    return new Evaluation(
        reports.size(),
        table.goldEvents(),
        table.foundEvents(),
        table.pairwise(),
        table.crossLanguage(),
        table.bCubed(table.languages()),
        Bootstrap.of(table.tallies()),
        languages);
  }
}
