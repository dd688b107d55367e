package org.chorus.config;

import java.io.Serializable;

/** {@code candidates}: which reports are compared at all. */
public record CandidateSettings(
    int keysPerFamily, int maxReportsPerKey, int windowDays, int perReport, int nearest)
    implements Serializable {
  public CandidateSettings {
    Check.range("keys-per-family", keysPerFamily, 1, 1000);
    Check.range("max-reports-per-key", maxReportsPerKey, 2, 10_000);
    Check.range("window-days", windowDays, 1, 36_500);
    Check.range("per-report", perReport, 1, 10_000);
    Check.range("nearest", nearest, 0, 1000);
  }
}
