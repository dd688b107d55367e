package org.chorus.page;

import java.util.List;
import org.chorus.config.CandidateSettings;
import org.chorus.link.Candidacy;
import org.chorus.model.Evidence;
import org.chorus.model.Score;

/**
 * What two reports, none a copy, come to by themselves.
 *
 * @param recorded the score that grouping goes by, as in {@link org.chorus.model.Score}; null when
 *     they were never compared, so that the comparison was made up for now
 * @param threshold what the logit must be above to speak for one event
 * @param lowest what a pair comes to at least, as in {@link Score}
 * @param evidence adds up to the logit
 * @param candidacy why they were compared or not
 * @param limits what held for that
 */
public record Comparison(
    Long recorded,
    double threshold,
    long lowest,
    List<Evidence> evidence,
    Candidacy candidacy,
    CandidateSettings limits) {
  private static final double MILLION = 1e6;
  private static final double NEGLIGIBLE = 10_000; // millionths

  public Comparison {
    evidence = List.copyOf(evidence);
  }

  /** Whether a run compared them. */
  public boolean compared() {
    return recorded != null;
  }

  /** Log-odds that both tell of one event. */
  public double logit() {
    return evidence.stream().mapToDouble(Evidence::contribution).sum();
  }

  /** How far the logit is above the threshold; below 0 it speaks against one event. */
  public double margin() {
    return logit() - threshold;
  }

  /** Whether the run that compared them came to something else, with the counts of its day. */
  public boolean isOutdated() {
    double now = Math.max((double) lowest, Math.min(Score.HIGHEST, margin() * MILLION));
    return compared() && Math.abs(now - recorded) > NEGLIGIBLE;
  }

  /** Whether grouping takes the pair for a sign of one event. */
  public boolean speaksForOne() {
    return compared() ? recorded > 0 : margin() > 0;
  }
}
