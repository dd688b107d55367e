package org.chorus.config;

import java.io.Serializable;

/** {@code link}: how two reports are compared. */
public record LinkSettings(String model, boolean allowUntrained, double minProbability)
    implements Serializable {
  public LinkSettings {
    Check.range("min-probability", minProbability, 0, 1);
  }
}
