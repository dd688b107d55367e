package org.chorus.config;

import java.io.Serializable;

/** {@code terms}: the table of words. */
public record TermSettings(int perReport) implements Serializable {
  public TermSettings {
    Check.range("per-report", perReport, 0, 1_000_000);
  }
}
