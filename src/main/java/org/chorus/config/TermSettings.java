package org.chorus.config;

/** {@code terms}: the table of words. */
public record TermSettings(int perReport) {
  public TermSettings {
    Check.range("per-report", perReport, 0, 1_000_000);
  }
}
