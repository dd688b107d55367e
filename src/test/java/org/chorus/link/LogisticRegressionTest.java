package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chorus.link.Feature.Sign;
import org.chorus.link.LogisticRegression.Example;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final List<Sign> FREE = List.of(Sign.EITHER, Sign.EITHER);

  @Test
  void theWeightsThatMadeTheExamplesAreFoundAgain() {
    double[] found = LogisticRegression.fit(examples(20_000, -1, 2, 0), FREE, 1e-6);
    assertThat(found[0]).isCloseTo(-1, within(0.1));
    assertThat(found[1]).isCloseTo(2, within(0.1));
  }

  @Test
  void whatIsFixedIsNotLearnedAgain() {
    double[] found = LogisticRegression.fit(examples(20_000, -1, 2, 3), FREE, 1e-6);
    assertThat(found[0]).isCloseTo(-1, within(0.15));
    assertThat(found[1]).isCloseTo(2, within(0.15));
  }

  @Test
  void aWeightOnTheWrongSideIsLeftOutAndTheOthersAreFittedWithoutIt() {
    List<Example> examples = examples(5_000, -1, 2, 0);
    double[] held = LogisticRegression.fit(examples, List.of(Sign.EITHER, Sign.NEVER_FOR), 1e-6);
    long same = examples.stream().filter(e -> e.same()).count();
    double logOdds = Math.log(same / (double) (examples.size() - same));
    assertThat(held[1]).isZero();
    assertThat(held[0]).isCloseTo(logOdds, within(1e-6));
  }

  @Test
  void theRidgeHoldsWeightsNearNothing() {
    double[] held = LogisticRegression.fit(examples(100, -1, 2, 0), FREE, 1e6);
    assertThat(held).containsExactly(new double[] {0, 0}, within(0.1));
  }

  /** Examples of a prior, a feature from 0 to 2, and something fixed that is 0 or {@code fixed}. */
  private static List<Example> examples(int number, double prior, double weight, double fixed) {
    Random random = new Random(11);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double x = 2 * random.nextDouble();
      double known = random.nextBoolean() ? fixed : 0;
      double p = 1 / (1 + Math.exp(-(prior + weight * x + known)));
      examples.add(new Example(new double[] {1, x}, known, random.nextDouble() < p, 1));
    }
    return examples;
  }
}
