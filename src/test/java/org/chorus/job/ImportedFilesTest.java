package org.chorus.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorus.job.ImportFolder.counts;
import static org.chorus.job.ImportFolder.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.functions;
import org.assertj.core.groups.Tuple;
import org.chorus.SparkTest;
import org.chorus.model.Hash;
import org.chorus.model.ImportCounts;
import org.chorus.model.Rejection;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one import makes of files of every kind, sound ones and bad ones side by side. */
class ImportedFilesTest extends SparkTest {
  private static final String LATIN = "{\"text\": \"gr\u00FC\u00DFe caf\u00E9\"}\n";

  @TempDir static Path folder;
  private static ImportFolder input;
  private static ImportCounts counts;
  private static Map<String, List<Report>> reports;
  private static List<Rejection> rejections;
  private static List<Removal> removed;

  @BeforeEach
  void importAll() throws IOException {
    if (input != null) {
      return;
    }
    input = new ImportFolder(spark(), folder);
    writeSound();
    writeBad();
    input.write(
        "dated.jsonl", dated("a", "2024-11-20T23:59:59Z") + dated("b", "2024-11-21T00:00:00Z"));
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 3000).forEach(i -> lines.append(json("n" + i, text(i))));
    input.write("large.jsonl", lines.toString());
    Workspace workspace =
        input.run(
            "b1",
            "Wire",
            LocalDate.of(2024, 11, 18),
            "cleaning.enabled=false",
            "input.split-bytes=64KiB");
    counts = counts(workspace);
    reports =
        workspace.read(Tables.REPORTS).orderBy("sourceId", "text").collectAsList().stream()
            .collect(groupingBy(report -> name(report.sourceUri())));
    rejections = workspace.read(Tables.REJECTIONS).collectAsList();
    removed = workspace.read(Tables.REMOVED).collectAsList();
  }

  private void writeSound() throws IOException {
    input.write(
        "full.jsonl",
        "{'ID': 7, 'URL': 'https://www.example.com/a?utm_source=x', 'Headline': 'Bridge opens',"
            .concat(" 'body': ['First.', 'Second.'], 'pub-date': '2024-11-18T10:00:00+01:00',")
            .concat(" 'source': {'name': 'The Paper'}, 'lang': 'en_GB'}")
            .replace('\'', '"'));
    input.write("a.txt", "A title of a report\n\nIts body is here.");
    input.write(
        "b.csv", "guid;headline;content\r\n1;\"Rain; and \"\"wind\"\"\";\"two\nlines\"\r\n");
    input.write("c.tsv", "id\ttext\n2\ttab\n");
    input.write("d.json", "[{\"text\": \"in an array\"},\n {\"text\": \"the second\"}]");
    Files.write(input.file("e.ndjson.gz"), gzip(json("3", "zipped")));
    Files.write(input.file("f.jsonl"), "{\"text\": \"Широка ріка\"}\n".getBytes(UTF_16));
    spark()
        .range(2)
        .select(
            functions.concat(functions.lit("row "), functions.col("id")).as("Body"),
            functions.lit("2024-11-18").cast("timestamp").as("published_at"))
        .coalesce(1)
        .write()
        .parquet(input.file("g.parquet").toString());
  }

  private static void writeBad() throws IOException {
    input.write("empty.txt", "");
    Files.write(input.file("image.txt"), png());
    Files.write(input.file("cut.jsonl.gz"), truncated(gzip(json("g1", "one") + json("g2", "two"))));
    Files.write(input.file("latin.jsonl"), (LATIN + "x").getBytes(ISO_8859_1));
    input.write(
        "mixed.jsonl",
        "[1]\n{\"title\": \"no text\"}\n{\"text\": \"cut\n{\"id\": \"ok\", \"text\": \"fine\", \"date\": \"99999-01-01\"}\n");
    input.write("ragged.csv", "id,text\n8,alpha\n9\n");
    input.write("notes.doc", "some words");
    input.write("_hidden.txt", "never read");
  }

  @Test
  void aReportHasWhatItsSourceGives() {
    Report report = reports.get("full.jsonl").get(0);
    assertThat(report.sourceId()).isEqualTo("7");
    assertThat(report.title()).isEqualTo("Bridge opens");
    assertThat(report.text()).isEqualTo("First.\nSecond.");
    assertThat(report.publisher()).isEqualTo("The Paper");
    assertThat(report.publishedAt()).isEqualTo(Instant.parse("2024-11-18T09:00:00Z"));
    assertThat(report.publishedAtFrom()).isEqualTo("metadata");
    assertThat(report.publishedAtPrecision()).isEqualTo("second");
    assertThat(report.languageGiven()).isEqualTo("en-GB");
    assertThat(report.batch()).isEqualTo("b1");
  }

  @Test
  void whatHasAnIdAndNoPublisherIsToldByTheNameOfItsSource() {
    assertThat(reports.get("e.ndjson.gz"))
        .extracting(Report::reportId)
        .containsExactly(Hash.hex(20, "source", "Wire", "3"));
  }

  @Test
  void aDateMoreThanTwoDaysAfterTheClockIsNotBelievedAndKept() {
    List<Report> dated = reports.get("dated.jsonl");
    assertThat(dated.get(0).publishedAt()).isEqualTo(Instant.parse("2024-11-20T23:59:59Z"));
    assertUndated(dated.get(1));
    assertThat(removed)
        .filteredOn(row -> row.rule().equals("future-date"))
        .containsExactly(
            new Removal(dated.get(1).reportId(), 0, "future-date", "2024-11-21T00:00:00Z"));
  }

  @Test
  void badInputBecomesRejections() {
    assertThat(rejections)
        .extracting(r -> name(r.sourceUri()) + " " + r.position() + " " + r.reason())
        .containsExactlyInAnyOrder(
            "empty.txt 0 empty_file",
            "image.txt 0 binary_file",
            "cut.jsonl.gz " + json("g1", "one").length() + " broken_compression",
            "latin.jsonl " + LATIN.getBytes(ISO_8859_1).length + " invalid_json",
            "mixed.jsonl 0 not_an_object",
            "mixed.jsonl 4 missing_text",
            "mixed.jsonl 25 invalid_json",
            "ragged.csv 16 invalid_row",
            "notes.doc 0 unknown_format");
    assertUndated(reports.get("mixed.jsonl").get(0));
    assertThat(removed)
        .filteredOn(row -> !row.rule().equals("future-date"))
        .extracting(Removal::rule, Removal::text)
        .containsExactly(tuple("unread-date", "99999-01-01"));
  }

  @Test
  void everyFormatAndCompressionIsReadAndWhatIsSoundInBadFiles() {
    assertThat(textsOfAllBut("large.jsonl"))
        .containsExactlyInAnyOrder(
            tuple("a.txt", "Its body is here."),
            tuple("b.csv", "two\nlines"),
            tuple("c.tsv", "tab"),
            tuple("cut.jsonl.gz", "one"),
            tuple("d.json", "in an array"),
            tuple("d.json", "the second"),
            tuple("dated.jsonl", "The bridge a"),
            tuple("dated.jsonl", "The bridge b"),
            tuple("e.ndjson.gz", "zipped"),
            tuple("f.jsonl", "Широка ріка"),
            tuple("full.jsonl", "First.\nSecond."),
            tuple("g.parquet", "row 0"),
            tuple("g.parquet", "row 1"),
            tuple("latin.jsonl", "gr\u00FC\u00DFe caf\u00E9"),
            tuple("mixed.jsonl", "fine"),
            tuple("ragged.csv", "alpha"));
    assertThat(reports.get("g.parquet"))
        .extracting(Report::publishedAt)
        .containsOnly(Instant.parse("2024-11-18T00:00:00Z"));
    assertThat(reports.get("b.csv").get(0).title()).isEqualTo("Rain; and \"wind\"");
    assertThat(counts).isEqualTo(new ImportCounts(3025, 3016, 0, 0, 9, 0));
  }

  @Test
  void aLargeFileInPiecesGivesEachOfItsRowsOnce() {
    assertThat(reports.get("large.jsonl"))
        .extracting(Report::reportId, Report::sourceId, Report::text, Report::batch)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 3000)
                .mapToObj(
                    i -> tuple(Hash.hex(20, "source", "Wire", "n" + i), "n" + i, text(i), "b1"))
                .toList());
  }

  private static List<Tuple> textsOfAllBut(String large) {
    return reports.entrySet().stream()
        .filter(file -> !file.getKey().equals(large))
        .flatMap(file -> file.getValue().stream().map(r -> tuple(file.getKey(), r.text())))
        .toList();
  }

  private static void assertUndated(Report report) {
    assertThat(report.publishedAt()).isNull();
    assertThat(report.publishedAtFrom()).isEqualTo("none");
    assertThat(report.publishedAtPrecision()).isNull();
  }

  private static String dated(String id, String date) {
    return "{\"id\": \"%s\", \"text\": \"The bridge %s\", \"date\": \"%s\"}\n"
        .formatted(id, id, date);
  }

  /** Letters of two bytes, so that pieces begin within some. */
  private static String text(int number) {
    return "text of number " + number + " é".repeat(number % 40);
  }

  /** The name of a file of the input, or of the folder that a file of Parquet is in. */
  private static String name(String uri) {
    return Stream.of(uri.split("/in put/", -1)[1].split("/", -1)).findFirst().orElseThrow();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] truncated(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 12);
  }

  private static byte[] png() {
    byte[] bytes = new byte[300];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    return bytes;
  }
}
