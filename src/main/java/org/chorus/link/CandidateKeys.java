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

  /**
   * The rarest keys of each family that another report has, and that are likely to be in at most
   * {@code maxReportsPerKey} of those that the report may be compared to.
   */
  public static List<RareKey> of(
      ReportKeys report, Rarity rarity, PublicationDays days, CandidateSettings settings) {
    long most =
        days.mostHolders(Profile.secondsOf(report.publishedAt()), rarity.reports(), settings);
    Map<Family, List<RareKey>> byFamily = new EnumMap<>(Family.class);
    Keys.forEach(
        report,
        key -> {
          int holders = rarity.holders(key.hash());
          if (key.family().findsCandidates() && holders >= 2 && holders <= most) {
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
