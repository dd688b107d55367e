package org.chorus.config;

import java.io.Serializable;

/** {@code group}: how linked reports become events. */
public record GroupSettings(
    double thresholdDated, double thresholdUndated, double missingWeight, double missingScore)
    implements Serializable {
  public GroupSettings {
    Check.range("threshold-dated", thresholdDated, -20, 20);
    Check.range("threshold-undated", thresholdUndated, -20, 20);
    Check.range("missing-weight", missingWeight, 0, 1);
    Check.range("missing-score", missingScore, -6, 0);
  }
}
