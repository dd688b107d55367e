package org.chorus.keyword;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What stands beside the words of a text. */
final class Neighbours {
  private Neighbours() {}

  /**
   * How many different words stand before and behind each word, the smaller of the two.
   *
   * @param ids the number of the word at each place
   * @param words how many numbers there are
   */
  static int[] distinct(int[] ids, int words) {
    Map<Integer, Set<Integer>> before = new HashMap<>();
    Map<Integer, Set<Integer>> behind = new HashMap<>();
    for (int i = 1; i < ids.length; i++) {
      before.computeIfAbsent(ids[i], id -> new HashSet<>()).add(ids[i - 1]);
      behind.computeIfAbsent(ids[i - 1], id -> new HashSet<>()).add(ids[i]);
    }
    int[] distinct = new int[words];
    for (int id = 0; id < words; id++) {
      distinct[id] =
          Math.min(
              before.getOrDefault(id, Set.of()).size(), behind.getOrDefault(id, Set.of()).size());
    }
    return distinct;
  }
}
