package org.chorus.config;

/**
 * A value out of its range; {@link SettingsFile} turns it into the user's error, with its place.
 */
final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String key;

  InvalidSetting(String key, String problem) {
    super(problem);
    this.key = key;
  }

  /** The key within its section, kebab case. */
  String key() {
    return key;
  }
}
