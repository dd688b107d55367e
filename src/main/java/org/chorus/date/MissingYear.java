package org.chorus.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The year of a day that is named without one: that of the publication, unless the day would then
 * be more than eight months ahead (a report of January that speaks of December means the last one)
 * or more than nine months back (a report of December that speaks of January means the next one).
 */
final class MissingYear {
  private static final int MOST_AHEAD = 243;
  private static final int MOST_BACK = 274;

  private MissingYear() {}

  static Optional<LocalDate> of(CalendarSystem calendar, int month, int day, LocalDate published) {
    int year = calendar.yearOf(published);
    List<LocalDate> days =
        IntStream.of(year, year - 1, year + 1)
            .mapToObj(candidate -> calendar.day(candidate, month, day))
            .flatMap(Optional::stream)
            .toList();
    // A leap day may be in one of the three years only.
    return days.stream()
        .filter(d -> isNear(d, published))
        .findFirst()
        .or(() -> days.stream().findFirst());
  }

  /**
   * The day in the year that is told by its distance from that of the publication.
   *
   * @param distance in years: −1 for last year
   */
  static Optional<LocalDate> of(
      CalendarSystem calendar, int month, int day, LocalDate published, int distance) {
    return calendar.day(calendar.yearOf(published) + distance, month, day);
  }

  private static boolean isNear(LocalDate day, LocalDate published) {
    long ahead = ChronoUnit.DAYS.between(published, day);
    return ahead <= MOST_AHEAD && ahead >= -MOST_BACK;
  }
}
