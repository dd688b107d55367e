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
}
