package org.chorus.config;

import java.io.Serializable;

/** {@code keywords}: the words that matter. */
public record KeywordSettings(int count) implements Serializable {
  public KeywordSettings {
    Check.range("count", count, 0, 1000);
  }
}
