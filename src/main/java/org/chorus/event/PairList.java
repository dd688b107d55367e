package org.chorus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups that were compared, and the pairs of them, added in any order and held as numbers: about
 * 20 bytes a pair, and 35 more while they are grouped.
 */
final class PairList {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private int[] a = new int[16];
  private int[] b = new int[16];
  private long[] sums = new long[16];
  private int[] knowns = new int[16];
  private int pairs;

  /** The number of a group, which is given one when it has none. */
  int number(String id) {
    Integer known = numbers.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }

  /** Adds a pair of groups by their numbers; each pair once. */
  void add(int one, int other, long sum, int known) {
    if (pairs == a.length) {
      int room = pairs * 2;
      a = Arrays.copyOf(a, room);
      b = Arrays.copyOf(b, room);
      sums = Arrays.copyOf(sums, room);
      knowns = Arrays.copyOf(knowns, room);
    }
    a[pairs] = one;
    b[pairs] = other;
    sums[pairs] = sum;
    knowns[pairs] = known;
    pairs++;
  }

  int groups() {
    return ids.size();
  }

  String id(int number) {
    return ids.get(number);
  }

  int pairs() {
    return pairs;
  }

  int one(int pair) {
    return a[pair];
  }

  int other(int pair) {
    return b[pair];
  }

  long sum(int pair) {
    return sums[pair];
  }

  /** The numbers in the order of the ids. */
  int[] byId() {
    List<String> sorted = ids.stream().sorted().toList();
    int[] byId = new int[sorted.size()];
    Arrays.setAll(byId, i -> numbers.get(sorted.get(i)));
    return byId;
  }

  /**
   * Merges what belongs together: for each group the number of the one with the smallest id of
   * those that it ends with.
   *
   * @param sizes of the groups, by their numbers
   */
  int[] merged(LinkageRule rule, int[] sizes) {
    int[] byId = byId();
    int[] rank = new int[byId.length];
    int[] ranked = new int[byId.length];
    for (int i = 0; i < byId.length; i++) {
      rank[byId[i]] = i;
      ranked[i] = sizes[byId[i]];
    }
    // By rank, so that ties break by id.
    int[] groups = AverageLinkage.groups(rule, neighbours(rank), ranked);
    int[] merged = new int[byId.length];
    Arrays.setAll(merged, number -> byId[groups[rank[number]]]);
    return merged;
  }

  private NeighbourLists neighbours(int[] rank) {
    int[] degree = new int[rank.length];
    for (int i = 0; i < pairs; i++) {
      degree[rank[a[i]]]++;
      degree[rank[b[i]]]++;
    }
    NeighbourLists neighbours = new NeighbourLists(degree);
    for (int i = 0; i < pairs; i++) {
      neighbours.add(rank[a[i]], rank[b[i]], sums[i], knowns[i]);
    }
    return neighbours;
  }
}
