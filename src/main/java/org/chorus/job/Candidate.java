package org.chorus.job;

import org.apache.spark.sql.Encoder;
import org.chorus.spark.RecordEncoder;

/**
 * Two reports that are to be compared.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 */
public record Candidate(String reportA, String reportB) {
  static final Encoder<Candidate> ENCODER = RecordEncoder.of(Candidate.class);

  /** The pair of two reports, in either order. */
  static Candidate of(String one, String other) {
    return one.compareTo(other) < 0 ? new Candidate(one, other) : new Candidate(other, one);
  }
}
