package org.chorus.page;

import java.time.Instant;
import java.util.Comparator;

/**
 * A report as a line of its event.
 *
 * @param reportId the report
 * @param publishedAt UTC; null when unknown
 * @param language BCP 47; null when there is none
 * @param role as in {@link org.chorus.model.EventMember}
 * @param probability as there; null when it was compared to no other
 * @param publisher null when unknown
 * @param title null when it has none
 * @param lead the beginning of its text
 * @param sourceUri the file it was read from
 */
public record MemberLine(
    String reportId,
    Instant publishedAt,
    String language,
    String role,
    Double probability,
    String publisher,
    String title,
    String lead,
    String sourceUri) {

  /** Earliest first, undated last, ties by id. */
  public static final Comparator<MemberLine> BY_DATE =
      Comparator.comparing(MemberLine::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MemberLine::reportId);

  /** Its title, or the beginning of its text. */
  String headline() {
    return title == null ? lead : title;
  }
}
