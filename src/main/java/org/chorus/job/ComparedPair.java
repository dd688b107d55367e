package org.chorus.job;

import java.util.List;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.model.Evidence;
import org.chorus.model.Link;

/**
 * All that came of comparing two reports.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 * @param score what grouping works with, in millionths
 * @param probability that both tell of the same event
 * @param evidence why; null for pairs that are too improbable to be kept as links
 */
public record ComparedPair(
    String reportA, String reportB, long score, double probability, List<Evidence> evidence) {

  /**
   * Compares two reports, in either order.
   *
   * @param minProbability pairs below get no evidence
   */
  static ComparedPair of(Profile one, Profile other, PairScore pairScore, double minProbability) {
    PairScore.Compared pair = pairScore.compare(one, other);
    double probability = pair.probability();
    Link link = probability < minProbability ? null : pairScore.link(pair);
    return new ComparedPair(
        pair.a().reportId(),
        pair.b().reportId(),
        pairScore.score(pair).score(),
        probability,
        link == null ? null : link.evidence());
  }
}
