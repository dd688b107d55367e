package org.chorus.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorus.model.Evidence;

/** Says in words what two reports were found to share, and what it counted for. */
final class PairEvidence {
  private static final int SHOWN = 5;

  private PairEvidence() {}

  /** One line for each feature that counts and is not 0; the contributions add up to the logit. */
  static List<Evidence> of(PairScore.Compared pair, Weights weights) {
    List<Evidence> lines = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double value = pair.features().get(feature);
      if (value != 0 && weights.use(feature)) {
        lines.add(
            new Evidence(
                feature.kind(),
                describe(feature, value, pair.a(), pair.b()),
                weights.of(feature) * value));
      }
    }
    return lines;
  }

  private static String describe(Feature feature, double value, Profile a, Profile b) {
    return switch (feature) {
      case PRIOR -> "";
      case SAME_LANGUAGE -> a.language();
      case MEANING, MEANING_SAME_LANGUAGE, SPELLING -> String.format(Locale.ROOT, "%.2f", value);
      case NAMES, SHARED_NAMES -> shared(a.names(), b.names());
      case NAMES_DISAGREE -> few(a.names()) + " / " + few(b.names());
      case NAME_PAIRS_DISAGREE -> few(a.namePairs()) + " / " + few(b.namePairs());
      case NAME_PAIRS -> shared(a.namePairs(), b.namePairs());
      case NUMBERS -> shared(a.numbers(), b.numbers());
      case DATES -> shared(a.dates(), b.dates());
      case LEAD_DATES_AGREE, LEAD_DATES_DISAGREE -> both(a.leadDate(), b.leadDate());
      case WORDS -> shared(a.terms(), b.terms());
      case PLACES -> shared(a.places(), b.places());
      case PLACES_DISAGREE -> few(a.places()) + " / " + few(b.places());
      case TIME -> String.format(Locale.ROOT, "%.1f days apart", PairFeatures.daysApart(a, b));
    };
  }

  /**
   * A key that both have.
   *
   * @param indexA where it stands in the one bag
   * @param indexB where it stands in the other
   * @param weight the greater, the more it counts
   */
  private record Common(int indexA, int indexB, long weight) {}

  /** The keys that count most, in both spellings. */
  private static String shared(Bag a, Bag b) {
    List<Common> common = new ArrayList<>();
    Bag.intersect(
        a, b, (i, j) -> common.add(new Common(i, j, (long) a.weights()[i] * b.weights()[j])));
    common.sort(
        Comparator.comparingLong(Common::weight).reversed().thenComparingInt(Common::indexA));
    String more = common.size() > SHOWN ? ", … (" + common.size() + ")" : "";
    return common.stream()
            .limit(SHOWN)
            .map(key -> both(a.form(key.indexA()), b.form(key.indexB())))
            .collect(Collectors.joining(", "))
        + more;
  }

  private static String both(String a, String b) {
    return a.equals(b) ? a : a + " / " + b;
  }

  /** Those of a report that count most. */
  private static String few(Bag bag) {
    List<Integer> indexes =
        IntStream.range(0, bag.keys().length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -bag.weights()[i]).thenComparing(i -> i))
            .toList();
    String more = indexes.size() > SHOWN ? ", … (" + indexes.size() + ")" : "";
    return indexes.stream().limit(SHOWN).map(bag::form).collect(Collectors.joining(", ")) + more;
  }
}
