package org.chorus.link;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.chorus.model.UserError;

/** What each feature adds to the logit, per unit of it. */
public final class Weights implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double THOUSAND = 1_000;

  private final Method method;
  private final FeatureValues values;

  Weights(Method method, FeatureValues values) {
    this.method = method;
    this.values = values;
  }

  /** Weights rounded to what is written down, so that a model is the same before and after. */
  static Weights rounded(Method method, FeatureValues exact) {
    FeatureValues rounded = new FeatureValues();
    for (Feature feature : method.features()) {
      rounded.set(feature, Math.round(exact.get(feature) * THOUSAND) / THOUSAND);
    }
    return new Weights(method, rounded);
  }

  /**
   * Weights from their section of a model's file.
   *
   * @throws UserError when one is missing, unknown or no number
   */
  static Weights parse(Config section, String origin, Method method) {
    List<String> unknown =
        section.root().keySet().stream()
            .filter(key -> Feature.of(key).filter(method::uses).isEmpty())
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new UserError(origin + ": unknown weights " + String.join(", ", unknown));
    }
    try {
      FeatureValues values = new FeatureValues();
      for (Feature feature : method.features()) {
        values.set(feature, section.getDouble(feature.key()));
      }
      return new Weights(method, values);
    } catch (ConfigException e) {
      throw new UserError(origin + ": " + e.getMessage(), e);
    }
  }

  Method method() {
    return method;
  }

  /** Whether a feature counts at all. */
  boolean use(Feature feature) {
    return method.uses(feature);
  }

  /** The weight of one feature; 0 for one that is not used. */
  public double of(Feature feature) {
    return values.get(feature);
  }

  /** What the features come to, in log-odds. */
  public double logit(FeatureValues features) {
    return values.dot(features);
  }

  /** HOCON, one line a feature. */
  String render() {
    StringBuilder out = new StringBuilder();
    for (Feature feature : method.features()) {
      out.append(String.format(Locale.ROOT, "  %s = %.3f\n", feature.key(), of(feature)));
    }
    return out.toString();
  }
}
