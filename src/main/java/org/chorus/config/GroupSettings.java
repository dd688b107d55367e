package org.chorus.config;

import java.io.Serializable;

/** {@code group}: how linked reports become events. */
public record GroupSettings(
    double thresholdDated,
    double thresholdUndated,
    double thresholdLight,
    double missingWeight,
    double missingScore,
    String scope)
    implements Serializable {
  private static final String ALL = "all";

  public GroupSettings {
    Check.range("threshold-dated", thresholdDated, -20, 20);
    Check.range("threshold-undated", thresholdUndated, -20, 20);
    Check.range("threshold-light", thresholdLight, -20, 20);
    Check.range("missing-weight", missingWeight, 0, 1);
    Check.range("missing-score", missingScore, -6, 0);
    Check.oneOf("scope", scope, "touched", ALL);
  }

  /** Whether every open event is grouped again in each batch, and not only those it touches. */
  public boolean groupsAll() {
    return scope.equals(ALL);
  }

  /** The same with the threshold that holds where nothing is embedded. */
  GroupSettings withoutEmbeddings() {
    return new GroupSettings(
        thresholdLight, thresholdLight, thresholdLight, missingWeight, missingScore, scope);
  }
}
