package org.chorus.job;

/**
 * Two reports that are to be compared.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 */
public record Candidate(String reportA, String reportB) {

  /** The pair of two reports, in either order. */
  static Candidate of(String one, String other) {
    return one.compareTo(other) < 0 ? new Candidate(one, other) : new Candidate(other, one);
  }
}
