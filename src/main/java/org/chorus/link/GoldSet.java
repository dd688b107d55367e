package org.chorus.link;

import java.util.List;

/**
 * Reports to learn from that stand together: events of one set are not looked for in another.
 *
 * @param name for people
 * @param reports the reports
 */
public record GoldSet(String name, List<GoldReport> reports) {
  public GoldSet {
    reports = List.copyOf(reports);
  }

  /** The same as it is without a model. */
  GoldSet withoutEmbeddings() {
    return new GoldSet(
        name, reports.stream().map(report -> report.withEmbeddings(null, null)).toList());
  }
}
