package org.chorus.link;

import java.util.Locale;
import java.util.Optional;

/**
 * What is measured of two reports. Overlaps are {@code ln(1 + Σ idf of the shared keys)}, cosines 0
 * to 1, the rest 0 or 1 unless it says otherwise.
 */
public enum Feature {
  /** Always 1: how probable it is before anything is known. */
  PRIOR(Sign.EITHER),
  /**
   * Cosine of their centred embeddings, −1 to 1; 0 unless both have one. Where both are dated, that
   * of the nearest two of their passages, otherwise that of their leads.
   */
  MEANING(Sign.NEVER_AGAINST),
  /** The cosine again, when they are in the same language. */
  MEANING_SAME_LANGUAGE(Sign.NEVER_FOR),
  /** Both are in the same, known language. */
  SAME_LANGUAGE(Sign.NEVER_FOR),
  /** Cosine of their names, weighed by idf. */
  NAMES(Sign.NEVER_AGAINST),
  /** Overlap of their names. */
  SHARED_NAMES(Sign.NEVER_AGAINST),
  /** Both have names, and none in common: {@code ln(1 + Σ idf)} of the one with fewer. */
  NAMES_DISAGREE(Sign.NEVER_FOR),
  /** Overlap of names that stand side by side. */
  NAME_PAIRS(Sign.NEVER_AGAINST),
  /** Both have names side by side, and none in common, measured as in {@link #NAMES_DISAGREE}. */
  NAME_PAIRS_DISAGREE(Sign.NEVER_FOR),
  /** Overlap of numbers. */
  NUMBERS(Sign.NEVER_AGAINST),
  /** Overlap of the days that they mention. */
  DATES(Sign.NEVER_AGAINST),
  /**
   * One is not dated, and the first days that they mention are the same, or a day apart. Where both
   * are dated, {@link #TIME} knows better.
   */
  LEAD_DATES_AGREE(Sign.NEVER_AGAINST),
  /** One is not dated, and the first days that they mention are more than three days apart. */
  LEAD_DATES_DISAGREE(Sign.NEVER_FOR),
  /** Cosine of four-letter pieces of their transliterated beginnings. */
  SPELLING(Sign.NEVER_AGAINST),
  /** Cosine of their words (tf-idf), when they are in the same language. */
  WORDS(Sign.NEVER_AGAINST),
  /** Overlap of countries. */
  PLACES(Sign.NEVER_AGAINST),
  /** Both name countries, and none in common. */
  PLACES_DISAGREE(Sign.NEVER_FOR),
  /**
   * What the time between their publications says, by the {@link TimeCurve}; 0 unless both are
   * known. It is a log-ratio of probabilities and is not fitted: it counts as it is.
   */
  TIME(Sign.NEVER_AGAINST);

  /** Which way a feature may count. What it could not mean is not learned from chance either. */
  enum Sign {
    EITHER,
    /** Agreement makes one event no less probable. */
    NEVER_AGAINST,
    /** Disagreement makes one event no more probable. */
    NEVER_FOR;

    /** Whether a weight counts that way. */
    boolean allows(double weight) {
      return switch (this) {
        case EITHER -> true;
        case NEVER_AGAINST -> weight >= 0;
        case NEVER_FOR -> weight <= 0;
      };
    }
  }

  private final Sign sign;

  Feature(Sign sign) {
    this.sign = sign;
  }

  /** Which way it may count. */
  Sign sign() {
    return sign;
  }

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
