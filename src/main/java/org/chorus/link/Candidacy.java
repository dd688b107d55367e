package org.chorus.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorus.config.CandidateSettings;
import org.chorus.model.Mention;
import org.chorus.model.Signals;

/**
 * What speaks for and against comparing two reports at all.
 *
 * @param daysApart between their publications, of an undated one the day it was received; null when
 *     that is of no matter
 * @param received whether one of them is undated
 * @param inWindow whether that is near enough
 * @param rareKeys what both are looked up by, as the first report writes it, rarest first
 * @param commonKeys what else both have, the same way: in too many reports, or not among the rarest
 * @param rankOfSecond which place the second report takes among those nearest in meaning to the
 *     first, by exact search in the window, 1 for the nearest; null without embeddings
 * @param rankOfFirst the same the other way round
 */
public record Candidacy(
    Double daysApart,
    boolean received,
    boolean inWindow,
    List<String> rareKeys,
    List<String> commonKeys,
    Long rankOfSecond,
    Long rankOfFirst) {
  public Candidacy {
    rareKeys = List.copyOf(rareKeys);
    commonKeys = List.copyOf(commonKeys);
  }

  /** What two reports show by themselves; the ranks are left open. */
  public static Candidacy of(
      Signals first,
      Signals second,
      Rarity rarity,
      PublicationDays days,
      CandidateSettings settings) {
    long a = Profile.secondsOf(first.publishedAt());
    long b = Profile.secondsOf(second.publishedAt());
    boolean dated = a != Profile.UNDATED && b != Profile.UNDATED;
    Set<Long> looked = rare(first, rarity, days, settings);
    looked.retainAll(rare(second, rarity, days, settings));
    List<Keys.NamedKey> shared = shared(first, second, rarity);
    return new Candidacy(
        dated ? Math.abs(a - b) / 86_400.0 : null,
        !dated,
        Partners.inWindow(a, b, settings),
        forms(shared.stream().filter(key -> looked.contains(key.hash())).toList(), first),
        forms(shared.stream().filter(key -> !looked.contains(key.hash())).toList(), first),
        null,
        null);
  }

  /** The same of two that came in different batches, at least one of them undated. */
  public Candidacy received(double daysApart, CandidateSettings settings) {
    return new Candidacy(
        daysApart,
        true,
        daysApart <= settings.windowDays(),
        rareKeys,
        commonKeys,
        rankOfSecond,
        rankOfFirst);
  }

  /** The same with the ranks. */
  public Candidacy withRanks(long second, long first) {
    return new Candidacy(daysApart, received, inWindow, rareKeys, commonKeys, second, first);
  }

  private static Set<Long> rare(
      Signals report, Rarity rarity, PublicationDays days, CandidateSettings settings) {
    return CandidateKeys.of(ReportKeys.of(report), rarity, days, settings).stream()
        .map(CandidateKeys.RareKey::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Keys.NamedKey> shared(Signals first, Signals second, Rarity rarity) {
    Set<Long> ofSecond = new HashSet<>();
    Keys.forEach(second, key -> ofSecond.add(key.hash()));
    List<Keys.NamedKey> shared = new ArrayList<>();
    Keys.forEach(
        first,
        key -> {
          if (ofSecond.contains(key.hash())) {
            shared.add(key);
          }
        });
    shared.sort(
        Comparator.comparingDouble(
                (Keys.NamedKey key) -> -rarity.idf(key.family(), key.language(), key.hash()))
            .thenComparing(Keys.NamedKey::family)
            .thenComparing(Keys.NamedKey::text));
    return shared;
  }

  private static List<String> forms(List<Keys.NamedKey> keys, Signals report) {
    Map<String, String> names = written(report.names());
    Map<String, String> pairs = written(report.namePairs());
    return keys.stream()
        .map(
            key ->
                switch (key.family()) {
                  case NAMES -> names.get(key.text());
                  case NAME_PAIRS -> pairs.get(key.text());
                  case DATES -> key.text().substring("--".length());
                  default -> key.text();
                })
        .distinct()
        .toList();
  }

  private static Map<String, String> written(List<Mention> mentions) {
    Map<String, String> forms = new HashMap<>();
    mentions.forEach(mention -> forms.put(mention.key(), mention.form()));
    return forms;
  }
}
