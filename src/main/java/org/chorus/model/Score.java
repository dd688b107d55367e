package org.chorus.model;

/**
 * What the comparison of two reports came to, improbable ones too: a row of the table {@code
 * scores}, key {@code reportA, reportB}.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 * @param score logit of the probability that both tell of the same event, less the threshold that
 *     holds for them, in millionths, within ±6,000,000; with embeddings not below −1,400,000
 */
public record Score(String reportA, String reportB, long score) {
  /** What a pair comes to at most, millionths. */
  public static final long HIGHEST = 6_000_000;
}
