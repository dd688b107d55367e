package org.chorus.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chorus.model.Report;
import org.chorus.model.Statistic;
import org.chorus.read.PublisherName;
import org.chorus.text.ShortLines;

/**
 * What is known of lines without some reports: their lines are in one report less. A line that is
 * left in one report alone, or in none, is known no more; boilerplate stays what it is.
 */
final class UnlearnLines {
  /** A line in fewer reports does not recur. */
  private static final int FEWEST = 2;

  /** In how many of the reports a key is. */
  private final Map<String, Integer> gone = new HashMap<>();

  /** Leaves out a report with these texts: its own, those of its older versions, and removals. */
  void add(Report report, List<String> texts) {
    Set<String> keys = new HashSet<>();
    String publisher = PublisherName.of(report);
    Stream.concat(Stream.of(""), texts.stream().flatMap(String::lines))
        .forEach(
            line -> {
              keys.add(LearnBoilerplate.key(publisher, line));
              keys.add(LearnBoilerplate.key(ShortLines.CORPUS, line));
            });
    keys.forEach(key -> gone.merge(key, 1, Integer::sum));
  }

  /** The rows that stay of {@code known}, by their keys. */
  List<Statistic> of(Map<String, Statistic> known) {
    List<Statistic> rows = new ArrayList<>();
    new TreeMap<>(known)
        .forEach(
            (key, row) -> {
              long left = row.documentFrequency() - gone.getOrDefault(key, 0);
              if (left >= fewest(row)) {
                rows.add(new Statistic(row.family(), row.language(), key, left));
              }
            });
    return rows;
  }

  private static int fewest(Statistic row) {
    boolean recurring = row.family().equals(LearnBoilerplate.RECURRING);
    return recurring && !LearnBoilerplate.isOfReports(row.key()) ? FEWEST : 1;
  }
}
