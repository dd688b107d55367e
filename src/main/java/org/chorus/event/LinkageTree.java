package org.chorus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the reports of one event came together: every merge that {@link AverageLinkage} made of them.
 * Merges inside an event depend on its own pairs alone, so those are enough to see them again.
 */
public final class LinkageTree {
  private final LinkageRule rule;
  private final List<String> reports;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Branch> branches;
  private final int[] parent;

  /**
   * The tree of some reports.
   *
   * @param reports those of one event, copies left out
   * @param pairs those that were compared; others than of two of the reports don't count
   */
  public LinkageTree(LinkageRule rule, Collection<String> reports, Collection<ScoredPair> pairs) {
    this.rule = rule;
    this.reports = List.copyOf(new TreeSet<>(reports));
    for (String report : this.reports) {
      numbers.put(report, numbers.size());
    }
    List<ScoredPair> inside =
        pairs.stream()
            .filter(p -> numbers.containsKey(p.reportA()) && numbers.containsKey(p.reportB()))
            .toList();
    this.branches = new LinkageReplay(rule, numbers, inside).branches();
    this.parent = new int[branches.size()];
    Arrays.fill(parent, Branch.NONE);
    for (int branch = this.reports.size(); branch < parent.length; branch++) {
      parent[branches.get(branch).left()] = branch;
      parent[branches.get(branch).right()] = branch;
    }
  }

  /** The merge that brought two reports together; nothing when they are in different groups. */
  public Optional<Seam> meeting(String a, String b) {
    Set<Integer> above = new HashSet<>(ancestors(number(a)));
    return ancestors(number(b)).stream()
        .filter(above::contains)
        .findFirst()
        .map(this::seam)
        .map(seam -> seam.one().contains(a) ? seam : seam.turned());
  }

  /**
   * Where the reports would part first: of all ways to take one branch of the tree away from the
   * rest, that with the lowest mean, ties by the smaller branch and its ids. Nothing for a report
   * alone.
   */
  public Optional<Seam> weakest() {
    Comparator<Seam> order =
        Comparator.comparingLong(Seam::mean)
            .thenComparingInt(seam -> seam.one().size())
            .thenComparing(seam -> seam.one().get(0));
    long lowest = Long.MAX_VALUE;
    List<Seam> found = new ArrayList<>();
    for (int node = 0; node < branches.size(); node++) {
      if (branches.get(node).size() < reports.size()) {
        long mean = cutMean(branches.get(node));
        if (mean < lowest) {
          found.clear();
          lowest = mean;
        }
        if (mean == lowest) {
          found.add(cut(node));
        }
      }
    }
    return found.stream().min(order);
  }

  private int number(String report) {
    Integer number = numbers.get(report);
    if (number == null) {
      throw new IllegalArgumentException("not a report of this event: " + report);
    }
    return number;
  }

  private List<Integer> ancestors(int leaf) {
    List<Integer> path = new ArrayList<>();
    for (int node = leaf; node != Branch.NONE; node = parent[node]) {
      path.add(node);
    }
    return path;
  }

  private Seam seam(int node) {
    Branch merge = branches.get(node);
    long pairs = (long) branches.get(merge.left()).size() * branches.get(merge.right()).size();
    return seam(leaves(merge.left()), leaves(merge.right()), merge.between(), merge.known(), pairs);
  }

  private Seam cut(int node) {
    Branch branch = branches.get(node);
    List<String> one = leaves(node);
    Set<String> inBranch = new HashSet<>(one);
    List<String> rest = reports.stream().filter(r -> !inBranch.contains(r)).toList();
    Seam seam = seam(one, rest, branch.sumOut(), branch.pairsOut(), pairsOut(branch));
    boolean smallerFirst =
        one.size() < rest.size()
            || (one.size() == rest.size() && one.get(0).compareTo(rest.get(0)) < 0);
    return smallerFirst ? seam : seam.turned();
  }

  private Seam seam(List<String> one, List<String> other, long sum, long known, long pairs) {
    return new Seam(one, other, sum, known, pairs - known, rule.mean(sum, known, pairs - known));
  }

  private long cutMean(Branch branch) {
    long known = branch.pairsOut();
    return rule.mean(branch.sumOut(), known, pairsOut(branch) - known);
  }

  private long pairsOut(Branch branch) {
    return (long) branch.size() * (reports.size() - branch.size());
  }

  private List<String> leaves(int node) {
    List<Integer> open = new ArrayList<>(List.of(node));
    List<String> leaves = new ArrayList<>();
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      if (next < reports.size()) {
        leaves.add(reports.get(next));
      } else {
        open.add(branches.get(next).left());
        open.add(branches.get(next).right());
      }
    }
    leaves.sort(Comparator.naturalOrder());
    return leaves;
  }
}
