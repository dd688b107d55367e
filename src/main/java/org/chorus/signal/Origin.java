package org.chorus.signal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.chorus.date.DateContext;
import org.chorus.date.PublisherCountry;

/**
 * When and where a report was published.
 *
 * @param publishedAt null when unknown
 * @param precision {@code second, day} or {@code month}; null when unknown
 * @param country ISO 3166-1 alpha-2; empty when unknown
 */
public record Origin(Instant publishedAt, String precision, String country) {

  /** Known to the day, in no known country. */
  static Origin at(Instant publishedAt) {
    return new Origin(publishedAt, "day", PublisherCountry.UNKNOWN);
  }

  /**
   * The time to compare by: of a report that is known to be of some day of a month its first second
   * is no better than nothing. Null when unknown.
   */
  Instant comparableTime() {
    return isMonth() ? null : publishedAt;
  }

  private boolean isMonth() {
    return "month".equals(precision);
  }

  /** What reading dates in a text of {@code language} goes by. */
  DateContext context(String language) {
    return new DateContext(
        language,
        country,
        publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate(),
        publishedAt != null && !isMonth());
  }
}
