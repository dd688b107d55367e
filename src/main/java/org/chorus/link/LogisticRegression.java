package org.chorus.link;

import java.util.List;

/**
 * Fits weights so that the logit tells the same event from another: Newton's method on the
 * log-likelihood, less a ridge that holds weights near where they start (so that a feature which
 * the examples hardly show keeps what is known of it). Sums run in the order of the examples, so
 * the same examples give the same weights to the last bit.
 */
final class LogisticRegression {
  private static final int ROUNDS = 50;
  private static final double SMALLEST_STEP = 1e-9;

  private LogisticRegression() {}

  /**
   * A pair to learn from.
   *
   * @param features as measured
   * @param same whether both tell of the same event
   */
  record Example(double[] features, boolean same) {}

  /**
   * The best weights.
   *
   * @param start where each weight is held
   * @param ridge how firmly, in examples: greater is firmer
   */
  static double[] fit(List<Example> examples, double[] start, double ridge) {
    double[] weights = start.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = step(examples, weights, start, ridge);
      double longest = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] += step[i];
        longest = Math.max(longest, Math.abs(step[i]));
      }
      if (longest < SMALLEST_STEP) {
        break;
      }
    }
    return weights;
  }

  private static double probability(double[] weights, double[] features) {
    double logit = 0;
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * features[i];
    }
    return PairScore.probability(logit);
  }

  private static double[] step(
      List<Example> examples, double[] weights, double[] start, double ridge) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] curvature = new double[n][n];
    for (int i = 0; i < n; i++) {
      gradient[i] = -ridge * (weights[i] - start[i]);
      curvature[i][i] = ridge;
    }
    for (Example example : examples) {
      double[] x = example.features();
      double p = probability(weights, x);
      double error = (example.same() ? 1 : 0) - p;
      double bend = p * (1 - p);
      for (int i = 0; i < n; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += bend * x[i] * x[j];
        }
      }
    }
    return solve(curvature, gradient);
  }

  /** Solves {@code a·x = b} for a symmetric positive matrix given by its lower half (Cholesky). */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? StrictMath.sqrt(sum) : sum / a[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
