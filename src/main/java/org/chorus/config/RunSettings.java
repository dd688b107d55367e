package org.chorus.config;

/** {@code run}: the run as a whole. */
public record RunSettings(double maxRejected) {
  public RunSettings {
    Check.range("max-rejected", maxRejected, 0, 1);
  }
}
