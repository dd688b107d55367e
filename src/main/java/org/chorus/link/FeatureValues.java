package org.chorus.link;

import java.io.Serializable;
import java.util.List;

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

  /** The numbers of some features, in the order given. */
  double[] toArray(List<Feature> features) {
    return features.stream().mapToDouble(this::get).toArray();
  }

  /** The reverse of {@link #toArray}. */
  static FeatureValues of(List<Feature> features, double[] numbers) {
    FeatureValues made = new FeatureValues();
    for (int i = 0; i < numbers.length; i++) {
      made.set(features.get(i), numbers[i]);
    }
    return made;
  }
}
