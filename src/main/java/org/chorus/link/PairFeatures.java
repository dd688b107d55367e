package org.chorus.link;

/** Measures two reports against each other. Symmetric, and the same on every machine. */
public final class PairFeatures {
  private static final double UNIT_SQUARE = (double) Profile.UNIT * Profile.UNIT;
  private static final double MILLI = 1_000;
  private static final double SECONDS_PER_DAY = 86_400;

  private PairFeatures() {}

  /** The features of a pair, its time weighed by {@code curve}. */
  public static FeatureValues compare(Profile a, Profile b, TimeCurve curve) {
    FeatureValues values = new FeatureValues();
    values.set(Feature.PRIOR, 1);
    if (sameLanguage(a, b)) {
      values.set(Feature.SAME_LANGUAGE, 1);
      values.set(Feature.WORDS, cosine(a.terms(), b.terms()));
    }
    meaning(a, b, values);
    names(a, b, values);
    values.set(Feature.NUMBERS, overlap(a.numbers(), b.numbers()));
    values.set(Feature.DATES, overlap(a.dates(), b.dates()));
    values.set(Feature.SPELLING, spelling(a, b));
    places(a.places(), b.places(), values);
    if (a.dated() && b.dated()) {
      values.set(Feature.TIME, curve.at(daysApart(a, b)));
    } else {
      leadDates(a.leadDate(), b.leadDate(), values);
    }
    return values;
  }

  /** Days between two publications, for reports that both have one. */
  static double daysApart(Profile a, Profile b) {
    return Math.abs(a.publishedAt() - b.publishedAt()) / SECONDS_PER_DAY;
  }

  static boolean sameLanguage(Profile a, Profile b) {
    return a.language().equals(b.language()) && !a.language().equals("und");
  }

  /**
   * How near the nearest two of their passages are: one report's lead may be a scene, or what went
   * before, and the event that the other one begins with comes after it. Of reports without a date
   * the leads alone: what stands below often recalls other events, and no days between them would
   * tell.
   */
  private static void meaning(Profile a, Profile b, FeatureValues values) {
    if (a.meaning() != null && b.meaning() != null) {
      int nearest =
          a.dated() && b.dated()
              ? Math.max(nearest(a.meaning(), b), nearest(a.continuation(), b))
              : Meaning.dot(a.meaning(), b.meaning());
      double cosine = nearest / Meaning.UNIT_SQUARE;
      values.set(Feature.MEANING, cosine);
      values.set(Feature.MEANING_SAME_LANGUAGE, sameLanguage(a, b) ? cosine : 0);
    }
  }

  private static int nearest(short[] passage, Profile other) {
    return Math.max(dot(passage, other.meaning()), dot(passage, other.continuation()));
  }

  private static int dot(short[] a, short[] b) {
    return a == null || b == null ? Integer.MIN_VALUE : Meaning.dot(a, b);
  }

  private static void names(Profile a, Profile b, FeatureValues values) {
    long shared = sharedRarity(a, b);
    values.set(Feature.NAMES, cosine(a.names(), b.names()));
    values.set(Feature.SHARED_NAMES, logOf(shared));
    if (shared == 0) {
      values.set(
          Feature.NAMES_DISAGREE, logOf(Math.min(sum(a.nameRarities()), sum(b.nameRarities()))));
    }
    double pairs = overlap(a.namePairs(), b.namePairs());
    values.set(Feature.NAME_PAIRS, pairs);
    if (pairs == 0) {
      long fewer = Math.min(sum(a.namePairs().weights()), sum(b.namePairs().weights()));
      values.set(Feature.NAME_PAIRS_DISAGREE, logOf(fewer));
    }
  }

  private static void leadDates(String a, String b, FeatureValues values) {
    values.set(Feature.LEAD_DATES_AGREE, LeadDates.agree(a, b));
    values.set(Feature.LEAD_DATES_DISAGREE, LeadDates.disagree(a, b));
  }

  private static void places(Bag a, Bag b, FeatureValues values) {
    int[] shared = {0};
    Bag.intersect(a, b, (i, j) -> shared[0]++);
    values.set(Feature.PLACES, overlap(a, b));
    boolean disagree = !a.isEmpty() && !b.isEmpty() && shared[0] == 0;
    values.set(Feature.PLACES_DISAGREE, disagree);
  }

  private static double overlap(Bag a, Bag b) {
    long[] sum = {0};
    Bag.intersect(a, b, (i, j) -> sum[0] += Math.min(a.weights()[i], b.weights()[j]));
    return logOf(sum[0]);
  }

  private static long sharedRarity(Profile a, Profile b) {
    long[] sum = {0};
    Bag.intersect(
        a.names(),
        b.names(),
        (i, j) -> sum[0] += Math.min(a.nameRarities()[i], b.nameRarities()[j]));
    return sum[0];
  }

  private static long sum(int[] weights) {
    long sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private static double logOf(long milli) {
    return milli == 0 ? 0 : StrictMath.log(1 + milli / MILLI);
  }

  private static double cosine(Bag a, Bag b) {
    return Bag.dot(a, b) / UNIT_SQUARE;
  }

  private static double spelling(Profile a, Profile b) {
    long sum = 0;
    int i = 0;
    int j = 0;
    while (i < a.grams().length && j < b.grams().length) {
      int left = Short.toUnsignedInt(a.grams()[i]);
      int right = Short.toUnsignedInt(b.grams()[j]);
      if (left == right) {
        sum += (long) a.gramWeights()[i] * b.gramWeights()[j];
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return sum / UNIT_SQUARE;
  }
}
