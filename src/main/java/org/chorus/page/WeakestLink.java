package org.chorus.page;

import java.util.List;
import org.chorus.event.Seam;

/**
 * Where an event would part first.
 *
 * @param seam the two parts and what is between them
 * @param one the first reports of the one part
 * @param other those of the other
 * @param pairs the strongest pairs between them, strongest first, then, if one speaks against, that
 *     which does so most
 * @param inFavour how many of the compared pairs between them have a score above 0
 * @param headroom how much higher the thresholds could be before the parts separate, millionths
 * @param holding how many of the strongest pairs hold it: without them the parts would separate
 */
public record WeakestLink(
    Seam seam,
    List<MemberLine> one,
    List<MemberLine> other,
    List<PairLine> pairs,
    long inFavour,
    long headroom,
    int holding) {
  public WeakestLink {
    one = List.copyOf(one);
    other = List.copyOf(other);
    pairs = List.copyOf(pairs);
  }
}
