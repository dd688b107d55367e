package org.chorus.text;

import java.util.Optional;
import org.chorus.config.CopySettings;

/**
 * By what a report meets others that may be copies.
 *
 * @param passages hashes of passages of its text; none for a short text
 * @param whole hash of its whole text, for a short one of headline and text; equal for texts that
 *     differ in typography only
 */
public record CopyKeys(long[] passages, long whole) {
  private static final long[] NONE = {};

  /** A headline and a text that have less than this percentage of the least letters say nothing. */
  private static final int SHORTEST_PERCENT = 40;

  /** The keys of a report; nothing when it is too short to be told a copy by its words. */
  public static Optional<CopyKeys> of(String title, String text, CopySettings settings) {
    Shingles body = Shingles.of(text);
    if (body.letters() >= settings.leastLetters()) {
      return Optional.of(new CopyKeys(body.passages(), body.whole()));
    }
    Shingles headline = Shingles.of(title == null ? "" : title);
    long percent = 100 * (headline.letters() + body.letters()) / settings.leastLetters();
    return percent < SHORTEST_PERCENT
        ? Optional.empty()
        : Optional.of(new CopyKeys(NONE, Shingles.headlineAndText(headline, body)));
  }
}
