package org.chorus.link;

import java.io.Serializable;
import org.chorus.config.CandidateSettings;

/** Which place a report takes among those that are nearest in meaning to another, found exactly. */
public final class NearRank implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String fromId;
  private final long fromTime;
  private final short[] fromMeaning;
  private final String toId;
  private final int cosine;
  private final CandidateSettings settings;

  /** The place of {@code to} among those nearest to {@code from}. */
  public NearRank(Located from, Located to, CandidateSettings settings) {
    this.fromId = from.reportId();
    this.fromTime = from.publishedAt();
    this.fromMeaning = from.meaning();
    this.toId = to.reportId();
    this.cosine = Meaning.dot(from.meaning(), to.meaning());
    this.settings = settings;
  }

  /** Whether another report of the corpus is nearer, ties by id, and not too far away in time. */
  public boolean isAhead(Located other) {
    if (other.reportId().equals(fromId)
        || other.reportId().equals(toId)
        || !Partners.inWindow(fromTime, other.publishedAt(), settings)) {
      return false;
    }
    int its = Meaning.dot(fromMeaning, other.meaning());
    return its > cosine || (its == cosine && other.reportId().compareTo(toId) < 0);
  }
}
