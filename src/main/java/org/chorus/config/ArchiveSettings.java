package org.chorus.config;

import java.io.Serializable;

/** {@code archive}: when closed events leave the snapshots of a store. */
public record ArchiveSettings(int afterDays) implements Serializable {
  public ArchiveSettings {
    Check.range("after-days", afterDays, 0, 100_000);
  }

  /** Whether events are archived at all. */
  public boolean enabled() {
    return afterDays > 0;
  }
}
