package org.chorus.config;

import java.io.Serializable;

/**
 * Everything that {@code conf/chorus.conf} sets, validated; the keys there are the component names
 * in kebab case, and their meaning stands there.
 */
public record Settings(
    String profile,
    InputSettings input,
    CleaningSettings cleaning,
    CopySettings copies,
    TermSettings terms,
    KeywordSettings keywords,
    CandidateSettings candidates,
    LinkSettings link,
    GroupSettings group,
    RunSettings run)
    implements Serializable {
  public Settings {
    if (!profile.equals("light")) {
      throw new InvalidSetting("profile", "must be light, not " + profile);
    }
  }
}
