package org.chorus.config;

import java.io.Serializable;

/** {@code link}: how two reports are compared. */
public record LinkSettings(String model, double minProbability, String statistics)
    implements Serializable {
  private static final String FROZEN = "frozen";

  public LinkSettings {
    Check.range("min-probability", minProbability, 0, 1);
    Check.oneOf("statistics", statistics, "corpus", FROZEN);
  }

  /** Whether scores rest on the shipped counts alone, and on nothing that the store has counted. */
  public boolean isFrozen() {
    return statistics.equals(FROZEN);
  }
}
