package org.chorus.config;

import java.io.Serializable;
import java.util.Set;

/** {@code keywords}: the words that matter. */
public record KeywordSettings(String engine, int count) implements Serializable {
  private static final String YAKE = "spark-nlp-yake";
  private static final Set<String> ENGINES = Set.of("chorus", YAKE);

  public KeywordSettings {
    if (!ENGINES.contains(engine)) {
      throw new InvalidSetting("engine", "must be chorus or " + YAKE + ", not " + engine);
    }
    Check.range("count", count, 0, 1000);
  }

  /** Whether keywords are found by Spark NLP's YAKE. */
  public boolean byYake() {
    return engine.equals(YAKE);
  }
}
