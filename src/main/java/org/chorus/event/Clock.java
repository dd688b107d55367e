package org.chorus.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The day that takes the place of the clock, told from the dates of the reports themselves. */
public final class Clock {
  /** A report that is more days after all others is misdated, where so many are near each other. */
  private static final int YEAR = 366;

  private static final long NEAR_EACH_OTHER = 5;

  private Clock() {}

  /**
   * The latest day on which at least 1 % of the dated reports fall, so that a few dates in the
   * future don't close every event; where they are spread so thinly that no day has 1 %, the day by
   * which 99 % of them were published. A single report more than a year after five or more of one
   * year does not count. Nothing when no report is dated.
   *
   * @param reportsPerDay number of dated reports on each day that has any
   */
  public static Optional<LocalDate> asOf(SortedMap<LocalDate, Long> reportsPerDay) {
    return latest(
        isLastMisdated(reportsPerDay)
            ? reportsPerDay.headMap(reportsPerDay.lastKey())
            : reportsPerDay);
  }

  private static boolean isLastMisdated(SortedMap<LocalDate, Long> reportsPerDay) {
    if (reportsPerDay.size() < 2 || reportsPerDay.get(reportsPerDay.lastKey()) > 1) {
      return false;
    }
    LocalDate last = reportsPerDay.lastKey();
    SortedMap<LocalDate, Long> others = reportsPerDay.headMap(last);
    LocalDate before = others.lastKey();
    long near =
        others.tailMap(before.minusDays(YEAR)).values().stream().mapToLong(Long::longValue).sum();
    return before.plusDays(YEAR).isBefore(last) && near >= NEAR_EACH_OTHER;
  }

  private static Optional<LocalDate> latest(SortedMap<LocalDate, Long> reportsPerDay) {
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
