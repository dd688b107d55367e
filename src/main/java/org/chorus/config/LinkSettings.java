package org.chorus.config;

/** {@code link}: how two reports are compared. */
public record LinkSettings(String model, double minProbability) {
  public LinkSettings {
    Check.range("min-probability", minProbability, 0, 1);
  }
}
