package org.chorus.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/**
 * An answer of a web server. Crawlers undo the encodings of a body and often leave the headers that
 * announce them; so an encoding counts only when the body shows it.
 *
 * @param status the status code
 * @param type the media type; null when the server gives none
 * @param language the header {@code Content-Language}; null for none
 * @param content the body, decoded as far as it could be, at most a byte longer than the limit
 */
record HttpPayload(int status, MediaType type, String language, byte[] content) {

  /**
   * @param message headers and body
   * @param limit the longest body, bytes
   * @throws IOException when this is no HTTP
   */
  static HttpPayload of(byte[] message, long limit) throws IOException {
    HttpResponse response = header(message);
    byte[] body = Arrays.copyOfRange(message, bodyStart(message), message.length);
    if (response.headers().contains("Transfer-Encoding", "chunked") && isChunked(body)) {
      body = drain(HttpResponse.parse(channel(message)).body().stream(), message.length);
    }
    String type = response.headers().first("Content-Type").orElse(null);
    return new HttpPayload(
        response.status(),
        type == null ? null : MediaType.parseLeniently(type),
        response.headers().first("Content-Language").orElse(null),
        decoded(body, response.headers().first("Content-Encoding").orElse(""), limit));
  }

  private static HttpResponse header(byte[] message) throws IOException {
    try {
      // What the header says of the length is that of the body before a crawler changed it.
      return HttpResponse.parseWithoutBody(channel(message), null);
    } catch (IllegalArgumentException e) {
      throw new IOException("no valid HTTP header: " + e.getMessage(), e);
    }
  }

  private static ReadableByteChannel channel(byte[] message) {
    return Channels.newChannel(new ByteArrayInputStream(message));
  }

  /** The header ends with the first empty line. */
  private static int bodyStart(byte[] message) {
    int lineStart = 0;
    for (int i = 0; i < message.length; i++) {
      if (message[i] == '\n') {
        if (i == lineStart || (i == lineStart + 1 && message[lineStart] == '\r')) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return message.length;
  }

  /** Whether a body begins with the length of a chunk in a line of its own. */
  private static boolean isChunked(byte[] body) {
    int at = 0;
    while (at < body.length && at < 16 && Character.digit(body[at], 16) >= 0) {
      at++;
    }
    return at > 0 && at < body.length && (body[at] == '\r' || body[at] == ';' || body[at] == ' ');
  }

  private static byte[] decoded(byte[] body, String encoding, long limit) throws IOException {
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    InputStream bytes = new ByteArrayInputStream(body);
    int first = body.length < 2 ? 0 : ((body[0] & 0xFF) << 8) | (body[1] & 0xFF);
    if (first == 0x1F8B) {
      return drain(new GZIPInputStream(bytes), limit);
    }
    boolean zlib = (first >> 8) == 0x78 && first % 31 == 0;
    if (name.equals("br") && !isMarkup(body)) {
      byte[] page = drainBrotli(bytes, limit);
      return page.length == 0 ? body : page;
    }
    return name.equals("deflate") && zlib ? drain(new InflaterInputStream(bytes), limit) : body;
  }

  /** Brotli has no signature of its own, but does not begin as a page does. */
  private static boolean isMarkup(byte[] body) {
    int at = 0;
    while (at < body.length && (body[at] == ' ' || (body[at] >= '\t' && body[at] <= '\r'))) {
      at++;
    }
    // Perhaps behind a byte order mark.
    return at == body.length || body[at] == '<' || (body[at] & 0xFF) == 0xEF;
  }

  private static byte[] drainBrotli(InputStream bytes, long limit) {
    try {
      return drain(new BrotliInputStream(bytes), limit);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** What can be read, at most a byte more than the limit; damage ends it. */
  private static byte[] drain(InputStream in, long limit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    try {
      while (out.size() <= limit) {
        int most = (int) Math.min(buffer.length, limit + 1 - out.size());
        int read = in.read(buffer, 0, most);
        if (read < 0) {
          break;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // A page that was cut off is still the page.
    }
    return out.toByteArray();
  }
}
