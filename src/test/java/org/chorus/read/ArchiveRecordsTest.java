package org.chorus.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chorus.model.RejectionReason;
import org.junit.jupiter.api.Test;

// The streams here are slow on purpose: they give what a test needs, byte by byte.
@SuppressWarnings("InputStreamSlowMultibyteRead")
class ArchiveRecordsTest {
  private static final int LIMIT = 20_000;
  private static final String URL = "https://www.news.example/2024/05/story.html";
  private static final String TEXT =
      "The bridge over the river was closed on Monday after a crack was found in a pillar.\n"
          + "Engineers will decide this week whether trucks may use it again, the city said.";
  private static final String PAGE =
      "<html lang=en><title>A crack</title><p>" + TEXT.replace("\n", "</p><p>") + "</p>";

  @Test
  void whatIsOddInOnePageLosesNoOther() {
    String odd = PAGE.replace("<title>", "<meta name=date content='20240301T1230-'><title>");
    List<Outcome> outcomes =
        read(
            join(
                response(URL, "200 OK", "Content-Type: text/html", odd),
                response(URL + "?b", "200 OK", "Content-Type: text/html; charset=utf-16", PAGE)));
    assertThat(outcomes)
        .extracting(o -> ((Outcome.Found) o).report().text())
        .containsExactly(TEXT, TEXT);
  }

  @Test
  void aCrawlGivesItsArticlesAndSaysWhyTheOthersAreNone() {
    byte[] info = record("warcinfo", null, "application/warc-fields", "software: x\r\n");
    byte[] request = record("request", URL, "application/http; msgtype=request", "GET / HTTP/1.1");
    byte[] page = response(URL, "200 OK", "Content-Type: text/html", PAGE);
    byte[] gone = response(URL, "404 Not Found", "Content-Type: text/html", PAGE);
    byte[] image = response(URL + ".png", "200 OK", "Content-Type: image/png", "\u0089PNG");
    byte[] front = response("https://www.news.example/", "200 OK", "Content-Type: text/html", PAGE);
    byte[] metadata = record("metadata", URL, "text/plain", "x");
    byte[] dns = record("response", "dns:news.example", "text/dns", "1.2.3.4");
    byte[] huge = response(URL, "200 OK", "Content-Type: text/html", "x".repeat(LIMIT));
    List<Outcome> outcomes =
        read(join(info, request, page, gone, image, front, metadata, dns, huge));
    long first = (long) info.length + request.length;
    assertThat(outcomes)
        .containsExactly(
            new Outcome.Found(
                first, new RawReport(null, URL, "A crack", TEXT, null, "news.example", "en")),
            new Outcome.Rejected(
                first + page.length, RejectionReason.HTTP_ERROR, "404: " + URL, null),
            new Outcome.Rejected(
                first + page.length + gone.length,
                RejectionReason.NOT_HTML,
                "image/png: " + URL + ".png",
                null),
            new Outcome.Rejected(
                first + page.length + gone.length + image.length,
                RejectionReason.NO_ARTICLE,
                "the front page of a site: https://www.news.example/",
                null),
            new Outcome.Rejected(
                join(info, request, page, gone, image, front, metadata, dns).length,
                RejectionReason.RECORD_TOO_LONG,
                URL,
                null));
  }

  @Test
  void theTextOfAConvertedPageIsTakenAsItIs() {
    byte[] conversion =
        record(
            "conversion",
            URL,
            "text/plain\r\nWARC-Identified-Content-Language: eng,fra",
            "A crack in a pillar\n\n" + TEXT);
    assertThat(read(conversion))
        .containsExactly(
            new Outcome.Found(
                0,
                new RawReport(
                    null, URL, "A crack in a pillar", TEXT, null, "news.example", "eng")));
  }

  @Test
  void theEncodingIsThatOfTheServerThenThatOfThePageThenWhatTheBytesLookLike() {
    String text =
        "Премьер-министр в понедельник рассказал парламенту о новом бюджете страны на будущий год."
            + " Оппозиция резко раскритиковала планы правительства и потребовала отставки министра.";
    Charset cyrillic = Charset.forName("windows-1251");
    String page = "<meta charset=%s><p>" + text;
    byte[] plain = page.formatted("x").getBytes(cyrillic);
    byte[] marked = page.formatted("windows-1251").getBytes(cyrillic);
    byte[] wrong = page.formatted("iso-8859-1").getBytes(UTF_8);
    List<Outcome> outcomes =
        read(
            join(
                response(URL, "200 OK", "Content-Type: text/html; charset=windows-1251", plain),
                response(URL, "200 OK", "Content-Type: text/html", marked),
                response(URL, "200 OK", "Content-Type: text/html", plain),
                response(URL, "200 OK", "Content-Type: text/html; charset=utf-8", plain),
                response(URL, "200 OK", "Content-Type: text/html", wrong)));
    assertThat(outcomes).extracting(ArchiveRecordsTest::text).containsOnly(text).hasSize(5);
  }

