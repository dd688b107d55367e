package org.chorus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups reports that tell of one event from the scores of their pairs. Pairs are added one by one,
 * in any order, each once.
 */
public final class Grouping {
  private final LinkageRule rule;
  private final PairList list = new PairList();
  private boolean[] dated = new boolean[16];

  public Grouping(LinkageRule rule) {
    this.rule = rule;
  }

  /** Takes a pair into account. */
  public void add(ScoredPair pair) {
    list.add(
        number(pair.reportA(), pair.datedA()),
        number(pair.reportB(), pair.datedB()),
        pair.score(),
        1);
  }

  /** Every report that stood in a pair, sorted by id; a report that joins no other is alone. */
  public List<Placement> placements() {
    int[] alone = new int[list.groups()];
    Arrays.fill(alone, 1);
    return placements(list.merged(rule, alone));
  }

  /** The same where it is known beforehand that all belong to one group. */
  public List<Placement> placementsTogether() {
    int[] group = new int[list.groups()];
    Arrays.fill(group, list.byId()[0]);
    return placements(group);
  }

  private List<Placement> placements(int[] group) {
    int nodes = list.groups();
    long[] centrality = new long[nodes];
    long[] probability = new long[nodes];
    int[] scored = new int[nodes];
    for (int i = 0; i < list.pairs(); i++) {
      int a = list.one(i);
      int b = list.other(i);
      if (group[a] == group[b]) {
        long score = LinkageRule.withoutVerdict(list.sum(i));
        long p = rule.probability(score, dated[a] && dated[b]);
        for (int node : new int[] {a, b}) {
          centrality[node] += score;
          probability[node] += p;
          scored[node]++;
        }
      }
    }
    List<Placement> placements = new ArrayList<>(nodes);
    for (int node : list.byId()) {
      placements.add(
          new Placement(
              list.id(node),
              list.id(group[node]),
              centrality[node],
              probability[node],
              scored[node]));
    }
    return placements;
  }

  private int number(String report, boolean isDated) {
    int number = list.number(report);
    if (number == dated.length) {
      dated = Arrays.copyOf(dated, number * 2);
    }
    dated[number] = isDated;
    return number;
  }
}
