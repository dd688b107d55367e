package org.chorus.link;

import java.util.Locale;
import java.util.Optional;

/**
 * What is measured of two reports. Overlaps are {@code ln(1 + Σ idf of the shared keys)}, cosines 0
 * to 1, the rest 0 or 1 unless it says otherwise.
 */
public enum Feature {
  /** Always 1: how probable it is before anything is known. */
  PRIOR,
  /** Cosine of their centred embeddings, −1 to 1; 0 unless both have one. */
  MEANING,
  /** The same, when they are in the same language. */
  MEANING_SAME_LANGUAGE,
  /** Both are in the same, known language. */
  SAME_LANGUAGE,
  /** Cosine of their names, weighed by idf. */
  NAMES,
  /** Overlap of their names. */
  SHARED_NAMES,
  /** Overlap of names that stand side by side. */
  NAME_PAIRS,
  /** Overlap of numbers. */
  NUMBERS,
  /** Overlap of the days that they mention. */
  DATES,
  /** The first days that they mention are the same, or a day apart. */
  LEAD_DATES_AGREE,
  /** The first days that they mention are more than three days apart. */
  LEAD_DATES_DISAGREE,
  /** Cosine of four-letter pieces of their transliterated beginnings. */
  SPELLING,
  /** Cosine of their words (tf-idf), when they are in the same language. */
  WORDS,
  /** Overlap of countries. */
  PLACES,
  /** Both name countries, and none in common. */
  PLACES_DISAGREE,
  /** The publication time of both is known. */
  BOTH_DATED,
  /** {@code ln(1 + days)} between their publications, at most 15 days; 0 unless both are known. */
  TIME;

  /** As it stands in evidence: {@code name_pairs}. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it stands in the file of weights: {@code name-pairs}. */
  public String key() {
    return kind().replace('_', '-');
  }

  /** The feature with that key; nothing for any other word. */
  public static Optional<Feature> of(String key) {
    for (Feature feature : values()) {
      if (feature.key().equals(key)) {
        return Optional.of(feature);
      }
    }
    return Optional.empty();
  }
}
