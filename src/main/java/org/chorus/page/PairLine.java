package org.chorus.page;

import java.util.List;
import org.chorus.model.Evidence;

/**
 * A pair that was compared, as part of an explanation.
 *
 * @param a the one report
 * @param b the other
 * @param score as in {@link org.chorus.model.Score}
 * @param evidence for and against; empty for a pair that is too improbable to have any
 */
public record PairLine(MemberLine a, MemberLine b, long score, List<Evidence> evidence) {
  public PairLine {
    evidence = List.copyOf(evidence);
  }
}
