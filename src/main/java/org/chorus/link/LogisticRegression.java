package org.chorus.link;

import java.util.List;

/**
 * Fits weights so that the logit tells the same event from another: Newton's method on the
 * log-likelihood, less a ridge that holds weights near 0 (so that what the examples hardly show
 * counts little). A weight that comes out on the side that its feature does not allow is set to 0,
 * the worst first, and the others are fitted again. Sums run in the order of the examples, so the
 * same examples give the same weights to the last bit.
 */
final class LogisticRegression {
  private static final int ROUNDS = 50;
  private static final double SMALLEST_STEP = 1e-9;

  /** A feature that hardly varies is held as if it varied by so much. */
  private static final double LEAST_VARIANCE = 0.0025;

  private final List<Example> examples;
  private final List<Feature.Sign> signs;
  private final double[] ridge;

  /**
   * A pair to learn from.
   *
   * @param features as measured, but for those whose weight is fixed
   * @param fixed what those add to the logit
   * @param same whether both tell of the same event
   * @param weight how many pairs it counts as
   */
  record Example(double[] features, double fixed, boolean same, double weight) {}

  private LogisticRegression(List<Example> examples, List<Feature.Sign> signs, double ridge) {
    this.examples = examples;
    this.signs = signs;
    this.ridge = variances();
    for (int i = 0; i < this.ridge.length; i++) {
      this.ridge[i] = ridge * Math.max(LEAST_VARIANCE, this.ridge[i]);
    }
  }

  /**
   * The best weights.
   *
   * @param signs which way each may count
   * @param ridge how firmly weights are held near 0, in examples: greater is firmer
   */
  static double[] fit(List<Example> examples, List<Feature.Sign> signs, double ridge) {
    return new LogisticRegression(examples, signs, ridge).fit();
  }

  private double[] fit() {
    boolean[] out = new boolean[signs.size()];
    while (true) {
      double[] weights = newton(out);
      int worst = worst(weights);
      if (worst < 0) {
        return weights;
      }
      out[worst] = true;
    }
  }

  /** The weight furthest on a side where it may not be, as it counts; −1 when there is none. */
  private int worst(double[] weights) {
    int worst = -1;
    double furthest = 0;
    for (int i = 0; i < weights.length; i++) {
      double counts = weights[i] * weights[i] * ridge[i];
      if (!signs.get(i).allows(weights[i]) && counts > furthest) {
        worst = i;
        furthest = counts;
      }
    }
    return worst;
  }

  private double[] newton(boolean[] out) {
    double[] weights = new double[signs.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = step(weights, out);
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

  private double[] variances() {
    int n = signs.size();
    double[] sums = new double[n];
    double[] squares = new double[n];
    for (Example example : examples) {
      for (int i = 0; i < n; i++) {
        double x = example.features()[i];
        sums[i] += x;
        squares[i] += x * x;
      }
    }
    double number = Math.max(1, examples.size());
    double[] variances = new double[n];
    for (int i = 0; i < n; i++) {
      variances[i] = squares[i] / number - sums[i] / number * (sums[i] / number);
    }
    return variances;
  }

  private static double probability(double[] weights, Example example) {
    double logit = example.fixed();
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * example.features()[i];
    }
    return PairScore.probability(logit);
  }

  private double[] step(double[] weights, boolean[] out) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] curvature = new double[n][n];
    for (Example example : examples) {
      double[] x = example.features();
      double p = probability(weights, example);
      double error = example.weight() * ((example.same() ? 1 : 0) - p);
      double bend = example.weight() * p * (1 - p);
      for (int i = 0; i < n; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += bend * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      gradient[i] -= ridge[i] * weights[i];
      curvature[i][i] += ridge[i];
    }
    hold(out, gradient, curvature);
    return solve(curvature, gradient);
  }

  /** Makes the step 0 for the weights that are out. */
  private static void hold(boolean[] out, double[] gradient, double[][] curvature) {
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j <= i; j++) {
        if (out[i] || out[j]) {
          curvature[i][j] = i == j ? 1 : 0;
        }
      }
      gradient[i] = out[i] ? 0 : gradient[i];
    }
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
