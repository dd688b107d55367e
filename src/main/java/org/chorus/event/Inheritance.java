package org.chorus.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * An event of the last run, and the group of this one that goes on with the greatest part of it.
 *
 * @param group the group
 * @param eventId the event
 * @param bornAt when the run began that it was born in, UTC; null when unknown
 * @param firstSeen its earliest publication, UTC; null when undated
 * @param reports how many reports it had
 * @param status open or closed, after the last run
 */
public record Inheritance(
    String group, String eventId, Instant bornAt, Instant firstSeen, int reports, String status) {

  private static final Comparator<Instant> UNKNOWN_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  /** Oldest event first: by the run that it was born in, then first publication, then id. */
  static final Comparator<Inheritance> BY_AGE =
      Comparator.comparing(Inheritance::bornAt, UNKNOWN_LAST)
          .thenComparing(Inheritance::firstSeen, UNKNOWN_LAST)
          .thenComparing(Inheritance::eventId);
}
