package org.chorus.link;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What the time between two publications says: the log of how much more often pairs of one event
 * are so far apart than any two reports are. A corpus of one day says nothing by hours, and a
 * corpus of one long story little by days; so the curve is learned from the corpus itself, without
 * knowing its events, by those pairs whose meaning is nearly the same. What a small corpus leaves
 * open is filled up by the curve of general news (an experiment on independent reports of the same
 * events in 46 languages; {@code docs/accuracy.md}).
 */
public final class TimeCurve implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double SECONDS_PER_DAY = 86_400;

  /** The borders of the bins, days. The last is where the curve ends: later is no rarer. */
  private static final double[] BORDERS = {0, .125, .25, .5, 1, 2, 3.5, 6, 10, 15};

  private static final double[] GENERAL = {1.40, 1.46, 1.40, 1.33, .91, .39, -.31, -.75, -1.84};

  /** How many pairs the general curve counts as. */
  private static final double GENERAL_WEIGHT = 200;

  /** Added to each count, so that a bin that nobody is in is rare and not impossible. */
  private static final double TOGETHER_PRIOR = 1;

  private static final double ANY_PRIOR = 5;
  private static final double STEEPEST = 4;

  /** How many bins there are. */
  static final int BINS = BORDERS.length - 1;

  private final double[] logRatios;

  private TimeCurve(double[] logRatios) {
    this.logRatios = logRatios;
  }

  /** The curve of general news. */
  public static TimeCurve general() {
    return of(TimeCounts.NONE);
  }

  /** The curve of the corpus with these counts. */
  public static TimeCurve of(TimeCounts counts) {
    double together = counts.together().stream().mapToLong(Long::longValue).sum() / 1e6;
    double any = counts.any().stream().mapToLong(Long::longValue).sum();
    double trust = together / (together + GENERAL_WEIGHT);
    double[] ratios = new double[BINS];
    double lowest = STEEPEST;
    for (int bin = 0; bin < BINS; bin++) {
      double ofTogether =
          (counts.together().get(bin) / 1e6 + TOGETHER_PRIOR) / (together + BINS * TOGETHER_PRIOR);
      double ofAny = (counts.any().get(bin) + ANY_PRIOR) / (any + BINS * ANY_PRIOR);
      double own = StrictMath.log(ofTogether) - StrictMath.log(ofAny);
      double mixed = trust * own + (1 - trust) * GENERAL[bin];
      // Further apart is never a better sign: a dip is chance.
      lowest = Math.min(lowest, mixed);
      ratios[bin] = Math.max(-STEEPEST, lowest);
    }
    return new TimeCurve(ratios);
  }

  /** The bin that a time apart falls into; −1 beyond the last. */
  static int bin(long secondsApart) {
    double days = secondsApart / SECONDS_PER_DAY;
    if (days > BORDERS[BINS]) {
      return -1;
    }
    int found = Arrays.binarySearch(BORDERS, days);
    return Math.min(BINS - 1, found >= 0 ? found : -found - 2);
  }

  /**
   * The log-ratio, −4 to 4, between the middles of bins in a straight line over {@code ln(1 +
   * days)}.
   *
   * @param days between two publications, 0 or more
   */
  double at(double days) {
    double x = StrictMath.log1p(Math.min(days, BORDERS[BINS]));
    int right = 0;
    while (right < BINS && middle(right) < x) {
      right++;
    }
    if (right == 0 || right == BINS) {
      return logRatios[Math.min(right, BINS - 1)];
    }
    double share = (x - middle(right - 1)) / (middle(right) - middle(right - 1));
    return logRatios[right - 1] + share * (logRatios[right] - logRatios[right - 1]);
  }

  private static double middle(int bin) {
    return StrictMath.log1p((BORDERS[bin] + BORDERS[bin + 1]) / 2);
  }
}
