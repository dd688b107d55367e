package org.chorus.event;

import java.util.List;

/**
 * Where a group of reports falls into two parts, and what holds them together.
 *
 * @param one the reports of one part, sorted
 * @param other those of the other part, sorted
 * @param sum of the scores of the compared pairs between them, millionths
 * @param known number of these pairs
 * @param missing number of pairs between them that never were compared
 * @param mean what grouping goes by, as in {@link LinkageRule#mean}: millionths, together above 0
 */
public record Seam(
    List<String> one, List<String> other, long sum, long known, long missing, long mean) {
  public Seam {
    one = List.copyOf(one);
    other = List.copyOf(other);
  }

  /** The same seen from the other side. */
  Seam turned() {
    return new Seam(/* one= */ other, /* other= */ one, sum, known, missing, mean);
  }
}
