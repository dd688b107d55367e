package org.chorus.config;

import java.io.Serializable;
import java.util.Set;

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
    SignalSettings signals,
    EmbeddingSettings embedding,
    CandidateSettings candidates,
    LinkSettings link,
    GroupSettings group,
    ReviewSettings review,
    RunSettings run,
    SnapshotSettings snapshots,
    ArchiveSettings archive)
    implements Serializable {
  private static final String STANDARD = "standard";
  private static final Set<String> PROFILES = Set.of("light", STANDARD);

  public Settings {
    if (!PROFILES.contains(profile)) {
      throw new InvalidSetting("profile", "must be light or standard, not " + profile);
    }
    if (archive.enabled() && archive.afterDays() < candidates.windowDays()) {
      throw new InvalidSetting(
          "archive.after-days",
          "must be 0 or, as reports so far apart are compared, candidates.window-days (%d) at least, not %d"
              .formatted(candidates.windowDays(), archive.afterDays()));
    }
  }

  /** Whether texts are embedded: in the profile {@code standard}, unless no engine is to do it. */
  public boolean embeds() {
    return profile.equals(STANDARD) && !embedding.engine().equals(EmbeddingSettings.NONE);
  }

  /** How linked reports become events in this profile. */
  public GroupSettings grouping() {
    return embeds() ? group : group.withoutEmbeddings();
  }
}
