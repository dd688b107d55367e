package org.chorus.event;

import java.util.Arrays;

/**
 * For every group, the groups it was compared to, with the sum and number of the scores between
 * them. Merging two groups appends their lists; entries that by then mean the same neighbour are
 * added up when the list is next compacted.
 */
final class NeighbourLists {
  private final int[][] others;
  private final long[][] sums;
  private final int[][] knowns;
  private final int[] counts;
  private final int[] parent;
  private final long[] sumOf;
  private final int[] knownOf;

  /** For as many groups as there are numbers, each of which was compared to so many others. */
  NeighbourLists(int[] degree) {
    int nodes = degree.length;
    others = new int[nodes][];
    sums = new long[nodes][];
    knowns = new int[nodes][];
    counts = new int[nodes];
    parent = new int[nodes];
    sumOf = new long[nodes];
    knownOf = new int[nodes];
    Arrays.setAll(parent, node -> node);
    for (int node = 0; node < nodes; node++) {
      others[node] = new int[degree[node]];
      sums[node] = new long[degree[node]];
      knowns[node] = new int[degree[node]];
    }
  }

  /** Notes that {@code known} pairs between two groups were compared, with scores of that sum. */
  void add(int a, int b, long sum, int known) {
    put(a, b, sum, known);
    put(b, a, sum, known);
  }

  int nodes() {
    return parent.length;
  }

  /** The group that a node, or a group merged since, belongs to now. */
  int groupOf(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  int count(int group) {
    return counts[group];
  }

  int other(int group, int i) {
    return others[group][i];
  }

  long sum(int group, int i) {
    return sums[group][i];
  }

  int known(int group, int i) {
    return knowns[group][i];
  }

  /** Makes {@code absorbed} part of {@code kept}. */
  void merge(int kept, int absorbed) {
    int length = counts[kept] + counts[absorbed];
    others[kept] = Arrays.copyOf(others[kept], length);
    sums[kept] = Arrays.copyOf(sums[kept], length);
    knowns[kept] = Arrays.copyOf(knowns[kept], length);
    for (int i = 0; i < counts[absorbed]; i++) {
      put(kept, others[absorbed][i], sums[absorbed][i], knowns[absorbed][i]);
    }
    parent[absorbed] = kept;
    others[absorbed] = null;
    sums[absorbed] = null;
    knowns[absorbed] = null;
    counts[absorbed] = 0;
  }

  /** Leaves one entry for each group that still is another one. */
  void compact(int group) {
    int[] other = others[group];
    int kept = 0;
    for (int i = 0; i < counts[group]; i++) {
      int now = groupOf(other[i]);
      if (now != group) {
        if (knownOf[now] == 0) {
          other[kept++] = now;
        }
        sumOf[now] += sums[group][i];
        knownOf[now] += knowns[group][i];
      }
    }
    for (int i = 0; i < kept; i++) {
      sums[group][i] = sumOf[other[i]];
      knowns[group][i] = knownOf[other[i]];
      sumOf[other[i]] = 0;
      knownOf[other[i]] = 0;
    }
    counts[group] = kept;
  }

  private void put(int group, int other, long sum, int known) {
    int at = counts[group]++;
    others[group][at] = other;
    sums[group][at] = sum;
    knowns[group][at] = known;
  }
}
