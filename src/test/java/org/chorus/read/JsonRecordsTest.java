package org.chorus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chorus.config.SettingsFile;
import org.chorus.model.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  private static final InputReader READER =
      new InputReader(FieldMap.of(SettingsFile.defaults().input().fields()), 10_000);

  @Test
  void whatADatabaseAddsHidesNothing() {
    String json =
        "{\"_id\":{\"$oid\":\"1\"},\"id\":\"a\",\"date\":{\"$date\":\"2026-03-09T01:02:03Z\"},\"text\":[\"b\",[\"c\"]]}";
    Outcome.Found found = (Outcome.Found) read(json).get(0);
    assertThat(found.report().id()).isEqualTo("a");
    assertThat(found.report().date()).isEqualTo("2026-03-09T01:02:03Z");
    assertThat(found.report().text()).isEqualTo("b\nc");
    String only = "{\"_id\":{\"$oid\":\"1\"},\"text\":\"b\"}";
    assertThat(((Outcome.Found) read(only).get(0)).report().id()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"ok\", \"source\": \"x\", \"articles\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}",
        "{\"title\": \"Feed\", \"description\": \"News\", \"items\": [{\"content_text\": \"a\"}, {\"content_html\": \"b\"}]}",
        "{\"response\": {\"total\": 2, \"results\": [{\"text\": \"a\"}, {\"fields\": {\"bodyText\": \"b\"}}]}}",
        "{\"hits\": {\"hits\": [{\"_id\": \"1\", \"_source\": {\"text\": \"a\"}}, {\"_source\": {\"text\": \"b\"}}]}}",
        "[{\"text\": \"a\"}, {\"text\": \"b\"}]",
      })
  void aListOfReportsIsReadOneByOne(String json) {
    for (Format format : List.of(Format.JSON, Format.JSON_LINES)) {
      assertThat(read(format, json)).extracting(o -> text(o)).containsExactly("a", "b");
    }
    assertThat(read(Format.JSON_LINES, "{\"text\": \"x\"}\n" + json))
        .extracting(Outcome::position)
        .containsExactly(0L, 14L, 15L);
  }

  @Test
  void aNulBehindARecordIsNoneOfIt() {
    String text = "the bridge was closed after a crack was found";
    assertThat(read(Format.JSON_LINES, "{\"text\": \"" + text + "\"}\0\n\0"))
        .extracting(o -> text(o))
        .containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": {\"rendered\": \"T\"}, \"content\": {\"rendered\": \"a\", \"protected\": false}}",
        "{\"title\": \"T\", \"summary\": \"s\", \"content\": [{\"type\": \"text/html\", \"value\": \"a\"}]}",
        "{\"title\": {\"#text\": \"T\", \"@lang\": \"en\"}, \"summary\": \"a\", \"content\": [{\"x\": 1}]}",
        "{\"title\": \"T\", \"fields\": [{\"x\": 1}, {\"body_text\": \"a\"}]}",
        "{\"title\": \"T\", \"plain_text\": \"a\",}",
        "{\"title\": \"T\", \"text\": [\"a\",],}",
      })
  void aValueMayLieDeeper(String json) {
    RawReport report = ((Outcome.Found) read(json).get(0)).report();
    assertThat(report.title()).isEqualTo("T");
    assertThat(report.text()).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://www.x.example/news/1.html, -, https://www.x.example/news/1.html, x.example",
        "https://x.example/a/the-flood-in-town, Daily, https://x.example/a/the-flood-in-town, Daily",
        "https://x.example/, -, -, https://x.example/",
        "https://x.example/world, -, -, https://x.example/world",
        "https://x.example/2026/feed.xml, -, -, https://x.example/2026/feed.xml",
        "x.example, Daily, -, x.example",
      })
  void theAddressOfAPageIsNoPublisher(String source, String site, String url, String publisher) {
    String json = "{\"text\": \"a\", \"source\": \"" + source + "\"";
    String named = site == null ? json : json + ", \"source-hostname\": \"" + site + "\"";
    assertThat(((Outcome.Found) read(named + "}").get(0)).report())
        .extracting(RawReport::url, RawReport::publisher)
        .containsExactly(url, publisher);
  }

  @Test
  void anAddressGivenAsSuchGoesBeforeThatInPlaceOfThePublisher() {
    String json =
        "{\"text\": \"a\", \"url\": \"https://x.example/a\", \"source\": \"https://y.example/1.html\"}";
    assertThat(((Outcome.Found) read(json).get(0)).report())
        .extracting(RawReport::url, RawReport::publisher)
        .containsExactly("https://x.example/a", "y.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"created_at", "created_utc", "seendate"})
  void aDateHasManyNames(String name) {
    String json = "{\"text\": \"a\", \"" + name + "\": \"2026-03-09\"}";
    assertThat(((Outcome.Found) read(json).get(0)).report().date()).isEqualTo("2026-03-09");
  }

  @Test
  void valuesBehindOneAnotherAreReadOneByOne() {
    String line = "{\"text\": \"a\"}{\"text\": \"b\"} [{\"text\": \"c\"}] {\"text\": oops}\n";
    for (Format format : List.of(Format.JSON, Format.JSON_LINES)) {
      List<Outcome> outcomes = read(format, line);
      assertThat(outcomes.subList(0, 3)).extracting(o -> text(o)).containsExactly("a", "b", "c");
      Outcome.Rejected rest = (Outcome.Rejected) outcomes.get(3);
      assertThat(rest.reason()).isEqualTo(RejectionReason.INVALID_JSON);
      assertThat(rest.excerpt()).isEqualTo("{\"text\": oops}");
      assertThat(outcomes).extracting(Outcome::position).containsExactly(0L, 1L, 2L, 3L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 people died.", "1 2 3", "\"a\" \"b\"", "oops"})
  void aLineOfWordsIsOneRejection(String line) {
    assertThat(read(Format.JSON_LINES, line))
        .extracting(o -> ((Outcome.Rejected) o).reason())
        .containsExactly(RejectionReason.INVALID_JSON);
  }

  @Test
  void allListsAreRead() {
    assertThat(read("{\"articles\": [{\"text\": \"a\"}], \"news\": [{\"text\": \"b\"}]}"))
        .extracting(o -> text(o))
        .containsExactly("a", "b");
  }

  @Test
  void whatOfAListIsNoReportIsSaid() {
    String json = "{\"articles\": [{\"text\": \"a\"}, {\"title\": \"b\"}, 3]}";
    assertThat(read(json).subList(1, 3))
        .containsExactly(
            new Outcome.Rejected(
                1, RejectionReason.MISSING_TEXT, "it has: title", "{\"title\":\"b\"}"),
            new Outcome.Rejected(2, RejectionReason.NOT_AN_OBJECT, "it is: number", "3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 1, \"text\": \"a\", \"items\": [{\"text\": \"b\"}]}",
        "{\"date\": \"2026-01-01\", \"text\": \"a\", \"data\": {\"docs\": [{\"text\": \"b\"}]}}",
        "{\"text\": \"a\", \"data\": []}",
        "{\"url\": \"https://x.example/a\", \"text\": \"a\", \"documents\": [{\"text\": \"b\"}]}",
        "{\"text\": \"a\", \"comments\": [{\"text\": \"b\"}]}",
      })
  void aReportWithAListInsideIsOne(String json) {
    assertThat(read(json)).extracting(o -> text(o)).containsExactly("a");
  }

  @Test
  void anAnswerWithoutReportsIsSaid() {
    assertThat(read("{\"status\": \"ok\", \"articles\": []}"))
        .extracting(o -> ((Outcome.Rejected) o).detail())
        .containsExactly("it has: status, articles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "false", "null", "{}", "[]", "\" \""})
  void whatIsNoTextIsNoTitle(String title) {
    List<Outcome> outcomes = read("{\"title\": " + title + ", \"text\": \"a\"}");
    assertThat(((Outcome.Found) outcomes.get(0)).report().title()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1e999999999,", "10e2147483647,", "1e-999999999, 1E-999999999", "1.50, 1.5"})
  void anyNumberMayBeAnId(String number, String id) {
    List<Outcome> outcomes = read("{\"id\": " + number + ", \"text\": \"a\"}");
    assertThat(((Outcome.Found) outcomes.get(0)).report().id()).isEqualTo(id);
  }

  @Test
  void blanksWithoutEndTakeNoTime() {
    String wide = "a" + " ".repeat(1_000_000) + "b";
    InputReader large = new InputReader(READER.fields(), 1L << 24);
    String json =
        "{\"text\": \"a\", \"title\": \""
            + wide
            + "\\n \\nc\", \"url\": \"http://a.b/"
            + "/".repeat(1_000_000)
            + "x\"}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          InputStream in = new ByteArrayInputStream(json.getBytes(UTF_8));
          RawReport report = ((Outcome.Found) large.read(Format.JSON, in).next()).report();
          assertThat(report.title()).isEqualTo(wide + " c");
          assertThat(CanonicalUrl.of(report.url())).isPresent();
        });
  }

  private static List<Outcome> read(String file) {
    return read(Format.JSON, file);
  }

  private static List<Outcome> read(Format format, String file) {
    List<Outcome> all = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(file.getBytes(UTF_8));
    READER.read(format, in).forEachRemaining(all::add);
    return all;
  }

  private static String text(Outcome outcome) {
    return outcome instanceof Outcome.Found found ? found.report().text() : outcome.toString();
  }
}
