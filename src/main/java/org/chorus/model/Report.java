package org.chorus.model;

import java.time.Instant;

/**
 * One news report, cleaned: a row of the table {@code reports}, key {@code reportId}.
 *
 * @param reportId identity made from content: of the canonical URL; else of publisher and source
 *     id; else of the raw text, title, date and publisher; 20 hexadecimal digits
 * @param sourceId the id that the source gave it; null when it gave none
 * @param sourceUri the file it was read from
 * @param publisher who published it, as the source says; of a report for which the source gives
 *     neither publisher nor address, as a line at its end says that {@code removed} has under the
 *     rule {@code source}; null when unknown
 * @param url its address as the source gives it, else as such a line does; the identity does not
 *     rest on such a line; null when unknown
 * @param title its headline, cleaned; null when it has none
 * @param text its body, cleaned, paragraphs parted by line ends; never blank
 * @param publishedAt when it was published, UTC; null when unknown, or when what it claims is more
 *     than two days after the day that takes the place of the clock
 * @param publishedAtFrom what {@code publishedAt} rests on: metadata, url, text or none
 * @param publishedAtPrecision second, day or month; null when {@code publishedAt} is null
 * @param languageGiven the language that the source claims, BCP 47; kept, not trusted; null when it
 *     claims none
 * @param contentHash hash of raw title, text, date and publisher: tells a revision from a repeat
 * @param batch the batch that brought this version of the report
 */
public record Report(
    String reportId,
    String sourceId,
    String sourceUri,
    String publisher,
    String url,
    String title,
    String text,
    Instant publishedAt,
    String publishedAtFrom,
    String publishedAtPrecision,
    String languageGiven,
    String contentHash,
    String batch) {

  /** The same report with another text. */
  public Report withText(String other) {
    return new Report(
        reportId,
        sourceId,
        sourceUri,
        publisher,
        url,
        title,
        other,
        publishedAt,
        publishedAtFrom,
        publishedAtPrecision,
        languageGiven,
        contentHash,
        batch);
  }

  /** Title, if any, and text as one piece, parted by a line end. */
  public String fullText() {
    return title == null ? text : title + "\n" + text;
  }
}