  @Test
  void encodingsOfABodyAreUndoneWhenTheyAreThere() throws IOException {
    byte[] page = PAGE.getBytes(UTF_8);
    String chunked =
        Integer.toHexString(50)
            + "\r\n"
            + PAGE.substring(0, 50)
            + "\r\n"
            + Integer.toHexString(PAGE.length() - 50)
            + "\r\n"
            + PAGE.substring(50)
            + "\r\n0\r\n\r\n";
    String html = "Content-Type: text/html\r\n";
    List<Outcome> outcomes =
        read(
            join(
                response(URL, "200 OK", html + "Content-Encoding: gzip", gzip(page)),
                response(URL, "200 OK", html + "Content-Encoding: gzip", page),
                response(URL, "200 OK", html + "Transfer-Encoding: chunked", chunked),
                response(URL, "200 OK", html + "Transfer-Encoding: chunked", page),
                response(URL, "200 OK", html + "Content-Length: 7", page)));
    assertThat(outcomes).extracting(ArchiveRecordsTest::text).containsOnly(TEXT).hasSize(5);
  }

  @Test
  void aBrotliBodyIsUndone() {
    String brotli =
        "G9MAoIyTXP1tlLmtVC+lhWYJhwoeqozN5zF5gqg+XcgdRrOJNrOZkqQ/tod+u2VWw6hIGXTir78WB7IfM7xCDda5"
            + "NjBuD7JEEthDOj8Tfx+tRbLxYbroxXA5YxGutRisFoobagZZE34Ud2heyv0YltE3sfnwZYcu4YnzicBOqnFl"
            + "AA==";
    String headers = "Content-Type: text/html\r\nContent-Encoding: br";
    List<Outcome> outcomes =
        read(
            join(
                response(URL, "200 OK", headers, Base64.getDecoder().decode(brotli)),
                response(URL, "200 OK", headers, PAGE),
                response(URL, "200 OK", headers, "\r\n" + PAGE),
                response(URL, "200 OK", headers, stored(PAGE.getBytes(UTF_8)))));
    assertThat(outcomes).extracting(ArchiveRecordsTest::text).containsOnly(TEXT).hasSize(4);
  }

  @Test
  void aSmallBodyThatUnpacksToALargeOneIsRejected() throws IOException {
    byte[] bomb = gzip(new byte[100 * LIMIT]);
    assertThat(read(response(URL, "200 OK", "Content-Type: text/html", bomb)))
        .containsExactly(new Outcome.Rejected(0, RejectionReason.RECORD_TOO_LONG, URL, null));
  }

  @Property(tries = 60)
  void aTruncatedArchiveKeepsWhatCameBefore(@ForAll @IntRange(min = 1, max = 2000) int cut) {
    byte[] page = response(URL, "200 OK", "Content-Type: text/html", PAGE);
    byte[] archive = join(page, page, page, page, page);
    int length = archive.length - cut;
    List<Outcome> outcomes = read(Arrays.copyOf(archive, length));
    // The two line ends behind the last record may be missing; half of them is damage.
    int whole = (length + 4) / page.length;
    int left = length - whole * page.length;
    assertThat(outcomes.subList(0, whole)).allMatch(Outcome.Found.class::isInstance);
    assertThat(outcomes.subList(whole, outcomes.size()))
        .hasSize(left == 0 || left == -4 ? 0 : 1)
        .allSatisfy(
            last -> {
              assertThat(((Outcome.Rejected) last).reason())
                  .isEqualTo(RejectionReason.DAMAGED_ARCHIVE);
              assertThat(last.position())
                  .isEqualTo((long) whole * page.length + (left < 0 ? -4 : 0));
            });
  }

