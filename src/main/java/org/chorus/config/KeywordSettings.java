package org.chorus.config;

/** {@code keywords}: the words that matter. */
public record KeywordSettings(int count) {
  public KeywordSettings {
    Check.range("count", count, 0, 1000);
  }
}
