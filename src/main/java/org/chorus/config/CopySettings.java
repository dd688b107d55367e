package org.chorus.config;

import java.io.Serializable;

/** {@code copies}: which reports are taken for copies of another. */
public record CopySettings(
    double minSimilarity, double shortestShare, int leastLetters, int holdersPerPassage)
    implements Serializable {
  public CopySettings {
    Check.range("min-similarity", minSimilarity, 0.5, 1);
    Check.range("shortest-share", shortestShare, 0, 1);
    Check.range("least-letters", leastLetters, 50, 100_000);
    Check.range("holders-per-passage", holdersPerPassage, 1, 1000);
  }
}