  @Test
  void damagedCompressionIsToldApart() {
    byte[] page = response(URL, "200 OK", "Content-Type: text/html", PAGE);
    InputStream broken =
        new InputStream() {
          private final InputStream in = new ByteArrayInputStream(join(page, page));
          private int left = page.length + 100;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("the gzip data ends early");
            }
            left--;
            return in.read();
          }
        };
    assertThat(outcomes(broken))
        .hasSize(2)
        .last()
        .isEqualTo(
            new Outcome.Rejected(
                page.length, RejectionReason.BROKEN_COMPRESSION, "the gzip data ends early", null));
  }

  @Test
  void whatIsNoArchiveIsOneRejection() {
    assertThat(read(new byte[0]))
        .containsExactly(new Outcome.Rejected(0, RejectionReason.EMPTY_FILE, null, null));
    assertThat(read("\u001F\u008B\b\0\0\0\0\0\0".getBytes(ISO_8859_1)))
        .extracting(o -> ((Outcome.Rejected) o).reason())
        .containsExactly(RejectionReason.BINARY_FILE);
    for (String text :
        List.of(
            "W", "WARC/1.0", "just some text\r\n\r\n", "WARC/1.0\r\n" + "x".repeat(3_000_000))) {
      assertThat(read(text.getBytes(UTF_8)))
          .extracting(o -> ((Outcome.Rejected) o).reason())
          .containsExactly(RejectionReason.DAMAGED_ARCHIVE);
    }
  }

  @Test
  void anEndlessHeaderIsNotHeldInMemory() {
    byte[] start = "WARC/1.0\r\nWARC-Type: ".getBytes(UTF_8);
    long[] given = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return given[0] < start.length
                ? start[(int) given[0]++]
                : given[0]++ < 1L << 34 ? 'x' : -1;
          }
        };
    assertThat(outcomes(endless)).hasSize(1);
    assertThat(given[0]).isLessThan(4 << 20);
  }

  @Property(tries = 300)
  void noExceptionLeavesTheParserWhateverIsInTheFile(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] page = response(URL, "200 OK", "Content-Type: text/html", PAGE);
    byte[] archive = join(page, record("conversion", URL, "text/plain", TEXT), page);
    for (int i = random.nextInt(20); i >= 0; i--) {
      int at = random.nextInt(archive.length);
      archive[at] =
          (byte)
              (random.nextBoolean() ? random.nextInt(256) : "0 9\r\n:-".charAt(random.nextInt(7)));
    }
    List<Outcome> outcomes = read(archive);
    assertThat(outcomes).extracting(Outcome::position).doesNotHaveDuplicates().isSorted();
    byte[] noise = new byte[random.nextInt(2000)];
    random.nextBytes(noise);
    assertThat(read(noise)).hasSize(1);
    assertThat(read(response(URL, "200 OK", "Content-Type: text/html", noise))).hasSize(1);
    assertThat(read(response(URL, "200 OK", "Content-Encoding: br", noise))).hasSize(1);
    assertThat(read(record("response", URL, "application/http", new String(noise, ISO_8859_1))))
        .hasSize(1);
  }

  private static String text(Outcome outcome) {
    return outcome instanceof Outcome.Found found ? found.report().text() : outcome.toString();
  }

  private static List<Outcome> read(byte[] archive) {
    return outcomes(new ByteArrayInputStream(archive));
  }

  private static List<Outcome> outcomes(InputStream in) {
    List<Outcome> outcomes = new ArrayList<>();
    new InputReader(null, LIMIT).read(Format.WARC, in).forEachRemaining(outcomes::add);
    return outcomes;
  }

  private static byte[] response(String url, String status, String headers, String body) {
    return response(url, status, headers, body.getBytes(ISO_8859_1));
  }

  private static byte[] response(String url, String status, String headers, byte[] body) {
    byte[] head = ("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n").getBytes(UTF_8);
    return record("response", url, "application/http; msgtype=response", join(head, body));
  }

  private static byte[] record(String kind, String url, String type, String body) {
    return record(kind, url, type, body.getBytes(ISO_8859_1));
  }

  private static byte[] record(String kind, String url, String type, byte[] body) {
    String target = url == null ? "" : "WARC-Target-URI: " + url + "\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: %s\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(kind, target, type, body.length);
    return join(head.getBytes(UTF_8), body, "\r\n\r\n".getBytes(UTF_8));
  }

  /** As Brotli that is not compressed (RFC 7932, section 9.2): at most 65,536 bytes. */
  private static byte[] stored(byte[] bytes) {
    int header = (bytes.length - 1) << 4 | 1 << 20;
    byte[] start = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
    return join(start, bytes, new byte[] {3});
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
