package org.chorus.read;

import java.util.Optional;
import org.chorus.model.Hash;

/**
 * What makes a report itself, from its content alone.
 *
 * @param reportId 20 hexadecimal digits
 * @param shareable whether it rests on a source id alone, which different sources may use for
 *     different reports
 */
record Identity(String reportId, boolean shareable) {
  private static final int DIGITS = 20;

  /**
   * The identity by canonical URL; else by publisher (or the name that the user gave the source)
   * and source id; else by source id alone; else by the raw content.
   *
   * @param sourceName the name that the user gave the source; null for none
   * @param contentHash hash of the raw content
   */
  static Identity of(RawReport report, String sourceName, String contentHash) {
    Optional<String> url = Optional.ofNullable(report.url()).flatMap(CanonicalUrl::of);
    if (url.isPresent()) {
      return new Identity(ofCanonicalUrl(url.get()), false);
    }
    if (report.id() == null) {
      return new Identity(Hash.hex(DIGITS, "content", contentHash), false);
    }
    String source = report.publisher() == null ? sourceName : report.publisher();
    return source == null
        ? new Identity(ofSourceId(report.id()), true)
        : new Identity(ofSource(source, report.id()), false);
  }

  /** The identity by a canonical URL. */
  static String ofCanonicalUrl(String url) {
    return Hash.hex(DIGITS, "url", url);
  }

  /** The identity by publisher, or the name that the user gave the source, and source id. */
  static String ofSource(String source, String id) {
    return Hash.hex(DIGITS, "source", source, id);
  }

  /** The identity by source id alone. */
  static String ofSourceId(String id) {
    return Hash.hex(DIGITS, "id", id);
  }

  /** The identity of one of several reports whose source ids are the same. */
  static String toldApart(String sharedReportId, String textHash) {
    return Hash.hex(DIGITS, "id and text", sharedReportId, textHash);
  }

  /**
   * Hash of what the source gave: title, text, date and publisher; 32 hexadecimal digits.
   *
   * @param given the date as it was understood, so that another spelling of it changes nothing
   */
  static String contentHash(RawReport report, Optional<Dated> given) {
    String date =
        given.map(dated -> dated.at() + " " + dated.precision().word()).orElse(report.date());
    return Hash.hex(32, report.title(), report.text(), date, report.publisher());
  }
}
