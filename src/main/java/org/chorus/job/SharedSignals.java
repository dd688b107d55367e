package org.chorus.job;

import java.time.Instant;
import java.util.List;
import org.chorus.date.PublisherCountry;
import org.chorus.signal.Origin;

/**
 * A report to extract signals from, with its copies, which get the same ones.
 *
 * @param reportId the report, no copy itself
 * @param language BCP 47
 * @param publishedAt null when unknown
 * @param publishedAtPrecision null when unknown
 * @param publisher null when unknown
 * @param url null when unknown
 * @param title null when it has none
 * @param text the beginning of its body
 * @param embedding null in the profile {@code light}
 * @param continuationEmbedding null when there is no passage after the lead
 * @param foundNames names that a pipeline of the user's found; null without one
 * @param copies its copies; null when there are none
 */
public record SharedSignals(
    String reportId,
    String language,
    Instant publishedAt,
    String publishedAtPrecision,
    String publisher,
    String url,
    String title,
    String text,
    short[] embedding,
    short[] continuationEmbedding,
    List<String> foundNames,
    List<CopyOfIt> copies) {

  @Override
  public List<String> foundNames() {
    return foundNames == null ? List.of() : foundNames;
  }

  /** When and where it was published. */
  Origin origin() {
    return new Origin(publishedAt, publishedAtPrecision, PublisherCountry.of(url, publisher));
  }

  /**
   * A copy.
   *
   * @param reportId the copy
   * @param language BCP 47
   * @param publishedAt null when unknown
   */
  public record CopyOfIt(String reportId, String language, Instant publishedAt) {}
}
