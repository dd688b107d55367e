package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClockTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

  @Test
  void itIsTheLastDayWithAtLeastOneReportInAHundred() {
    TreeMap<LocalDate, Long> perDay = new TreeMap<>();
    perDay.put(FIRST, 98L);
    perDay.put(FIRST.plusDays(1), 1L);
    perDay.put(FIRST.plusDays(2), 1L);
    assertThat(Clock.asOf(perDay)).contains(FIRST.plusDays(2));
  }

  @Test
  void aFewDatesInTheFutureDoNotMoveIt() {
    TreeMap<LocalDate, Long> perDay = new TreeMap<>();
    perDay.put(FIRST, 150L);
    perDay.put(LocalDate.parse("2099-01-01"), 1L);
    assertThat(Clock.asOf(perDay)).contains(FIRST);
  }

  @Test
  void aSingleWrongYearDoesNotMoveTheClockOfASmallBatch() {
    TreeMap<LocalDate, Long> perDay = new TreeMap<>();
    perDay.put(FIRST, 2L);
    perDay.put(FIRST.plusDays(3), 3L);
    perDay.put(LocalDate.parse("2062-03-10"), 1L);
    assertThat(Clock.asOf(perDay)).contains(FIRST.plusDays(3));
    perDay.put(LocalDate.parse("2062-03-10"), 2L);
    assertThat(Clock.asOf(perDay)).contains(LocalDate.parse("2062-03-10"));
  }

  @Test
  void fewReportsThatLieYearsApartAreAllBelieved() {
    TreeMap<LocalDate, Long> perDay = new TreeMap<>();
    perDay.put(FIRST, 4L);
    perDay.put(FIRST.plusYears(3), 1L);
    assertThat(Clock.asOf(perDay)).contains(FIRST.plusYears(3));
  }

  @Test
  void whereNoDayHasOneInAHundredItIsTheDayThatNearlyAllWerePublishedBy() {
    TreeMap<LocalDate, Long> perDay = new TreeMap<>();
    for (int day = 0; day < 200; day++) {
      perDay.put(FIRST.plusDays(day), 1L);
    }
    assertThat(Clock.asOf(perDay)).contains(FIRST.plusDays(197));
  }

  @Test
  void thereIsNoneWhenNothingIsDated() {
    assertThat(Clock.asOf(new TreeMap<>())).isEmpty();
  }
}
