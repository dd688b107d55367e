package org.chorus.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many reports that share a line are independent of each other. Reports whose rest agrees in
 * two of its hashes, which those with half of their text in common mostly do, are one, and so are
 * those that hang together by such pairs: versions and reprints of a story make no line boilerplate
 * that is part of it.
 */
public final class Independence {
  /** Of more reports those with the smallest hashes are looked at. */
  public static final int MOST = 1_000;

  private final TreeMap<Long, long[]> reports = new TreeMap<>();
  private long seen;

  /** Takes a sighting of the line; the order is of no matter. */
  public void add(LineSighting sighting) {
    seen++;
    if (reports.size() < MOST || sighting.report() < reports.lastKey()) {
      reports.put(sighting.report(), sighting.rest());
      if (reports.size() > MOST) {
        reports.pollLastEntry();
      }
    }
  }

  /** How many sightings there are. */
  public long seen() {
    return seen;
  }

  /** How many independent reports they are from, at most {@link #MOST}. */
  public int count() {
    int[] parents = new int[reports.size()];
    Map<Long, Integer> holders = new HashMap<>();
    int report = 0;
    for (long[] rest : reports.values()) {
      parents[report] = report;
      for (int a = 0; a < rest.length; a++) {
        for (int b = a + 1; b < rest.length; b++) {
          long agreement =
              WordHashes.mix(WordHashes.mix((long) a * rest.length + b, rest[a]), rest[b]);
          Integer other = holders.putIfAbsent(agreement, report);
          if (other != null) {
            parents[root(parents, other)] = root(parents, report);
          }
        }
      }
      report++;
    }
    Set<Integer> roots = new HashSet<>();
    for (int i = 0; i < parents.length; i++) {
      roots.add(root(parents, i));
    }
    return roots.size();
  }

  private static int root(int[] parents, int of) {
    int root = of;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
