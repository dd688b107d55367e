package org.chorus.event;

import java.util.Arrays;

/**
 * Average linkage over a sparse graph: merges the two groups with the highest mean score until no
 * mean is above 0; among equals the pair of groups with the smaller ids, a group's id being its
 * smallest node.
 *
 * <p>Works in rounds that merge every two groups which are each other's best. As merging never
 * brings groups closer (see {@link LinkageRule}), this gives exactly the groups that merging one
 * pair at a time would give, and a group's best need be looked for again only when that best was
 * itself merged. Nothing in a round depends on order: rounds may as well be spread over machines,
 * and go on here from any of them.
 */
final class AverageLinkage {
  private static final int NONE = -1;

  private final LinkageRule rule;
  private final NeighbourLists neighbours;
  private final int[] size;
  private final int[] best;
  private final int[] queuedIn;
  private int[] queue;
  private int queued;
  private int round;

  private AverageLinkage(LinkageRule rule, NeighbourLists neighbours, int[] sizes) {
    int nodes = neighbours.nodes();
    this.rule = rule;
    this.neighbours = neighbours;
    this.size = sizes.clone();
    this.best = new int[nodes];
    this.queuedIn = new int[nodes];
    this.queue = new int[nodes];
  }

  /**
   * The group of every node, named by its smallest node.
   *
   * @param neighbours who was compared to whom; used up by this call
   * @param sizes how many reports each node stands for: one, or those of a group that is there
   */
  static int[] groups(LinkageRule rule, NeighbourLists neighbours, int[] sizes) {
    AverageLinkage linkage = new AverageLinkage(rule, neighbours, sizes);
    for (int node = 0; node < neighbours.nodes(); node++) {
      linkage.enqueue(node);
    }
    while (linkage.queued > 0) {
      linkage.nextRound();
    }
    int[] groups = new int[neighbours.nodes()];
    Arrays.setAll(groups, neighbours::groupOf);
    return groups;
  }

  private void nextRound() {
    int[] changed = Arrays.copyOf(queue, queued);
    for (int group : changed) {
      best[group] = bestOf(group);
    }
    queued = 0;
    round++;
    for (int group : changed) {
      int partner = best[group];
      if (partner != NONE && best[partner] == group) {
        merge(Math.min(group, partner), Math.max(group, partner));
      }
    }
    int merged = queued;
    for (int i = 0; i < merged; i++) {
      enqueueThoseWhoseBestWas(queue[i]);
    }
  }

  private int bestOf(int group) {
    int found = NONE;
    long foundGain = 0;
    long foundWeight = 1;
    neighbours.compact(group);
    for (int i = 0; i < neighbours.count(group); i++) {
      int other = neighbours.other(group, i);
      long known = neighbours.known(group, i);
      long missing = (long) size[group] * size[other] - known;
      long gain = rule.gain(neighbours.sum(group, i), missing);
      if (gain > 0) {
        long weight = rule.weight(known, missing);
        int order = LinkageRule.compareMeans(gain, weight, foundGain, foundWeight);
        if (order > 0 || (order == 0 && other < found)) {
          found = other;
          foundGain = gain;
          foundWeight = weight;
        }
      }
    }
    return found;
  }

  private void merge(int kept, int absorbed) {
    neighbours.merge(kept, absorbed);
    size[kept] += size[absorbed];
    best[kept] = NONE;
    best[absorbed] = NONE;
    enqueue(kept);
  }

  private void enqueueThoseWhoseBestWas(int group) {
    neighbours.compact(group);
    for (int i = 0; i < neighbours.count(group); i++) {
      int other = neighbours.other(group, i);
      if (best[other] != NONE && neighbours.groupOf(best[other]) == group) {
        enqueue(other);
      }
    }
  }

  private void enqueue(int group) {
    if (queuedIn[group] != round + 1) {
      queuedIn[group] = round + 1;
      queue[queued++] = group;
    }
  }
}
