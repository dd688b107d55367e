package org.chorus.link;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The reports that were found nearest to one.
 *
 * @param reportId the one
 * @param others the nearest first
 * @param cosines of each, in {@code 1 / Meaning.UNIT²}
 * @param secondsApart from each, {@link NearPair#UNKNOWN} where one is not dated
 */
public record Nearby(String reportId, List<String> others, int[] cosines, long[] secondsApart) {

  /**
   * The pairs that one report makes with those nearest to it, from what was found of it in several
   * cells.
   *
   * @param most how many at most
   */
  public static List<NearPair> nearest(Iterator<Nearby> found, int most) {
    Partners partners = new Partners();
    Map<String, NearPair> pairs = new HashMap<>();
    while (found.hasNext()) {
      Nearby nearby = found.next();
      for (int i = 0; i < nearby.cosines.length; i++) {
        String other = nearby.others.get(i);
        partners.put(other, nearby.cosines[i]);
        pairs.put(
            other, NearPair.of(nearby.reportId, other, nearby.cosines[i], nearby.secondsApart[i]));
      }
    }
    return partners.best(most).stream().map(pairs::get).toList();
  }
}
