package org.chorus.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chorus.config.CandidateSettings;

/** The keys by which a report looks for others that may tell of the same event. */
public final class CandidateKeys {
  private static final double MILLION = 1e6;

  private CandidateKeys() {}

  /**
   * A key that few reports have.
   *
   * @param key its hash
   * @param weight its idf in millionths
   */
  public record RareKey(long key, long weight) {}

  /** The rarest keys of each family that 2 to {@code maxReportsPerKey} reports have. */
  public static List<RareKey> of(ReportKeys report, Rarity rarity, CandidateSettings settings) {
    Map<Family, List<RareKey>> byFamily = new EnumMap<>(Family.class);
    Keys.forEach(
        report,
        key -> {
          int holders = rarity.holders(key.hash());
          if (key.family().findsCandidates()
              && holders >= 2
              && holders <= settings.maxReportsPerKey()) {
            double idf = rarity.idf(key.family(), key.language(), key.hash());
            byFamily
                .computeIfAbsent(key.family(), f -> new ArrayList<>())
                .add(new RareKey(key.hash(), Math.round(idf * MILLION)));
          }
        });
    List<RareKey> rarest = new ArrayList<>();
    for (List<RareKey> keys : byFamily.values()) {
      keys.sort(
          Comparator.comparingLong(RareKey::weight).reversed().thenComparingLong(RareKey::key));
      rarest.addAll(keys.subList(0, Math.min(settings.keysPerFamily(), keys.size())));
    }
    return rarest;
  }
}
