package org.chorus.evaluate;

/**
 * How much of what was found is right, and how much of what is right was found.
 *
 * @param precision 0 to 1; 1 when nothing was found
 * @param recall 0 to 1; 1 when there was nothing to find
 */
public record Measure(double precision, double recall) {

  /** From counts of pairs. */
  static Measure ofPairs(long right, long found, long gold) {
    return new Measure(
        found == 0 ? 1 : (double) right / found, gold == 0 ? 1 : (double) right / gold);
  }

  /** The harmonic mean of both; 0 when both are 0. */
  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}
