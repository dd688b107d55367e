package org.chorus.event;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes on in memory with a grouping of which some rounds are done, from the groups that there are
 * by then to the last. Pairs are added in any order, each once.
 */
public final class LastRounds {
  private final LinkageRule rule;
  private final PairList list = new PairList();
  private int[] sizes = new int[16];

  public LastRounds(LinkageRule rule) {
    this.rule = rule;
  }

  /**
   * Where a group ends.
   *
   * @param group named by its smallest report id
   * @param into the group that it is then a part of, or itself
   */
  public record Move(String group, String into) {}

  /** Takes a pair of groups into account. */
  public void add(GroupPair pair) {
    list.add(
        number(pair.groupA(), pair.sizeA()),
        number(pair.groupB(), pair.sizeB()),
        pair.sum(),
        pair.known());
  }

  /** Where every group that stood in a pair ends, in no certain order. */
  public List<Move> moves() {
    int[] merged = list.merged(rule, sizes);
    return IntStream.range(0, merged.length)
        .mapToObj(group -> new Move(list.id(group), list.id(merged[group])))
        .toList();
  }

  private int number(String group, int size) {
    int number = list.number(group);
    if (number == sizes.length) {
      sizes = Arrays.copyOf(sizes, number * 2);
    }
    sizes[number] = size;
    return number;
  }
}
