package org.chorus.event;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import org.chorus.config.GroupSettings;
import org.chorus.model.Score;

/**
 * When two groups of reports tell of one event: while the weighted mean score of the pairs between
 * them is above 0. A pair that was compared weighs 1; one that never was weighs little and counts
 * with a fixed score below 0. All of it is integer arithmetic, so the order of pairs never matters.
 *
 * <p>The mean between a union of two groups and a third group lies between the means of the parts:
 * merging never brings groups closer. That is what lets {@link AverageLinkage} merge in parallel.
 *
 * @param knownWeight what a compared pair weighs, in a common unit with {@code missingWeight}
 * @param missingWeight what a pair weighs that never was compared, 1 or more
 * @param missingCost {@code missingWeight} times the millionths that such a pair lies below 0
 * @param thresholdDated what was taken off the logit of two dated reports, millionths
 * @param thresholdUndated what was taken off the logit of any other two, millionths
 */
public record LinkageRule(
    long knownWeight,
    long missingWeight,
    long missingCost,
    long thresholdDated,
    long thresholdUndated)
    implements Serializable {

  private static final long WEIGHT_UNITS = 1000;
  private static final double MILLION = 1e6;

  /**
   * The rule that the settings describe. The missing weight is rounded to thousandths and is at
   * least one: with none at all, ties could be broken otherwise in parallel than one by one.
   */
  public static LinkageRule of(GroupSettings settings) {
    long missing = Math.max(1, Math.round(settings.missingWeight() * WEIGHT_UNITS));
    long divisor =
        BigInteger.valueOf(missing).gcd(BigInteger.valueOf(WEIGHT_UNITS)).longValueExact();
    return new LinkageRule(
        WEIGHT_UNITS / divisor,
        missing / divisor,
        missing / divisor * -Math.round(settings.missingScore() * MILLION),
        Math.round(settings.thresholdDated() * MILLION),
        Math.round(settings.thresholdUndated() * MILLION));
  }

  /**
   * The weighted sum of the scores between two groups; 0 when it is not above 0.
   *
   * @param sum of the scores of compared pairs, millionths
   * @param missing number of pairs that never were compared
   */
  public long gain(long sum, long missing) {
    if (sum <= 0) {
      return 0;
    }
    long gain = Math.multiplyExact(sum, knownWeight);
    boolean outweighed = missingCost > 0 && missing > gain / missingCost;
    return outweighed ? 0 : gain - missing * missingCost;
  }

  /**
   * A score with what a verdict of people adds cut off: that outweighs everything where reports are
   * put together or apart, and says no more of a report's place among the others than the rest.
   */
  public static long withoutVerdict(long score) {
    return Math.max(-Score.HIGHEST, Math.min(Score.HIGHEST, score));
  }

  /** Whether a score, or a mean of scores, is more than comparing reports can come to. */
  public static boolean isByVerdict(long score) {
    return withoutVerdict(score) != score;
  }

  /** The sum of the weights of the pairs between two groups. */
  long weight(long known, long missing) {
    return known * knownWeight + missing * missingWeight;
  }

  /**
   * The weighted mean score between two groups, millionths, rounded towards 0: above 0 they belong
   * together.
   *
   * @param sum of the scores of compared pairs, millionths
   * @param known number of compared pairs
   * @param missing number of pairs that never were compared
   */
  public long mean(long sum, long known, long missing) {
    BigInteger cost = BigInteger.valueOf(missing).multiply(BigInteger.valueOf(missingCost));
    return BigInteger.valueOf(sum)
        .multiply(BigInteger.valueOf(knownWeight))
        .subtract(cost)
        .divide(BigInteger.valueOf(Math.max(1, weight(known, missing))))
        .longValueExact();
  }

  /**
   * How much could be taken off the score of every compared pair between two groups before their
   * mean is 0: millionths, rounded down; below 0 when the mean is.
   *
   * @param sum of the scores of compared pairs, millionths
   * @param known number of compared pairs, 1 or more
   * @param missing number of pairs that never were compared
   */
  public long headroom(long sum, long known, long missing) {
    BigInteger cost = BigInteger.valueOf(missing).multiply(BigInteger.valueOf(missingCost));
    BigInteger above = BigInteger.valueOf(sum).multiply(BigInteger.valueOf(knownWeight));
    return Math.floorDiv(
        above.subtract(cost).longValueExact(), Math.multiplyExact(known, knownWeight));
  }

  /**
   * How many of the strongest pairs between two groups hold them together: had these never been
   * compared, the mean would not be above 0.
   *
   * @param scores of the compared pairs, millionths, highest first
   * @param missing number of pairs that never were compared
   */
  public int holding(List<Long> scores, long missing) {
    long sum = scores.stream().mapToLong(Long::longValue).sum();
    int taken = 0;
    while (taken < scores.size() && gain(sum, missing + taken) > 0) {
      sum -= scores.get(taken++);
    }
    return taken;
  }

  /** Compares the fractions {@code gainA / weightA} and {@code gainB / weightB}, none negative. */
  static int compareMeans(long gainA, long weightA, long gainB, long weightB) {
    int high = Long.compare(Math.multiplyHigh(gainA, weightB), Math.multiplyHigh(gainB, weightA));
    return high != 0 ? high : Long.compareUnsigned(gainA * weightB, gainB * weightA);
  }

  /**
   * The probability, in millionths, that two reports with this score tell of the same event: the
   * threshold is put back. As scores are clipped it stays a little off 0 and 1.
   */
  public long probability(long score, boolean bothDated) {
    double logit = (score + (bothDated ? thresholdDated : thresholdUndated)) / MILLION;
    return Math.round(MILLION / (1 + StrictMath.exp(-logit)));
  }
}
