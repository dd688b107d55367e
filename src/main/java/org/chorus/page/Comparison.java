package org.chorus.page;

import java.util.List;
import org.chorus.config.CandidateSettings;
import org.chorus.link.Candidacy;
import org.chorus.model.Evidence;

/**
 * What two reports, none a copy, come to by themselves.
 *
 * @param compared whether the run compared them; otherwise the comparison was made up for now
 * @param logit log-odds that both tell of one event
 * @param threshold what the logit must be above to speak for one event
 * @param evidence adds up to the logit
 * @param candidacy why they were compared or not
 * @param limits what held for that
 */
public record Comparison(
    boolean compared,
    double logit,
    double threshold,
    List<Evidence> evidence,
    Candidacy candidacy,
    CandidateSettings limits) {
  public Comparison {
    evidence = List.copyOf(evidence);
  }

  /** How far the logit is above the threshold; below 0 it speaks against one event. */
  public double margin() {
    return logit - threshold;
  }
}
