package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeCurveTest {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  @Test
  void inGeneralAnHourApartSpeaksForOneEventAndTwoWeeksAgainst() {
    TimeCurve general = TimeCurve.general();
    assertThat(general.at(1 / 24.0)).isCloseTo(1.4, within(0.01));
    assertThat(general.at(14)).isLessThan(-1.5);
    assertThat(general.at(400)).isEqualTo(general.at(15));
  }

  @Test
  void aCorpusInWhichStoriesEndWithinTheDayCountsADayMoreThanNewsInGeneral() {
    List<NearPair> near = pairs(3_000, HOUR);
    TimeCurve quick = TimeCurve.of(TimeCounts.of(near, everyHour(20)));
    assertThat(quick.at(0.02)).isGreaterThan(TimeCurve.general().at(0.02));
    assertThat(quick.at(3)).isLessThan(TimeCurve.general().at(3) - 1);
  }

  @Test
  void aCorpusOfOneDaySaysNothingByHours() {
    // Pairs of one event are as far apart as any two: each hour is as rare among both.
    List<NearPair> near = new ArrayList<>();
    for (int hours = 1; hours < 24; hours++) {
      near.addAll(pairs(50 * (24 - hours), hours * HOUR));
    }
    TimeCurve curve = TimeCurve.of(TimeCounts.of(near, everyHour(1)));
    assertThat(curve.at(0.05)).isCloseTo(curve.at(0.7), within(0.5));
  }

  @Test
  void aLargeEventDoesNotSpeakForAll() {
    List<NearPair> star = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      star.add(NearPair.of("centre", "r" + i, (int) Meaning.UNIT_SQUARE, HOUR));
    }
    TimeCounts counts = TimeCounts.of(star, List.of());
    assertThat(counts.together().stream().mapToLong(Long::longValue).sum()).isEqualTo(10_000_000);
  }

  @Test
  void onlyDatedPairsThatMeanNearlyTheSameCount() {
    int near = (int) (0.7 * Meaning.UNIT_SQUARE);
    int far = (int) (0.5 * Meaning.UNIT_SQUARE);
    TimeCounts counts =
        TimeCounts.of(
            List.of(
                NearPair.of("a", "b", near, 2 * DAY),
                NearPair.of("b", "a", near, 2 * DAY),
                NearPair.of("c", "d", far, DAY),
                NearPair.of("e", "f", near, NearPair.UNKNOWN),
                NearPair.of("g", "h", near, 16 * DAY)),
            List.of());
    assertThat(counts.together()).containsExactly(0L, 0L, 0L, 0L, 0L, 1_000_000L, 0L, 0L, 0L);
  }

  @Test
  void theOrderOfPairsAndReportsDoesNotMatterAndRowsAreReadBack() {
    List<NearPair> near = pairs(500, 9 * HOUR);
    List<Long> sample = everyHour(9);
    TimeCounts counts = TimeCounts.of(near, sample);
    List<NearPair> shuffled = new ArrayList<>(near);
    Collections.shuffle(shuffled, new Random(3));
    List<Long> other = new ArrayList<>(sample);
    Collections.reverse(other);
    assertThat(TimeCounts.of(shuffled, other)).isEqualTo(counts);
    assertThat(TimeCounts.of(counts.rows().iterator())).isEqualTo(counts);
    assertThat(counts.rows()).allMatch(TimeCounts::isOne);
  }

  @Property
  void laterIsNeverABetterSign(
      @ForAll @DoubleRange(min = 0, max = 30) double one,
      @ForAll @DoubleRange(min = 0, max = 30) double two,
      @ForAll @LongRange(min = 1, max = 15 * 24) long hours) {
    TimeCurve curve = TimeCurve.of(TimeCounts.of(pairs(300, hours * HOUR), everyHour(15)));
    assertThat(curve.at(Math.min(one, two)))
        .isGreaterThanOrEqualTo(curve.at(Math.max(one, two)))
        .isBetween(-4.0, 4.0);
  }

  /** Pairs that have no report in common, so far apart. */
  private static List<NearPair> pairs(int number, long secondsApart) {
    List<NearPair> pairs = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String id = secondsApart + "-" + i;
      pairs.add(NearPair.of(id + "a", id + "b", (int) Meaning.UNIT_SQUARE, secondsApart));
    }
    return pairs;
  }

  private static List<Long> everyHour(int days) {
    List<Long> hours = new ArrayList<>();
    for (long i = 0; i < 24L * days; i++) {
      hours.add(i * HOUR);
    }
    return hours;
  }
}
