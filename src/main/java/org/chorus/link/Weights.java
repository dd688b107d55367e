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
  private final FeatureValues values;

  Weights(FeatureValues values) {
    this.values = values;
  }

  /**
   * Weights from their section of a model's file.
   *
   * @throws UserError when one is missing, unknown or no number
   */
  static Weights parse(Config section, String origin) {
    List<String> unknown =
        section.root().keySet().stream().filter(k -> Feature.of(k).isEmpty()).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new UserError(origin + ": unknown weights " + String.join(", ", unknown));
    }
    try {
      FeatureValues values = new FeatureValues();
      for (Feature feature : Feature.values()) {
        values.set(feature, section.getDouble(feature.key()));
      }
      return new Weights(values);
    } catch (ConfigException e) {
      throw new UserError(origin + ": " + e.getMessage(), e);
    }
  }

  /** The weight of one feature. */
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
    for (Feature feature : Feature.values()) {
      out.append(String.format(Locale.ROOT, "  %s = %.3f\n", feature.key(), of(feature)));
    }
    return out.toString();
  }
}
