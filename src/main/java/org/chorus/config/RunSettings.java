package org.chorus.config;

import java.io.Serializable;

/** {@code run}: the run as a whole. */
public record RunSettings(double maxRejected) implements Serializable {
  public RunSettings {
    Check.range("max-rejected", maxRejected, 0, 1);
  }
}
