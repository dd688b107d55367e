package org.chorus.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.chorus.model.Keyword;

/**
 * What must be known of a report to describe the event that it is in.
 *
 * @param reportId the report
 * @param group the group that it was put into: a report id
 * @param title its headline; null when it has none
 * @param lead the beginning of its text, a few hundred characters
 * @param publishedAt when it was published, UTC; null when unknown
 * @param publisher who published it; null when unknown
 * @param language BCP 47; null or {@code und} when it can't be told
 * @param copyOf the report that it repeats; null when it is an original
 * @param similarity to the report that it repeats, 0 to 1; null when it is an original
 * @param centrality as in {@link Placement}; 0 for a report that was compared to no other
 * @param probabilitySum as in {@link Placement}
 * @param scored as in {@link Placement}
 * @param previousEventId the event that it was in after the last run; null when it is new
 * @param previousRole the role that it had there; null when it is new
 * @param receivedAt the day, UTC midnight, that took the place of the clock in the batch that
 *     brought it; null when unknown
 * @param lateFor the closed event that its group would have joined; null when there is none
 * @param keywords its keywords; null when it has none
 * @param places countries that it mentions, ISO 3166-1 alpha-2; null when unknown
 */
public record Member(
    String reportId,
    String group,
    String title,
    String lead,
    Instant publishedAt,
    String publisher,
    String language,
    String copyOf,
    Double similarity,
    long centrality,
    long probabilitySum,
    int scored,
    String previousEventId,
    String previousRole,
    Instant receivedAt,
    String lateFor,
    List<Keyword> keywords,
    List<String> places) {
  static final String UNDETERMINED = "und";

  /** Earliest first, undated last, ties by id: the first one founds an event. */
  static final Comparator<Member> BY_DATE =
      Comparator.comparing(Member::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Member::reportId);

  /** Most central first, ties as in {@link #BY_DATE}: the first one represents an event. */
  static final Comparator<Member> BY_CENTRALITY =
      Comparator.comparingLong(Member::centrality).reversed().thenComparing(BY_DATE);

  /**
   * When it joined, as far as that is known: undated reports count as received with their batch.
   */
  Instant joinedAt() {
    return publishedAt == null ? receivedAt : publishedAt;
  }

  boolean isCopy() {
    return copyOf != null;
  }

  /** Its title, or the beginning of its text. */
  String headline() {
    return Headline.of(title, lead);
  }

  String languageOrUndetermined() {
    return language == null ? UNDETERMINED : language;
  }
}
