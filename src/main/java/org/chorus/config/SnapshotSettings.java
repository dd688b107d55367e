package org.chorus.config;

import java.io.Serializable;

/** {@code snapshots}: what a store keeps of its past. */
public record SnapshotSettings(int keep) implements Serializable {
  public SnapshotSettings {
    Check.range("keep", keep, 1, 1_000_000);
  }
}
