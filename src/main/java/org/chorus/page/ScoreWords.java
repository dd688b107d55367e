package org.chorus.page;

import java.util.Locale;
import org.chorus.event.LinkageRule;

/** Scores and means of scores as people read them. */
final class ScoreWords {
  private static final double MILLION = 1e6;

  private ScoreWords() {}

  /** {@code +0.85} for 850,000 millionths; {@code by verdict} where no comparison decided. */
  static String of(long millionths) {
    return LinkageRule.isByVerdict(millionths)
        ? "by verdict"
        : String.format(Locale.ROOT, "%+.2f", millionths / MILLION);
  }
}
