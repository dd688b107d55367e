package org.chorus.config;

import java.util.List;

/** Validation of single settings. */
final class Check {
  private Check() {}

  static void oneOf(String key, String value, String... words) {
    if (!List.of(words).contains(value)) {
      throw new InvalidSetting(
          key, "must be %s, not %s".formatted(String.join(" or ", words), value));
    }
  }

  static void range(String key, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InvalidSetting(
          key, "must be between %d and %d, not %d".formatted(least, most, value));
    }
  }

  static void range(String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new InvalidSetting(
          key, "must be between %s and %s, not %s".formatted(least, most, value));
    }
  }
}
