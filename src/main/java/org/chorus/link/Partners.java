package org.chorus.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chorus.config.CandidateSettings;

/** The reports that one report shares keys with or is near to, and which it is compared to. */
public final class Partners {
  static final long SECONDS_PER_DAY = 86_400;

  private final Map<String, Long> weights = new HashMap<>();

  /** Notes that {@code other} shares a key of that weight. */
  public void add(String other, long weight) {
    weights.merge(other, weight, Long::sum);
  }

  /** Notes how near {@code other} is; the same whenever it is noted. */
  public void put(String other, long nearness) {
    weights.put(other, nearness);
  }

  /** The ids of those that share the most, ties by id; at most {@code perReport}. */
  public List<String> best(int perReport) {
    List<Map.Entry<String, Long>> all = new ArrayList<>(weights.entrySet());
    all.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return all.stream().limit(perReport).map(Map.Entry::getKey).toList();
  }

  /** Whether two publication times (seconds, or {@link Profile#UNDATED}) allow one event. */
  public static boolean inWindow(long a, long b, CandidateSettings settings) {
    return a == Profile.UNDATED
        || b == Profile.UNDATED
        || Math.abs(a - b) <= windowSeconds(settings);
  }

  /** How far apart two dated reports may be. */
  public static long windowSeconds(CandidateSettings settings) {
    return settings.windowDays() * SECONDS_PER_DAY;
  }
}
