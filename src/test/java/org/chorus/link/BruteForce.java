package org.chorus.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chorus.config.CandidateSettings;
import org.chorus.config.GroupSettings;
import org.chorus.model.Score;
import org.chorus.model.Signals;

/** The definition of candidates and scores, all reports against all: slow, and easy to trust. */
public final class BruteForce {
  private BruteForce() {}

  /** Every score that the step `link` must come to, by the ids of the pair. */
  public static List<Score> scores(
      List<Signals> reports, LinkModel model, CandidateSettings candidates, GroupSettings group) {
    return scores(reports, model, Centring.none(), candidates, group);
  }

  /** The same for reports with embeddings, which make candidates too. */
  public static List<Score> scores(
      List<Signals> reports,
      LinkModel model,
      Centring centring,
      CandidateSettings candidates,
      GroupSettings group) {
    Rarity rarity = new Rarity(counts(reports), model.background());
    Map<String, Profile> profiles =
        reports.stream()
            .collect(Collectors.toMap(Signals::reportId, r -> Profiles.of(r, rarity, centring)));
    Set<String> pairs = candidates(reports, rarity, candidates);
    Set<String> near = nearest(profiles.values(), candidates);
    pairs.addAll(near);
    PairScore pairScore = new PairScore(model.weights(), group, curve(near, profiles));
    return pairs.stream()
        .map(
            pair -> {
              String[] ids = pair.split(" ", 2);
              return pairScore.score(pairScore.compare(profiles.get(ids[0]), profiles.get(ids[1])));
            })
        .toList();
  }

  /** What time says, by the pairs that are near: every report is in the sample. */
  private static TimeCurve curve(Set<String> near, Map<String, Profile> profiles) {
    List<NearPair> pairs =
        near.stream()
            .map(pair -> pair.split(" ", 2))
            .map(ids -> near(profiles.get(ids[0]), profiles.get(ids[1])))
            .toList();
    List<Long> dated =
        pairs.isEmpty()
            ? List.of()
            : profiles.values().stream().filter(Profile::dated).map(Profile::publishedAt).toList();
    return TimeCurve.of(TimeCounts.of(pairs, dated));
  }

  private static NearPair near(Profile a, Profile b) {
    return NearPair.of(
        a.reportId(),
        b.reportId(),
        Meaning.dot(a.meaning(), b.meaning()),
        NearPair.secondsApart(a.publishedAt(), b.publishedAt()));
  }

  /** What is in the settings' number of nearest ones of either of two. */
  private static Set<String> nearest(Collection<Profile> profiles, CandidateSettings settings) {
    Set<String> pairs = new TreeSet<>();
    for (Profile one : profiles) {
      profiles.stream()
          .filter(other -> !other.reportId().equals(one.reportId()))
          .filter(other -> one.meaning() != null && other.meaning() != null)
          .filter(o -> Partners.inWindow(one.publishedAt(), o.publishedAt(), settings))
          .sorted(
              Comparator.comparingInt((Profile o) -> -Meaning.dot(one.meaning(), o.meaning()))
                  .thenComparing(Profile::reportId))
          .limit(settings.nearest())
          .map(other -> ordered(one.reportId(), other.reportId()))
          .forEach(pairs::add);
    }
    return pairs;
  }

  private static String ordered(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  private static Frequencies counts(List<Signals> reports) {
    Frequencies counts = new Frequencies();
    Map<Long, Integer> holders = new TreeMap<>();
    for (Signals report : reports) {
      counts.addReports("", 1);
      counts.addReports(Keys.language(report), 1);
      Set<Long> keys = new HashSet<>();
      Keys.forEach(report, key -> keys.add(key.hash()));
      for (int gram : report.grams()) {
        keys.add(Key.hash(Family.GRAMS, gram));
      }
      keys.forEach(key -> holders.merge(key, 1, Integer::sum));
    }
    holders.forEach(counts::add);
    return counts;
  }

  private static Set<String> candidates(
      List<Signals> reports, Rarity rarity, CandidateSettings settings) {
    Map<String, Map<Long, Long>> rareKeys = new TreeMap<>();
    for (Signals report : reports) {
      rareKeys.put(report.reportId(), rareKeys(report, reports, rarity, settings));
    }
    Set<String> pairs = new TreeSet<>();
    for (Signals a : reports) {
      Map<Long, Long> keys = new TreeMap<>(rareKeys.get(a.reportId()));
      keys.keySet().removeIf(key -> isCrowded(key, a, reports, rareKeys, settings));
      Map<String, Long> weights = new TreeMap<>();
      for (Signals b : reports) {
        long weight =
            keys.entrySet().stream()
                .filter(key -> rareKeys.get(b.reportId()).containsKey(key.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (!a.equals(b) && near(a, b, settings) && weight > 0) {
          weights.put(b.reportId(), weight);
        }
      }
      List<String> others = new ArrayList<>(weights.keySet());
      others.sort(Comparator.comparing((String id) -> -weights.get(id)).thenComparing(id -> id));
      for (String b : others.subList(0, Math.min(settings.perReport(), others.size()))) {
        pairs.add(ordered(a.reportId(), b));
      }
    }
    return pairs;
  }

  /** Those likely to be in few enough of the reports of the time. */
  private static Map<Long, Long> rareKeys(
      Signals report, List<Signals> reports, Rarity rarity, CandidateSettings settings) {
    Map<Long, Long> days =
        reports.stream()
            .filter(other -> other.publishedAt() != null)
            .collect(Collectors.groupingBy(BruteForce::day, Collectors.counting()));
    long undated = reports.stream().filter(other -> other.publishedAt() == null).count();
    PublicationDays counted =
        new PublicationDays(
            new PublicationDays.Counts(days, undated),
            PublicationDays.Counts.NONE,
            Profile.UNDATED);
    return CandidateKeys.of(ReportKeys.of(report), rarity, counted, settings).stream()
        .collect(Collectors.toMap(CandidateKeys.RareKey::key, CandidateKeys.RareKey::weight));
  }

  private static long day(Signals report) {
    return Math.floorDiv(report.publishedAt().getEpochSecond(), 86_400L);
  }

  private static boolean isCrowded(
      long key,
      Signals a,
      List<Signals> reports,
      Map<String, Map<Long, Long>> rareKeys,
      CandidateSettings settings) {
    return reports.stream()
            .filter(b -> near(a, b, settings) && rareKeys.get(b.reportId()).containsKey(key))
            .count()
        > settings.maxReportsPerKey();
  }

  private static boolean near(Signals a, Signals b, CandidateSettings settings) {
    return a.publishedAt() == null
        || b.publishedAt() == null
        || Math.abs(a.publishedAt().getEpochSecond() - b.publishedAt().getEpochSecond())
            <= settings.windowDays() * 86_400L;
  }
}
