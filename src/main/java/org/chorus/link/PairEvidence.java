package org.chorus.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

  private static final Comparator<Common> MOST_FIRST =
      Comparator.comparingLong(Common::weight).reversed().thenComparingInt(Common::indexA);

  /** The keys that count most, in both spellings. */
  private static String shared(Bag a, Bag b) {
    List<Common> common = new ArrayList<>();
    Bag.intersect(
        a, b, (i, j) -> common.add(new Common(i, j, (long) a.weights()[i] * b.weights()[j])));
    return best(common, key -> both(a.form(key.indexA()), b.form(key.indexB())));
  }

  private static String both(String a, String b) {
    return a.equals(b) ? a : a + " / " + b;
  }

  /** Those of a report that count most. */
  private static String few(Bag bag) {
    List<Common> keys = new ArrayList<>(bag.keys().length);
    for (int i = 0; i < bag.keys().length; i++) {
      keys.add(new Common(i, i, bag.weights()[i]));
    }
    return best(keys, key -> bag.form(key.indexA()));
  }

  /** The few that are shown, each of them found in one pass: that is quicker than to sort all. */
  private static String best(List<Common> keys, Function<Common, String> form) {
    StringBuilder line = new StringBuilder();
    Common last = null;
    for (int n = 0; n < Math.min(SHOWN, keys.size()); n++) {
      last = next(keys, last);
      line.append(n == 0 ? "" : ", ").append(form.apply(last));
    }
    return keys.size() > SHOWN ? line + ", … (" + keys.size() + ")" : line.toString();
  }

  /** The first behind {@code last}; of all, when there is none yet. */
  private static Common next(List<Common> keys, Common last) {
    Common next = null;
    for (Common key : keys) {
      boolean isLeft = last == null || MOST_FIRST.compare(key, last) > 0;
      if (isLeft && (next == null || MOST_FIRST.compare(key, next) < 0)) {
        next = key;
      }
    }
    return next;
  }
}
