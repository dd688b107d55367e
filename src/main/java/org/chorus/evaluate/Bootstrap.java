package org.chorus.evaluate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How far each F1 would vary with other events of the same kind: 95 % intervals by drawing as many
 * true events as there are, with replacement, a thousand times (Efron 1979; events are drawn and
 * not reports, as the reports of one are right or wrong together). The draws are the same every
 * time.
 *
 * @param bCubed of the B-cubed F1
 * @param pairwise of the F1 over pairs
 * @param crossLanguage of the F1 over pairs in different languages
 */
public record Bootstrap(Interval bCubed, Interval pairwise, Interval crossLanguage) {
  private static final int SAMPLES = 1_000;
  private static final long SEED = 1979;

  /** The intervals for these true events; their order decides what is drawn. */
  static Bootstrap of(List<Tally> events) {
    double[] bCubed = new double[SAMPLES];
    double[] pairwise = new double[SAMPLES];
    double[] crossLanguage = new double[SAMPLES];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < SAMPLES; i++) {
      Tally sample = new Tally();
      for (int draws = events.size(); draws > 0; draws--) {
        sample.add(events.get(random.nextInt(events.size())));
      }
      bCubed[i] = sample.bCubed().f1();
      pairwise[i] = sample.pairwise().f1();
      crossLanguage[i] = sample.crossLanguage().f1();
    }
    return new Bootstrap(Interval.of(bCubed), Interval.of(pairwise), Interval.of(crossLanguage));
  }
}
