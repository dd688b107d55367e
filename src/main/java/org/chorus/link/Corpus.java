package org.chorus.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.chorus.config.CandidateSettings;
import org.chorus.model.Signals;

/**
 * A corpus small enough for one JVM: what the step {@code link} does in Spark, over lists. For
 * training, and to check that step against.
 */
public final class Corpus {
  private final List<Signals> reports;
  private final Rarity rarity;
  private final Centring centring;
  private final CandidateSettings settings;
  private final List<NearPair> near;

  /**
   * Weighs {@code reports} by their own frequencies and the background's, and finds those that are
   * near in meaning.
   *
   * @param means of the model that made the embeddings; without embeddings they do not matter
   */
  public Corpus(
      List<Signals> reports,
      Frequencies background,
      LanguageMeans means,
      CandidateSettings settings) {
    this.reports = List.copyOf(reports);
    this.rarity = new Rarity(count(reports), background);
    this.centring = Centring.of(means, EmbeddingStatistics.sums(reports));
    this.settings = settings;
    this.near = nearest();
  }

  /** In how many of {@code reports} each key occurs. */
  public static Frequencies count(List<Signals> reports) {
    Frequencies frequencies = new Frequencies();
    for (Signals report : reports) {
      frequencies.addReports("", 1);
      frequencies.addReports(Keys.language(report), 1);
      hashes(report).forEach(key -> frequencies.add(key, 1));
    }
    return frequencies;
  }

  /** The keys of a report, grams included. */
  static Set<Long> hashes(Signals report) {
    Set<Long> hashes = new HashSet<>();
    Keys.forEach(report, key -> hashes.add(key.hash()));
    for (int gram : report.grams()) {
      hashes.add(Key.hash(Family.GRAMS, gram));
    }
    return hashes;
  }

  /** Profiles by report id. */
  public Map<String, Profile> profiles() {
    Map<String, Profile> profiles = new HashMap<>();
    reports.forEach(r -> profiles.put(r.reportId(), Profiles.of(r, rarity, centring)));
    return profiles;
  }

  /** What time says in this corpus. */
  public TimeCurve curve() {
    List<Long> sample =
        reports.stream()
            .filter(report -> report.publishedAt() != null)
            .sorted(Comparator.comparing(report -> TimeCounts.order(report.reportId())))
            .limit(TimeCounts.SAMPLE)
            .map(report -> Profile.secondsOf(report.publishedAt()))
            .toList();
    return TimeCurve.of(TimeCounts.of(near, sample));
  }

  private List<NearPair> nearest() {
    List<Located> located = new ArrayList<>();
    for (Signals report : reports) {
      Profiles.located(report, centring).ifPresent(located::add);
    }
    Map<String, List<Nearby>> found = new TreeMap<>();
    new Neighbours(
            settings,
            nearby -> found.computeIfAbsent(nearby.reportId(), id -> new ArrayList<>()).add(nearby))
        .find(located);
    return found.values().stream()
        .flatMap(of -> Nearby.nearest(of.iterator(), settings.nearest()).stream())
        .distinct()
        .toList();
  }

  /**
   * Calls {@code pair} once for each two reports that are to be compared, in order of their ids.
   */
  public void forEachCandidate(BiConsumer<String, String> pair) {
    Map<String, Partners> partners = new HashMap<>();
    for (List<KeyHolder> holders : holdersByKey().values()) {
      KeyMeeting meeting = new KeyMeeting(holders, Profile.UNDATED, settings);
      for (KeyHolder one : holders) {
        for (String other : meeting.metBy(one)) {
          partners.computeIfAbsent(one.reportId(), id -> new Partners()).add(other, one.weight());
        }
      }
    }
    Set<List<String>> pairs = new HashSet<>();
    partners.forEach(
        (id, found) -> found.best(settings.perReport()).forEach(b -> pairs.add(ordered(id, b))));
    near.forEach(p -> pairs.add(List.of(p.reportA(), p.reportB())));
    Set<List<String>> sorted = new TreeSet<>((x, y) -> compare(x, y));
    sorted.addAll(pairs);
    sorted.forEach(p -> pair.accept(p.get(0), p.get(1)));
  }

  private static int compare(List<String> x, List<String> y) {
    int first = x.get(0).compareTo(y.get(0));
    return first != 0 ? first : x.get(1).compareTo(y.get(1));
  }

  private static List<String> ordered(String a, String b) {
    return a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a);
  }

  private Map<Long, List<KeyHolder>> holdersByKey() {
    Map<Long, List<KeyHolder>> holders = new HashMap<>();
    PublicationDays days = days();
    for (Signals report : reports) {
      long at = Profile.secondsOf(report.publishedAt());
      for (CandidateKeys.RareKey key :
          CandidateKeys.of(ReportKeys.of(report), rarity, days, settings)) {
        holders
            .computeIfAbsent(key.key(), k -> new ArrayList<>())
            .add(new KeyHolder(key.key(), key.weight(), report.reportId(), at, true));
      }
    }
    return holders;
  }

  private PublicationDays days() {
    Map<Long, Long> dated =
        reports.stream()
            .filter(report -> report.publishedAt() != null)
            .collect(
                Collectors.groupingBy(
                    report -> PublicationDays.day(Profile.secondsOf(report.publishedAt())),
                    Collectors.counting()));
    long undated = reports.stream().filter(report -> report.publishedAt() == null).count();
    return new PublicationDays(
        new PublicationDays.Counts(dated, undated), PublicationDays.Counts.NONE, Profile.UNDATED);
  }
}
