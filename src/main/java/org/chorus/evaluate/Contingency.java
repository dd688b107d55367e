package org.chorus.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How many reports each true event, each found event and each combination of them has, by language:
 * all that is to be known for counting pairs without looking at any.
 *
 * <p>Only pairs that are left out (see {@link GoldReport#ignore}) are looked for, among the kinds
 * of reports that one found event holds.
 */
final class Contingency {
  /** Reports that count alike; the ignored groups are sorted and joined. */
  private record Kind(String gold, String found, String language, String ignore) {
    static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::gold)
            .thenComparing(Kind::found)
            .thenComparing(Kind::language)
            .thenComparing(Kind::ignore);

    static Kind of(Judged report) {
      return new Kind(
          report.gold(),
          report.found(),
          report.language(),
          String.join("\0", new TreeSet<>(report.ignore())));
    }

    boolean isNotToBeScoredWith(Kind other) {
      return !gold.equals(other.gold)
          && !Collections.disjoint(
              List.of(ignore.split("\0", -1)), List.of(other.ignore.split("\0", -1)));
    }
  }

  private record Both(String gold, String found) {}

  /** Pairs in one found event that are left out. */
  private record LeftOut(String languageA, String languageB, long pairs) {}

  private final SortedMap<Kind, Long> kinds = new TreeMap<>(Kind.ORDER);
  private final SortedSet<String> languages = new TreeSet<>();
  private final Map<String, Sizes> byGold = new HashMap<>();
  private final Map<String, Sizes> byFound = new HashMap<>();
  private final Map<Both, Sizes> byBoth = new HashMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<Kind, Long> leftOutWith = new HashMap<>();
  private final Map<Kind, Long> leftOutAcross = new HashMap<>();

  Contingency(Collection<Judged> reports) {
    reports.forEach(report -> kinds.merge(Kind.of(report), 1L, Long::sum));
    kinds.forEach(
        (kind, count) -> {
          languages.add(kind.language());
          sizes(byGold, kind.gold()).add(kind.language(), count);
          sizes(byFound, kind.found()).add(kind.language(), count);
          sizes(byBoth, new Both(kind.gold(), kind.found())).add(kind.language(), count);
        });
    Map<String, List<Kind>> withIgnored = new TreeMap<>();
    kinds.keySet().stream()
        .filter(kind -> !kind.ignore().isEmpty())
        .forEach(
            kind -> withIgnored.computeIfAbsent(kind.found(), f -> new ArrayList<>()).add(kind));
    withIgnored.values().forEach(this::leaveOut);
  }

  SortedSet<String> languages() {
    return languages;
  }

  long goldEvents() {
    return byGold.size();
  }

  long foundEvents() {
    return byFound.size();
  }

  long reports(Collection<String> inLanguages) {
    return byGold.values().stream()
        .mapToLong(sizes -> inLanguages.stream().mapToLong(sizes::in).sum())
        .sum();
  }

  Measure pairwise() {
    return measure(Sizes::pairs, LeftOut::pairs);
  }

  Measure crossLanguage() {
    return measure(
        Sizes::crossLanguagePairs,
        pairs -> pairs.languageA().equals(pairs.languageB()) ? 0 : pairs.pairs());
  }

  /** Over the pairs with at least one report in {@code language}. */
  Measure pairwise(String language) {
    return measure(
        sizes -> sizes.pairsWith(language),
        pairs ->
            pairs.languageA().equals(language) || pairs.languageB().equals(language)
                ? pairs.pairs()
                : 0);
  }

  /** The mean over the reports in these languages; a partner that is left out is not counted. */
  Measure bCubed(Collection<String> inLanguages) {
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Kind, Long> entry : kinds.entrySet()) {
      Kind kind = entry.getKey();
      if (inLanguages.contains(kind.language())) {
        double right = byBoth.get(new Both(kind.gold(), kind.found())).all();
        long found = byFound.get(kind.found()).all() - leftOutWith.getOrDefault(kind, 0L);
        precision += entry.getValue() * right / found;
        recall += entry.getValue() * right / byGold.get(kind.gold()).all();
      }
    }
    long reports = reports(inLanguages);
    return reports == 0 ? new Measure(1, 1) : new Measure(precision / reports, recall / reports);
  }

  /** What each true event adds to the measures, in the order of their names. */
  List<Tally> tallies() {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    kinds.forEach(
        (kind, count) ->
            tallies.computeIfAbsent(kind.gold(), gold -> new Tally()).add(count, shareOf(kind)));
    return List.copyOf(tallies.values());
  }

  private Tally.Report shareOf(Kind kind) {
    Sizes right = byBoth.get(new Both(kind.gold(), kind.found()));
    Sizes found = byFound.get(kind.found());
    Sizes gold = byGold.get(kind.gold());
    return new Tally.Report(
        right.all(),
        found.all() - leftOutWith.getOrDefault(kind, 0L),
        gold.all(),
        right.notIn(kind.language()),
        found.notIn(kind.language()) - leftOutAcross.getOrDefault(kind, 0L),
        gold.notIn(kind.language()));
  }

  private void leaveOut(List<Kind> ofOneFoundEvent) {
    for (Kind a : ofOneFoundEvent) {
      for (Kind b : ofOneFoundEvent) {
        if (a.isNotToBeScoredWith(b)) {
          leftOutWith.merge(a, kinds.get(b), Long::sum);
          leftOutAcross.merge(a, a.language().equals(b.language()) ? 0 : kinds.get(b), Long::sum);
          if (Kind.ORDER.compare(a, b) < 0) {
            leftOut.add(new LeftOut(a.language(), b.language(), kinds.get(a) * kinds.get(b)));
          }
        }
      }
    }
  }

  private Measure measure(ToLongFunction<Sizes> pairs, ToLongFunction<LeftOut> notScored) {
    Function<Map<?, Sizes>, Long> sum = groups -> groups.values().stream().mapToLong(pairs).sum();
    long ignored = leftOut.stream().mapToLong(notScored).sum();
    return Measure.ofPairs(sum.apply(byBoth), sum.apply(byFound) - ignored, sum.apply(byGold));
  }

  private static <K> Sizes sizes(Map<K, Sizes> groups, K group) {
    return groups.computeIfAbsent(group, g -> new Sizes());
  }
}
