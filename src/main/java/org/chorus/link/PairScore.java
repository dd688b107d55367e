package org.chorus.link;

import java.io.Serializable;
import org.chorus.config.GroupSettings;
import org.chorus.model.Link;
import org.chorus.model.Score;

/** How sure it is that two reports tell of the same event. */
public final class PairScore implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double MILLION = 1e6;

  private final Weights weights;
  private final double thresholdDated;
  private final double thresholdUndated;
  private final TimeCurve curve;

  /**
   * Scores with learned weights, against the thresholds of grouping.
   *
   * @param curve what time says
   */
  public PairScore(Weights weights, GroupSettings group, TimeCurve curve) {
    this.weights = weights;
    this.curve = curve;
    this.thresholdDated = group.thresholdDated();
    this.thresholdUndated = group.thresholdUndated();
  }

  /**
   * What the comparison of two reports came to.
   *
   * @param a the report with the smaller id
   * @param b the report with the greater id
   * @param features as measured
   * @param logit log-odds that both tell of the same event
   */
  public record Compared(Profile a, Profile b, FeatureValues features, double logit) {
    /** 0 to 1. */
    public double probability() {
      return PairScore.probability(logit);
    }
  }

  /** The probability that log-odds mean. */
  static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** Compares two reports, in either order. */
  public Compared compare(Profile one, Profile other) {
    boolean inOrder = one.reportId().compareTo(other.reportId()) < 0;
    Profile a = inOrder ? one : other;
    Profile b = inOrder ? other : one;
    FeatureValues features = PairFeatures.compare(a, b, curve);
    return new Compared(a, b, features, weights.logit(features));
  }

  /** The score that grouping works with. */
  public Score score(Compared pair) {
    double above = pair.logit() - threshold(pair);
    long millionths = Math.max(lowest(), Math.min(Score.HIGHEST, Math.round(above * MILLION)));
    return new Score(pair.a().reportId(), pair.b().reportId(), millionths);
  }

  /** What a pair comes to at least, as in {@link Score}. */
  public long lowest() {
    return weights.method().lowestScore();
  }

  /** What the logit must be above to speak for one event. */
  public double threshold(Compared pair) {
    return pair.a().dated() && pair.b().dated() ? thresholdDated : thresholdUndated;
  }

  /** The link, with its reasons. */
  public Link link(Compared pair) {
    return new Link(
        pair.a().reportId(),
        pair.b().reportId(),
        pair.probability(),
        PairEvidence.of(pair, weights));
  }
}
