package org.chorus.link;

import java.io.Serializable;

/** A number for each feature; 0 until it is set. */
@SuppressWarnings(
    "EnumOrdinal") // An array is what a hundred million pairs need; its layout stays in here.
public final class FeatureValues implements Serializable {
  private static final long serialVersionUID = 1L;
  private final double[] values = new double[Feature.values().length];

  /** The number of a feature. */
  public double get(Feature feature) {
    return values[feature.ordinal()];
  }

  void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  /** Sets 1 for true. */
  void set(Feature feature, boolean value) {
    set(feature, value ? 1 : 0);
  }

  /** Sum of the products, in the order of the features. */
  double dot(FeatureValues other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }

  /** The numbers in the order of the features. */
  double[] toArray() {
    return values.clone();
  }

  /** The reverse of {@link #toArray}. */
  static FeatureValues of(double[] numbers) {
    FeatureValues made = new FeatureValues();
    System.arraycopy(numbers, 0, made.values, 0, made.values.length);
    return made;
  }
}
