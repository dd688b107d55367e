package org.chorus.event;

import java.util.List;

/**
 * Two groups of reports of which some were compared.
 *
 * @param groupA the one, named by its smallest report id; that is smaller than the other's
 * @param sizeA how many reports it has
 * @param groupB the other
 * @param sizeB how many reports that has
 * @param sum of the scores of the pairs between them that were compared, millionths
 * @param known number of these pairs
 */
public record GroupPair(String groupA, int sizeA, String groupB, int sizeB, long sum, int known) {

  /** Two reports, each in a group of its own. */
  public static GroupPair of(ScoredPair pair) {
    return new GroupPair(pair.reportA(), 1, pair.reportB(), 1, pair.score(), 1);
  }

  /** What each of the two would choose if it could choose the other only; none if not even that. */
  public List<Choice> choices(LinkageRule rule) {
    long missing = (long) sizeA * sizeB - known;
    long gain = rule.gain(sum, missing);
    if (gain <= 0) {
      return List.of();
    }
    long weight = rule.weight(known, missing);
    return List.of(
        new Choice(groupA, sizeA, groupB, sizeB, gain, weight),
        new Choice(groupB, sizeB, groupA, sizeA, gain, weight));
  }
}
