package org.chorus.config;

import java.io.Serializable;
import java.util.Set;

/** {@code embedding}: the model that tells how near two texts are in meaning. */
public record EmbeddingSettings(
    String engine, String model, String column, int leadCharacters, boolean continuation)
    implements Serializable {
  /** The engine that stands for no embedding at all. */
  static final String NONE = "none";

  private static final Set<String> ENGINES = Set.of("spark-nlp", NONE);

  public EmbeddingSettings {
    if (!ENGINES.contains(engine)) {
      throw new InvalidSetting("engine", "must be spark-nlp or none, not " + engine);
    }
    Check.range("lead-characters", leadCharacters, 16, 1000);
  }

  /** What is embedded of a report, in few characters: two that differ embed other texts. */
  public String seen() {
    return leadCharacters + (continuation ? "+" + leadCharacters : "");
  }
}
