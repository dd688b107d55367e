package org.chorus.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The day that takes the place of the clock, told from the dates of the reports themselves. */
public final class Clock {
  private Clock() {}

  /**
   * The latest day on which at least 1 % of the dated reports fall, so that a few dates in the
   * future don't close every event; where they are spread so thinly that no day has 1 %, the day by
   * which 99 % of them were published. Nothing when no report is dated.
   *
   * @param reportsPerDay number of dated reports on each day that has any
   */
  public static Optional<LocalDate> asOf(SortedMap<LocalDate, Long> reportsPerDay) {
    long all = reportsPerDay.values().stream().mapToLong(Long::longValue).sum();
    LocalDate busy = null;
    LocalDate nearlyAll = null;
    long soFar = 0;
    for (Map.Entry<LocalDate, Long> day : reportsPerDay.entrySet()) {
      soFar += day.getValue();
      if (day.getValue() * 100 >= all) {
        busy = day.getKey();
      }
      if (nearlyAll == null && soFar * 100 >= all * 99) {
        nearlyAll = day.getKey();
      }
    }
    return Optional.ofNullable(busy == null ? nearlyAll : busy);
  }
}
