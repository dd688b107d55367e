package org.chorus.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * An event of the last run, and the group of this one that goes on with the greatest part of it.
 *
 * @param group the group
 * @param eventId the event
 * @param bornIn the sequence number of the run that it was born in; null when unknown
 * @param firstSeen its earliest publication, UTC; null when undated
 * @param reports how many reports it had
 * @param status open or closed, after the last run
 */
public record Inheritance(
    String group, String eventId, Integer bornIn, Instant firstSeen, int reports, String status) {

  /** Oldest event first: by the run that it was born in, then first publication, then id. */
  static final Comparator<Inheritance> BY_AGE =
      Comparator.comparing(
              Inheritance::bornIn, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(
              Inheritance::firstSeen, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(Inheritance::eventId);
}
