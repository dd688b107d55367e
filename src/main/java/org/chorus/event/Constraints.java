package org.chorus.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chorus.model.Score;

/**
 * What verdicts ask of grouping, as scores that outweigh all that comparing can come to. Those that
 * say {@code together} all hold, in their chains too; one that says {@code apart} of two reports
 * that they bring together, or of which one repeats the other, is not honoured.
 *
 * <p>Of reports that belong together only a tree of pairs is kept: then two groups have at most one
 * such pair between them when they meet, and no sum of scores can overflow.
 *
 * @param scores of the pairs of originals; there is at most one for two reports, sorted
 * @param remarks what is not honoured and why, a line each, in the order of the ids
 */
public record Constraints(List<Score> scores, List<String> remarks) {
  /**
   * More than the scores of all pairs between two groups that share 47 million of them; the most
   * verdicts that there may be add up to less than a long holds.
   */
  static final long WEIGHT = 1L << 48;

  private static final Comparator<Verdict> TOGETHER_FIRST =
      Comparator.comparing(Verdict::together)
          .reversed()
          .thenComparing(Verdict::reportA)
          .thenComparing(Verdict::reportB);

  public Constraints {
    scores = List.copyOf(scores);
    remarks = List.copyOf(remarks);
  }

  /**
   * What some verdicts come to; their order makes no difference.
   *
   * @param originals for every report of the store that a verdict names, itself, or what it repeats
   */
  public static Constraints of(Collection<Verdict> verdicts, Map<String, String> originals) {
    return new Solver(originals).solve(verdicts);
  }

  private static final class Solver {
    private final Map<String, String> originals;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Score> scores = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    Solver(Map<String, String> originals) {
      this.originals = originals;
    }

    Constraints solve(Collection<Verdict> verdicts) {
      Set<Verdict> sorted = new TreeSet<>(TOGETHER_FIRST);
      sorted.addAll(verdicts);
      sorted.forEach(this::honour);
      return new Constraints(List.copyOf(scores.values()), remarks);
    }

    private void honour(Verdict verdict) {
      String a = originals.get(verdict.reportA());
      String b = originals.get(verdict.reportB());
      if (a == null || b == null) {
        String unknown = a == null ? verdict.reportA() : verdict.reportB();
        remarks.add("verdict %s: the store has no report %s (yet)".formatted(verdict, unknown));
        return;
      }
      boolean joined = root(a).equals(root(b));
      if (verdict.together() && !joined) {
        parents.put(root(a), root(b));
        put(a, b, WEIGHT);
      } else if (!verdict.together() && joined) {
        remarks.add("verdict %s is not honoured: %s".formatted(verdict, contradiction(a, b)));
      } else if (!verdict.together()) {
        put(a, b, -WEIGHT);
      }
    }

    private static String contradiction(String a, String b) {
      return a.equals(b)
          ? "both are the same text, and copies stay with their original"
          : "other verdicts say that they belong together";
    }

    private void put(String a, String b, long weight) {
      String first = a.compareTo(b) < 0 ? a : b;
      String second = a.compareTo(b) < 0 ? b : a;
      scores.put(first + " " + second, new Score(first, second, weight));
    }

    private String root(String report) {
      String root = report;
      while (parents.containsKey(root)) {
        root = parents.get(root);
      }
      return root;
    }
  }
}
