package org.chorus.link;

import java.util.List;
import java.util.Locale;
import org.chorus.model.Copy;
import org.chorus.model.Evidence;
import org.chorus.model.Link;
import org.chorus.model.Score;

/** What links a copy to its original: nothing needs to be compared. */
public final class CopyLinks {
  private static final double PROBABILITY = 0.999999;
  private static final double LOGIT = StrictMath.log(PROBABILITY / (1 - PROBABILITY));

  private CopyLinks() {}

  /** The highest score there is. */
  public static Score score(Copy copy) {
    return new Score(first(copy), second(copy), Score.HIGHEST);
  }

  /** A link with one line of evidence, kind {@code copy}. */
  public static Link link(Copy copy) {
    String value = String.format(Locale.ROOT, "%.0f %% of the text", 100 * copy.similarity());
    return new Link(
        first(copy), second(copy), PROBABILITY, List.of(new Evidence("copy", value, LOGIT)));
  }

  private static String first(Copy copy) {
    return copy.reportId().compareTo(copy.copyOf()) < 0 ? copy.reportId() : copy.copyOf();
  }

  private static String second(Copy copy) {
    return copy.reportId().compareTo(copy.copyOf()) < 0 ? copy.copyOf() : copy.reportId();
  }
}
