package org.chorus.evaluate;

import java.util.Arrays;

/**
 * The range that holds 95 of 100 values.
 *
 * @param low the value that 2.5 % are below
 * @param high the value that 2.5 % are above
 */
public record Interval(double low, double high) {
  private static final int OUTSIDE = 40;

  /** The middle of {@code values}, of which there is one at least. */
  static Interval of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / OUTSIDE;
    return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
