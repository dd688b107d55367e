package org.chorus.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chorus.model.Run;
import org.chorus.model.Tally;
import org.junit.jupiter.api.Test;

class UnusualTest {
  private static final Instant TODAY = Instant.parse("2026-03-18T02:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aDayLikeTheOthersIsNoNews() {
    assertThat(Unusual.of(day(0, 90, 4, 55, 12), lastDays())).isEmpty();
  }

  @Test
  void halfTheInputIsAWarning() {
    assertThat(Unusual.of(day(0, 51, 2, 30, 6), lastDays())).isEmpty();
    assertThat(Unusual.of(day(0, 50, 2, 30, 6), lastDays()))
        .containsExactly("50 records in the input, usually 100: half or less");
  }

  @Test
  void aLanguageThatIsGoneIsAWarningUnlessItIsRare() {
    assertThat(Unusual.of(day(0, 100, 4, 60, 0), lastDays()))
        .containsExactly("no report in the language sv, usually 15");
    List<Run> rare = List.of(day(1, 100, 4, 60, 9), day(2, 100, 4, 60, 9), day(3, 100, 4, 60, 9));
    assertThat(Unusual.of(day(0, 100, 4, 60, 0), rare)).isEmpty();
  }

  @Test
  void twiceTheRejectionsAreAWarningUnlessTheyAreFewStill() {
    assertThat(Unusual.of(day(0, 100, 7, 60, 15), lastDays())).isEmpty();
    assertThat(Unusual.of(day(0, 100, 8, 60, 15), lastDays()))
        .containsExactly("8.0 % of the records were rejected, usually 4.0 %: mostly invalid_json");
    List<Run> clean =
        List.of(day(1, 100, 0, 60, 15), day(2, 100, 0, 60, 15), day(3, 100, 0, 60, 15));
    assertThat(Unusual.of(day(0, 100, 1, 60, 15), clean)).isEmpty();
  }

  @Test
  void hourlyRunsAreComparedToTheSameHourOfOtherDays() {
    List<Run> hours = new ArrayList<>();
    for (int hour = 1; hour <= 7 * 24; hour++) {
      hours.add(hourly(TODAY.minus(Duration.ofHours(hour)), -hour));
    }
    assertThat(Unusual.of(hourly(TODAY, 0), hours)).isEmpty();
    Run noon = run(TODAY.minus(Duration.ofHours(14)), -14, 40, 0, 20, 20);
    assertThat(Unusual.of(noon, hours))
        .containsExactly("40 records in the input, usually 400: half or less");
  }

  /** By night come fewer reports. */
  private static Run hourly(Instant startedAt, int sequence) {
    boolean night = startedAt.atZone(ZoneOffset.UTC).getHour() < 6;
    return run(startedAt, sequence, night ? 40 : 400, 0, 20, 20);
  }

  @Test
  void twoRunsAreTooFewToCompareAndOldOnesAreForgotten() {
    Run half = day(0, 10, 0, 0, 0);
    assertThat(Unusual.of(half, lastDays().subList(0, 2))).isEmpty();
    assertThat(
            Unusual.of(
                half,
                List.of(day(8, 100, 4, 60, 15), day(9, 100, 4, 60, 15), day(10, 100, 4, 60, 15))))
        .isEmpty();
  }

  @Test
  void aLostIdIsAlwaysAWarning() {
    assertThat(Unusual.of(run(TODAY, null, 1, 100, 4, 60, 15, 2), List.of()))
        .singleElement()
        .asString()
        .startsWith("2 events have another id than before");
  }

  @Test
  void aDayThatIsStillToComeIsAlwaysAWarning() {
    Instant tomorrow = Instant.parse("2026-03-20T00:00:00Z");
    assertThat(Unusual.of(run(TODAY, tomorrow, 1, 100, 4, 60, 15, 0), List.of())).isEmpty();
    assertThat(Unusual.of(run(TODAY, tomorrow.plus(DAY), 1, 100, 4, 60, 15, 0), List.of()))
        .singleElement()
        .asString()
        .startsWith("the day that the run went by, 2026-03-21, is still to come");
  }

  private static List<Run> lastDays() {
    return List.of(
        day(1, 100, 4, 60, 15),
        day(2, 90, 3, 60, 14),
        day(3, 110, 5, 60, 16),
        day(4, 100, 4, 60, 15));
  }

  private static Run day(int daysAgo, long records, long rejected, long english, long swedish) {
    return run(
        TODAY.minus(DAY.multipliedBy(daysAgo)), -daysAgo, records, rejected, english, swedish);
  }

  private static Run run(
      Instant startedAt, int sequence, long records, long rejected, long english, long swedish) {
    return run(startedAt, null, sequence, records, rejected, english, swedish, 0);
  }

  private static Run run(
      Instant startedAt,
      Instant asOf,
      int sequence,
      long records,
      long rejected,
      long english,
      long swedish,
      long churn) {
    return new Run(
        "batch",
        sequence,
        List.of("in"),
        "",
        "",
        "",
        asOf,
        records,
        english + swedish,
        0,
        0,
        rejected,
        List.of(new Tally("empty_file", 0), new Tally("invalid_json", rejected)),
        List.of(new Tally("en", english), new Tally("sv", swedish)),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        churn,
        startedAt,
        0,
        List.of());
  }
}
