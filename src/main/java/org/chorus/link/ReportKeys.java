package org.chorus.link;

import java.time.Instant;
import java.util.List;
import org.chorus.model.Mention;
import org.chorus.model.Signals;
import org.chorus.model.TermCount;

/**
 * Of the signals of a report, what it is counted under and looked up by: the keys alone. Forms and
 * counts, of which only a comparison makes use, take more time to read than these.
 *
 * @param reportId the report
 * @param language as in {@link Signals}, like all that follows
 * @param publishedAt null when unknown
 * @param names their consonant skeletons
 * @param namePairs two skeletons parted by a space
 * @param numbers numbers
 * @param dates days, with or without their year
 * @param places countries
 * @param terms words
 */
public record ReportKeys(
    String reportId,
    String language,
    Instant publishedAt,
    List<String> names,
    List<String> namePairs,
    List<String> numbers,
    List<String> dates,
    List<String> places,
    List<String> terms) {

  /** Those of {@code signals}. */
  public static ReportKeys of(Signals signals) {
    return new ReportKeys(
        signals.reportId(),
        signals.language(),
        signals.publishedAt(),
        signals.names().stream().map(Mention::key).toList(),
        signals.namePairs().stream().map(Mention::key).toList(),
        signals.numbers(),
        signals.dates(),
        signals.places(),
        signals.terms().stream().map(TermCount::term).toList());
  }
}
