package org.chorus.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.chorus.model.RejectionReason;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A record of a web archive that holds a document from the Web: the answer of a server, a resource
 * that was stored without its headers, or the plain text that a page was converted to. The others
 * (requests, metadata, what the crawler says of itself, repeats of a capture) are about such ones.
 */
final class CapturedRecord {
  private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");
  private static final MediaType HTTP = MediaType.parse("application/http");

  private final long position;
  private final long limit;
  private final String kind;
  private final MediaType type;
  private final PageRecords.Origin origin;

  private CapturedRecord(WarcRecord record, long position, long limit) {
    this.position = position;
    this.limit = limit;
    this.kind = kind(record);
    this.type = type(record);
    // Common Crawl lists the languages of a page, the most used first.
    String language = header(record, "WARC-Identified-Content-Language");
    this.origin =
        new PageRecords.Origin(
            target(record),
            charset(type),
            language == null ? null : language.replaceFirst("[,;].*", ""));
  }

  /** Whether a record holds a document. */
  static boolean isOne(WarcRecord record) {
    String target = target(record);
    return switch (kind(record)) {
      case "response", "conversion" -> target == null || !target.startsWith("dns:");
      case "resource" -> target != null && target.startsWith("http");
      default -> false;
    };
  }

  static CapturedRecord of(WarcRecord record, long position, long limit) {
    return new CapturedRecord(record, position, limit);
  }

  /** The rejection of a record that is too long to be read. */
  Outcome tooLong() {
    return PageRecords.rejected(position, RejectionReason.RECORD_TOO_LONG, null, origin);
  }

  /** The report in the record, or why there is none. */
  Outcome read(byte[] content) {
    if (kind.equals("conversion")) {
      boolean text = type == null || type.type().equals("text");
      return text ? PageRecords.text(position, content, origin) : notHtml(type);
    }
    boolean http = type == null ? kind.equals("response") : type.base().equals(HTTP);
    return http ? response(content) : document(type, content, origin);
  }

  private Outcome response(byte[] message) {
    HttpPayload payload;
    try {
      payload = HttpPayload.of(message, limit);
    } catch (IOException e) {
      return PageRecords.rejected(position, RejectionReason.HTTP_ERROR, "no valid HTTP", origin);
    }
    if (payload.status() != 200) {
      String status = String.valueOf(payload.status());
      return PageRecords.rejected(position, RejectionReason.HTTP_ERROR, status, origin);
    }
    if (payload.content().length > limit) {
      return tooLong();
    }
    String language = payload.language() == null ? origin.language() : payload.language();
    return document(
        payload.type(),
        payload.content(),
        new PageRecords.Origin(origin.address(), charset(payload.type()), language));
  }

  private Outcome document(MediaType type, byte[] content, PageRecords.Origin origin) {
    boolean html =
        type == null || type.base().equals(MediaType.HTML.base()) || type.base().equals(XHTML);
    return html ? PageRecords.page(position, content, origin) : notHtml(type);
  }

  private Outcome notHtml(MediaType type) {
    return PageRecords.rejected(position, RejectionReason.NOT_HTML, type.base().toString(), origin);
  }

  private static String kind(WarcRecord record) {
    return Optional.ofNullable(header(record, "WARC-Type")).orElse("").toLowerCase(Locale.ROOT);
  }

  /** The address; some crawlers put it into angle brackets. */
  private static String target(WarcRecord record) {
    String target = header(record, "WARC-Target-URI");
    return target == null ? null : target.replaceAll("^<|>$", "");
  }

  private static MediaType type(WarcRecord record) {
    String type = header(record, "Content-Type");
    return type == null ? null : MediaType.parseLeniently(type);
  }

  private static String charset(MediaType type) {
    return type == null ? null : type.parameters().get("charset");
  }

  private static String header(WarcRecord record, String name) {
    return record.headers().first(name).map(String::strip).filter(v -> !v.isEmpty()).orElse(null);
  }
}
