package org.chorus.link;

/**
 * Two reports that lie near each other in meaning.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 * @param cosine of their centred embeddings, in {@code 1 / Meaning.UNIT²}
 * @param secondsApart between their publications; {@link #UNKNOWN} unless both are dated
 */
public record NearPair(String reportA, String reportB, int cosine, long secondsApart) {
  /** In place of the seconds between two reports of which one is not dated. */
  public static final long UNKNOWN = -1;

  /** The pair of two reports, in either order. */
  public static NearPair of(String one, String other, int cosine, long secondsApart) {
    return one.compareTo(other) < 0
        ? new NearPair(one, other, cosine, secondsApart)
        : new NearPair(other, one, cosine, secondsApart);
  }

  /** Seconds between two publications, each {@link Profile#UNDATED} when unknown. */
  static long secondsApart(long a, long b) {
    return a == Profile.UNDATED || b == Profile.UNDATED ? UNKNOWN : Math.abs(a - b);
  }
}
