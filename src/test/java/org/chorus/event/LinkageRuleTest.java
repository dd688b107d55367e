package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.chorus.config.GroupSettings;

class LinkageRuleTest {
  private static final long ONE = 1_000_000;
  private static final LinkageRule RULE =
      LinkageRule.of(new GroupSettings(0, 0, -1, 0.05, -2, "all"));

  @Example
  void whatCouldBeTakenOffEveryPairIsTheMeanOfThePairsLessWhatTheMissingOnesCost() {
    // (5 + 1 − 2 · 0.05 · 2) / 2
    assertThat(RULE.headroom(6 * ONE, 2, 2)).isEqualTo(2_900_000);
    assertThat(RULE.headroom(-3 * ONE, 2, 0)).isEqualTo(-1_500_000);
  }

  @Property
  void lessThanTheHeadroomLeavesTheMeanAbove0AndMoreDoesNot(
      @ForAll @LongRange(min = -60_000_000, max = 60_000_000) long sum,
      @ForAll @IntRange(min = 1, max = 50) int known,
      @ForAll @IntRange(min = 0, max = 500) int missing) {
    long headroom = RULE.headroom(sum, known, missing);
    assertThat(RULE.gain(sum - known * (headroom - 1), missing)).isPositive();
    assertThat(RULE.gain(sum - known * (headroom + 1), missing)).isZero();
  }

  @Example
  void thoseOfTheStrongestPairsHoldTwoGroupsWithoutWhichTheMeanIsNotAbove0() {
    assertThat(RULE.holding(List.of(5 * ONE, 2 * ONE, -1 * ONE), 0)).isEqualTo(2);
    assertThat(RULE.holding(List.of(5 * ONE, -3 * ONE), 0)).isEqualTo(1);
    assertThat(RULE.holding(List.of(ONE, -3 * ONE), 0)).isZero();
    assertThat(RULE.holding(List.of(ONE / 20, ONE / 20), 0)).isEqualTo(1);
  }

  @Property
  void withoutThePairsThatHoldThemGroupsArePartedAndWithOneOfThemTheyAreNot(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = -6_000_000, max = 6_000_000) Long> all,
      @ForAll @IntRange(min = 0, max = 40) int missing) {
    List<Long> scores = all.stream().sorted((a, b) -> Long.compare(b, a)).toList();
    int holding = RULE.holding(scores, missing);
    assertThat(gainWithout(scores, holding, missing)).isZero();
    assertThat(holding == 0 || gainWithout(scores, holding - 1, missing) > 0).isTrue();
  }

  private static long gainWithout(List<Long> scores, int strongest, int missing) {
    long sum = LongStream.range(strongest, scores.size()).map(i -> scores.get((int) i)).sum();
    return RULE.gain(sum, missing + strongest);
  }
}
