package org.chorus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups reports that tell of one event from the scores of their pairs. Pairs are added one by one,
 * in any order, each once; they are held as numbers, about 64 bytes a pair while grouping runs.
 */
public final class Grouping {
  /** What comparing two reports comes to at most, millionths. */
  private static final long HIGHEST = 6_000_000;

  private final LinkageRule rule;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> reports = new ArrayList<>();
  private boolean[] dated = new boolean[16];
  private int[] a = new int[16];
  private int[] b = new int[16];
  private long[] scores = new long[16];
  private int pairs;

  public Grouping(LinkageRule rule) {
    this.rule = rule;
  }

  /** Takes a pair into account. */
  public void add(ScoredPair pair) {
    if (pairs == a.length) {
      int room = pairs * 2;
      a = Arrays.copyOf(a, room);
      b = Arrays.copyOf(b, room);
      scores = Arrays.copyOf(scores, room);
    }
    a[pairs] = number(pair.reportA(), pair.datedA());
    b[pairs] = number(pair.reportB(), pair.datedB());
    scores[pairs] = pair.score();
    pairs++;
  }

  /** Every report that stood in a pair, sorted by id; a report that joins no other is alone. */
  public List<Placement> placements() {
    return placements(groups());
  }

  /** The same where it is known beforehand that all belong to one group. */
  public List<Placement> placementsTogether() {
    int[] group = new int[reports.size()];
    Arrays.fill(group, byId()[0]);
    return placements(group);
  }

  private List<Placement> placements(int[] group) {
    int nodes = reports.size();
    long[] centrality = new long[nodes];
    long[] probability = new long[nodes];
    int[] scored = new int[nodes];
    for (int i = 0; i < pairs; i++) {
      if (group[a[i]] == group[b[i]]) {
        // A verdict weighs more than anything, and says no more of a report's place than the rest.
        long score = Math.max(-HIGHEST, Math.min(HIGHEST, scores[i]));
        long p = rule.probability(score, dated[a[i]] && dated[b[i]]);
        for (int node : new int[] {a[i], b[i]}) {
          centrality[node] += score;
          probability[node] += p;
          scored[node]++;
        }
      }
    }
    List<Placement> placements = new ArrayList<>(nodes);
    for (int node : byId()) {
      placements.add(
          new Placement(
              reports.get(node),
              reports.get(group[node]),
              centrality[node],
              probability[node],
              scored[node]));
    }
    return placements;
  }

  /** The group of each node; nodes are numbered by id for it, so that ties break by id. */
  private int[] groups() {
    int[] byId = byId();
    int[] rank = new int[byId.length];
    for (int i = 0; i < byId.length; i++) {
      rank[byId[i]] = i;
    }
    NeighbourLists neighbours =
        new NeighbourLists(byId.length, pairs, ranked(a, rank), ranked(b, rank), scores);
    int[] groups = AverageLinkage.groups(rule, neighbours);
    int[] named = new int[byId.length];
    Arrays.setAll(named, node -> byId[groups[rank[node]]]);
    return named;
  }

  private int[] ranked(int[] nodes, int[] rank) {
    int[] ranked = new int[pairs];
    Arrays.setAll(ranked, i -> rank[nodes[i]]);
    return ranked;
  }

  private int[] byId() {
    List<String> sorted = reports.stream().sorted().toList();
    int[] byId = new int[sorted.size()];
    Arrays.setAll(byId, i -> numbers.get(sorted.get(i)));
    return byId;
  }

  private int number(String report, boolean isDated) {
    Integer known = numbers.get(report);
    if (known != null) {
      return known;
    }
    int number = reports.size();
    numbers.put(report, number);
    reports.add(report);
    if (number == dated.length) {
      dated = Arrays.copyOf(dated, number * 2);
    }
    dated[number] = isDated;
    return number;
  }
}
