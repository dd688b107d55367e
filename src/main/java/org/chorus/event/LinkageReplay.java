package org.chorus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Groups some reports once more and notes each merge, with the pairs between what was merged. Each
 * time only the pairs of the smaller part are looked at.
 */
final class LinkageReplay {
  private final Map<String, Integer> numbers;
  private final int[] a;
  private final int[] b;
  private final long[] scores;
  private final List<Branch> branches = new ArrayList<>();

  /** The branch that a group, named by its smallest report, is now. */
  private final int[] branchOf;

  /** The list of members that a group has now. */
  private final int[] listOf;

  /** The list that a report stands in now. */
  private final int[] standsIn;

  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<Integer>> pairsOf = new ArrayList<>();

  /**
   * Groups at once.
   *
   * @param numbers of the reports, in the order of their ids, from 0
   * @param pairs of these reports
   */
  LinkageReplay(LinkageRule rule, Map<String, Integer> numbers, List<ScoredPair> pairs) {
    this.numbers = numbers;
    a = pairs.stream().mapToInt(pair -> numbers.get(pair.reportA())).toArray();
    b = pairs.stream().mapToInt(pair -> numbers.get(pair.reportB())).toArray();
    scores = pairs.stream().mapToLong(ScoredPair::score).toArray();
    branchOf = new int[numbers.size()];
    listOf = new int[numbers.size()];
    standsIn = new int[numbers.size()];
    addLeaves();
    int[] alone = new int[numbers.size()];
    Arrays.fill(alone, 1);
    AverageLinkage.groups(rule, neighbours(), alone, this::merge);
  }

  /** First the single reports by their numbers, then what each merge made. */
  List<Branch> branches() {
    return branches;
  }

  private NeighbourLists neighbours() {
    NeighbourLists neighbours = new NeighbourLists(pairsOf.stream().mapToInt(List::size).toArray());
    for (int pair = 0; pair < scores.length; pair++) {
      neighbours.add(a[pair], b[pair], scores[pair], 1);
    }
    return neighbours;
  }

  private void addLeaves() {
    long[] ends = new long[numbers.size()];
    for (int report = 0; report < ends.length; report++) {
      branchOf[report] = report;
      listOf[report] = report;
      standsIn[report] = report;
      members.add(new ArrayList<>(List.of(report)));
      pairsOf.add(new ArrayList<>());
    }
    for (int pair = 0; pair < scores.length; pair++) {
      ends[a[pair]] += scores[pair];
      ends[b[pair]] += scores[pair];
      pairsOf.get(a[pair]).add(pair);
      pairsOf.get(b[pair]).add(pair);
    }
    for (int report = 0; report < ends.length; report++) {
      branches.add(Branch.leaf(ends[report], pairsOf.get(report).size()));
    }
  }

  private void merge(int kept, int absorbed) {
    boolean keptIsLarger = members.get(listOf[kept]).size() >= members.get(listOf[absorbed]).size();
    int larger = listOf[keptIsLarger ? kept : absorbed];
    int smaller = listOf[keptIsLarger ? absorbed : kept];
    long between = 0;
    long known = 0;
    for (int report : members.get(smaller)) {
      for (int pair : pairsOf.get(report)) {
        if (standsIn[a[pair] == report ? b[pair] : a[pair]] == larger) {
          between += scores[pair];
          known++;
        }
      }
    }
    int left = branchOf[kept];
    int right = branchOf[absorbed];
    branches.add(
        Branch.merged(left, branches.get(left), right, branches.get(right), between, known));
    branchOf[kept] = branches.size() - 1;
    members.get(smaller).forEach(report -> standsIn[report] = larger);
    members.get(larger).addAll(members.get(smaller));
    members.set(smaller, List.of());
    listOf[kept] = larger;
  }
}
