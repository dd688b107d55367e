package org.chorus.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.chorus.model.Statistic;

/**
 * Counts the keys of many reports before they are sent anywhere: reports of one corpus share most
 * of their keys, so few rows are left of the hundreds that each report has. The counts of parts of
 * a corpus add up to those of the whole.
 */
public final class KeyTally implements Iterator<Statistic> {
  /** So many different keys are held at a time; about 150 bytes each. */
  private static final int MOST_KEYS = 1 << 18;

  private final Iterator<ReportKeys> reports;
  private final int mostKeys;
  private final Map<Counted, Map<String, Count>> counts = new HashMap<>();
  private Iterator<Statistic> rows = List.<Statistic>of().iterator();
  private int keys;

  /**
   * What is counted together.
   *
   * @param family word of the family
   * @param language as in the table; empty where languages are not told apart
   */
  private record Counted(String family, String language) {}

  /** Counts the keys of {@code reports}, and in each language the reports themselves. */
  public KeyTally(Iterator<ReportKeys> reports) {
    this(reports, MOST_KEYS);
  }

  KeyTally(Iterator<ReportKeys> reports, int mostKeys) {
    this.reports = reports;
    this.mostKeys = mostKeys;
  }

  @Override
  public boolean hasNext() {
    if (!rows.hasNext() && reports.hasNext()) {
      count();
    }
    return rows.hasNext();
  }

  /** The next count; a key may come again, with what more was found of it. */
  @Override
  public Statistic next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all reports are counted");
    }
    return rows.next();
  }

  private void count() {
    counts.clear();
    keys = 0;
    while (keys < mostKeys && reports.hasNext()) {
      ReportKeys report = reports.next();
      add(Keys.REPORTS, "", "");
      add(Keys.REPORTS, Keys.language(report), "");
      Keys.forEach(report, key -> add(key.family().word(), key.language(), key.text()));
    }
    List<Statistic> counted = new ArrayList<>(keys);
    counts.forEach(
        (of, byKey) ->
            byKey.forEach(
                (key, count) ->
                    counted.add(new Statistic(of.family, of.language, key, count.number))));
    rows = counted.iterator();
  }

  private void add(String family, String language, String key) {
    Count count =
        counts
            .computeIfAbsent(new Counted(family, language), of -> new HashMap<>())
            .computeIfAbsent(key, k -> new Count());
    keys += count.number == 0 ? 1 : 0;
    count.number++;
  }

  private static final class Count {
    private long number;
  }
}
