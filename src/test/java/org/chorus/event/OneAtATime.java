package org.chorus.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chorus.config.GroupSettings;

/** Average linkage as the textbook has it: the oracle for {@link Grouping}. */
public final class OneAtATime {
  private OneAtATime() {}

  /** The groups, the ids of each parted by spaces, sorted. */
  public static List<String> groups(GroupSettings settings, List<ScoredPair> pairs) {
    List<SortedSet<String>> groups = new ArrayList<>();
    SortedSet<String> reports = new TreeSet<>();
    pairs.forEach(pair -> reports.addAll(List.of(pair.reportA(), pair.reportB())));
    reports.forEach(report -> groups.add(new TreeSet<>(List.of(report))));
    while (mergeBest(settings, pairs, groups)) {
      groups.sort((a, b) -> a.first().compareTo(b.first()));
    }
    return groups.stream().map(group -> String.join(" ", group)).sorted().toList();
  }

  /** Groups are in the order of their smallest ids, so the first of equals is the one to take. */
  private static boolean mergeBest(
      GroupSettings settings, List<ScoredPair> pairs, List<SortedSet<String>> groups) {
    int bestA = -1;
    int bestB = -1;
    BigDecimal bestSum = BigDecimal.ZERO;
    BigDecimal bestWeight = BigDecimal.ONE;
    BigDecimal weightOfMissing =
        BigDecimal.valueOf(settings.missingWeight()).max(new BigDecimal("0.001"));
    for (int a = 0; a < groups.size(); a++) {
      for (int b = a + 1; b < groups.size(); b++) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (ScoredPair pair : pairs) {
          if (between(pair, groups.get(a), groups.get(b))) {
            sum = sum.add(BigDecimal.valueOf(pair.score(), 6));
            known++;
          }
        }
        int missing = groups.get(a).size() * groups.get(b).size() - known;
        BigDecimal missed = weightOfMissing.multiply(BigDecimal.valueOf(missing));
        sum = sum.add(missed.multiply(BigDecimal.valueOf(settings.missingScore())));
        BigDecimal weight = missed.add(BigDecimal.valueOf(known));
        if (sum.multiply(bestWeight).compareTo(bestSum.multiply(weight)) > 0) {
          bestA = a;
          bestB = b;
          bestSum = sum;
          bestWeight = weight;
        }
      }
    }
    if (bestA >= 0) {
      groups.get(bestA).addAll(groups.remove(bestB));
    }
    return bestA >= 0;
  }

  private static boolean between(ScoredPair pair, SortedSet<String> a, SortedSet<String> b) {
    return (a.contains(pair.reportA()) && b.contains(pair.reportB()))
        || (a.contains(pair.reportB()) && b.contains(pair.reportA()));
  }
}
