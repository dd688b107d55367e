package org.chorus.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.ImportCounts;
import org.chorus.model.Rejection;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.model.ReportRevision;
import org.chorus.model.UserError;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReportsTest extends SparkTest {
  private static final List<String> PLAIN = List.of("cleaning.enabled=false");

  @TempDir Path folder;
  private Path in;

  /** Every date is believed, unless a test says otherwise. */
  private Optional<LocalDate> asOf = Optional.of(LocalDate.of(2100, 1, 1));

  @BeforeEach
  void makeInput() throws IOException {
    in = Files.createDirectories(folder.resolve("in put"));
  }

  @Test
  void aReportHasWhatItsSourceGives() {
    write(
        "a.jsonl",
        "{'ID': 7, 'URL': 'https://www.example.com/a?utm_source=x', 'Headline': 'Bridge opens',"
            .concat(" 'body': ['First.', 'Second.'], 'pub-date': '2024-11-18T10:00:00+01:00',")
            .concat(" 'source': {'name': 'The Paper'}, 'lang': 'en_GB'}")
            .replace('\'', '"'));
    Workspace workspace = run("b1");
    Report report = workspace.read(Tables.REPORTS).first();
    assertThat(report.sourceId()).isEqualTo("7");
    assertThat(report.title()).isEqualTo("Bridge opens");
    assertThat(report.text()).isEqualTo("First.\nSecond.");
    assertThat(report.publisher()).isEqualTo("The Paper");
    assertThat(report.publishedAt()).isEqualTo(Instant.parse("2024-11-18T09:00:00Z"));
    assertThat(report.publishedAtFrom()).isEqualTo("metadata");
    assertThat(report.publishedAtPrecision()).isEqualTo("second");
    assertThat(report.languageGiven()).isEqualTo("en-GB");
    assertThat(report.batch()).isEqualTo("b1");
    assertThat(counts(workspace)).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void aDateMoreThanTwoDaysAfterTheClockIsNotBelievedAndKept() {
    asOf = Optional.of(LocalDate.of(2024, 11, 18));
    write("a.jsonl", dated("a", "2024-11-20T23:59:59Z") + dated("b", "2024-11-21T00:00:00Z"));
    Workspace workspace = run("b1");
    List<Report> reports = workspace.read(Tables.REPORTS).orderBy("sourceId").collectAsList();
    assertThat(reports.get(0).publishedAt()).isEqualTo(Instant.parse("2024-11-20T23:59:59Z"));
    assertThat(reports.get(1).publishedAt()).isNull();
    assertThat(reports.get(1).publishedAtFrom()).isEqualTo("none");
    assertThat(reports.get(1).publishedAtPrecision()).isNull();
    assertThat(workspace.read(Tables.REMOVED).collectAsList())
        .containsExactly(
            new Removal(reports.get(1).reportId(), 0, "future-date", "2024-11-21T00:00:00Z"));
  }

  private static String dated(String id, String date) {
    return "{\"id\": \"%s\", \"text\": \"The bridge %s\", \"date\": \"%s\"}\n"
        .formatted(id, id, date);
  }

  @Test
  void badInputBecomesRejectionsAndTheRestIsRead() throws IOException {
    write("empty.txt", "");
    Files.write(in.resolve("image.txt"), png());
    Files.write(in.resolve("cut.jsonl.gz"), truncated(gzip(json("g1", "one") + json("g2", "two"))));
    String latin = "{\"text\": \"gr\u00FC\u00DFe caf\u00E9\"}\n";
    Files.write(in.resolve("latin.jsonl"), (latin + "x").getBytes(ISO_8859_1));
    write(
        "mixed.jsonl",
        "[1]\n{\"title\": \"no text\"}\n{\"text\": \"cut\n{\"id\": \"ok\", \"text\": \"fine\", \"date\": \"99999-01-01\"}\n");
    write("ragged.csv", "id,text\n1,alpha\n2\n");
    write("notes.doc", "some words");
    write("_hidden.txt", "never read");
    Workspace workspace = run("b1");

    List<String> rejected =
        workspace.read(Tables.REJECTIONS).collectAsList().stream()
            .map(r -> name(r.sourceUri()) + " " + r.position() + " " + r.reason())
            .toList();
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            "empty.txt 0 empty_file",
            "image.txt 0 binary_file",
            "cut.jsonl.gz " + json("g1", "one").length() + " broken_compression",
            "latin.jsonl " + latin.getBytes(ISO_8859_1).length + " invalid_json",
            "mixed.jsonl 0 not_an_object",
            "mixed.jsonl 4 missing_text",
            "mixed.jsonl 25 invalid_json",
            "ragged.csv 16 invalid_row",
            "notes.doc 0 unknown_format");
    assertThat(texts(workspace))
        .containsExactlyInAnyOrder("one", "gr\u00FC\u00DFe caf\u00E9", "fine", "alpha");
    Report undated = workspace.read(Tables.REPORTS).where("sourceId = 'ok'").first();
    assertThat(undated.publishedAt()).isNull();
    assertThat(undated.publishedAtFrom()).isEqualTo("none");
    assertThat(undated.publishedAtPrecision()).isNull();
    assertThat(counts(workspace)).isEqualTo(new ImportCounts(13, 4, 0, 0, 9, 0));
  }

  @Test
  void aRepeatChangesNothingAndARevisionReplaces() {
    write("a.jsonl", json("1", "old") + json("2", "same") + json("2", "same"));
    Workspace first = run("b1", "Wire");
    assertThat(counts(first)).isEqualTo(new ImportCounts(3, 2, 1, 0, 0, 0));
    publish(first);

    write("a.jsonl", json("1", "new") + json("2", "same") + json("3", "third") + "oops\n");
    Workspace second = run("b2", "Wire");
    assertThat(counts(second)).isEqualTo(new ImportCounts(4, 1, 1, 1, 1, 0));
    assertThat(second.read(Tables.REPORTS).collectAsList())
        .extracting(r -> r.text() + " " + r.batch())
        .containsExactlyInAnyOrder("new b2", "same b1", "third b2");
    ReportRevision lost = second.read(Tables.REPORT_REVISIONS).first();
    assertThat(lost.text()).isEqualTo("old");
    assertThat(lost.batch()).isEqualTo("b1");
    publish(second);

    write("a.jsonl", json("1", "new"));
    Workspace third = run("b3", "Wire");
    assertThat(counts(third)).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
    assertThat(third.read(Tables.REPORTS).count()).isEqualTo(3);
    assertThat(third.read(Tables.REPORT_REVISIONS).collectAsList()).containsExactly(lost);
    assertThat(third.read(Tables.REJECTIONS).collectAsList())
        .extracting(Rejection::batch)
        .containsExactly("b2");
  }

  @Test
  void aVersionThatTheStoreHadDoesNotComeBack() {
    write("a.jsonl", json("1", "first") + json("2", "one"));
    publish(run("b1", "Wire"));
    write("b.jsonl", json("1", "second"));
    publish(run("b2", "Wire"));

    Workspace again = run("b3", "Wire"); // the same folder
    assertThat(counts(again)).isEqualTo(new ImportCounts(3, 0, 3, 0, 0, 0));
    assertThat(texts(again)).containsExactlyInAnyOrder("second", "one");
    assertThat(again.read(Tables.REPORT_REVISIONS).collectAsList())
        .extracting(ReportRevision::text)
        .containsExactly("first");
    publish(again);

    for (String text : List.of("third", "fourth", "fifth")) { // whichever hash is greatest
      write("c.jsonl", json("1", text));
      Workspace next = run(text, "Wire");
      assertThat(counts(next)).isEqualTo(new ImportCounts(4, 0, 3, 1, 0, 0));
      assertThat(texts(next)).containsExactlyInAnyOrder(text, "one");
      publish(next);
    }
  }

  @Test
  void whatIsToldByASourceIdAloneDoesNotComeBackEither() throws IOException {
    write("a.jsonl", json("1", "first"));
    publish(run("b1"));
    write("b.jsonl", json("1", "second"));
    Files.deleteIfExists(in.resolve("a.jsonl"));
    publish(run("b2"));
    write("a.jsonl", json("1", "first"));
    Workspace again = run("b3");
    assertThat(texts(again)).containsExactly("second");
    assertThat(counts(again)).isEqualTo(new ImportCounts(2, 0, 2, 0, 0, 0));
  }

  @Test
  void differentTextsUnderOneSourceIdAreToldApart() {
    write("a.jsonl", json("1", "a storm") + json("1", "a match") + json("1", "a storm"));
    Workspace first = run("b1");
    assertThat(counts(first)).isEqualTo(new ImportCounts(3, 2, 1, 0, 0, 2));
    assertThat(texts(first)).containsExactlyInAnyOrder("a storm", "a match");
    publish(first);
    Workspace again = run("b2");
    assertThat(counts(again)).isEqualTo(new ImportCounts(3, 0, 3, 0, 0, 0));
    assertThat(texts(again)).containsExactlyInAnyOrder("a storm", "a match");
  }

  @Test
  void aSourceLineInATextMakesNoOtherReport() {
    String body = "The bridge was closed on Monday after a crack was found.";
    List<String> cleaned = List.of();
    write("a.jsonl", json("7", body + "\\nSource: Reuters"));
    publish(run("b1", "Wire", cleaned));
    write("a.jsonl", json("7", body + " It opens again today."));
    Workspace revised = run("b2", "Wire", cleaned);
    assertThat(counts(revised)).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    publish(revised);

    write("a.jsonl", json("7", body + " It opens again today.\\nSource: Wire"));
    Workspace signed = run("b2a", "Wire", cleaned);
    assertThat(counts(signed)).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    publish(signed);

    write(
        "a.jsonl", "{\"id\": \"7\", \"publisher\": \"Wire\", \"text\": \"%s\"}\n".formatted(body));
    Workspace named = run("b2b", "Wire", cleaned);
    assertThat(counts(named)).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    publish(named);

    write("a.jsonl", json("1", body + "\\nSource: Reuters") + json("1", "Rain.\\nSource: AFP"));
    publish(run("b3", null, cleaned));
    assertThat(counts(run("b4", null, cleaned))).isEqualTo(new ImportCounts(2, 0, 2, 0, 0, 0));
  }

  @Test
  void everyFormatAndCompressionIsRead() throws IOException {
    write("a.txt", "A title of a report\n\nIts body is here.");
    write("b.csv", "guid;headline;content\r\n1;\"Rain; and \"\"wind\"\"\";\"two\nlines\"\r\n");
    write("c.tsv", "id\ttext\n2\ttab\n");
    write("d.json", "[{\"text\": \"in an array\"},\n {\"text\": \"the second\"}]");
    Files.write(in.resolve("e.ndjson.gz"), gzip(json("3", "zipped")));
    Files.write(in.resolve("f.jsonl"), "{\"text\": \"Широка ріка\"}\n".getBytes(UTF_16));
    spark()
        .range(2)
        .select(
            functions.concat(functions.lit("row "), functions.col("id")).as("Body"),
            functions.lit("2024-11-18").cast("timestamp").as("published_at"))
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(in.resolve("g.parquet").toString());
    Workspace workspace = run("b1");
    assertThat(texts(workspace))
        .containsExactlyInAnyOrder(
            "Its body is here.",
            "two\nlines",
            "tab",
            "in an array",
            "the second",
            "zipped",
            "Широка ріка",
            "row 0",
            "row 1");
    assertThat(workspace.read(Tables.REPORTS).where("text = 'row 1'").first().publishedAt())
        .isEqualTo(Instant.parse("2024-11-18T00:00:00Z"));
    assertThat(workspace.read(Tables.REPORTS).where("text = 'two\nlines'").first().title())
        .isEqualTo("Rain; and \"wind\"");
    assertThat(counts(workspace)).isEqualTo(new ImportCounts(9, 9, 0, 0, 0, 0));
  }

  @Test
  void aParquetFileThatIsDamagedInsideIsRejectedAndTheRestIsRead() throws IOException {
    write("a.jsonl", json("1", "sound"));
    parquet("b.parquet", "row of a sound file");
    Path broken = parquet("c.parquet", "row of a damaged file");
    byte[] bytes = Files.readAllBytes(broken);
    Arrays.fill(bytes, 4, 40, (byte) 0xFF); // the first page; what the footer says stays true
    Files.write(broken, bytes);

    Workspace workspace = run("b1");

    assertThat(texts(workspace)).containsExactlyInAnyOrder("sound", "row of a sound file");
    Rejection rejection = workspace.read(Tables.REJECTIONS).first();
    assertThat(rejection.sourceUri()).endsWith(broken.getFileName().toString());
    assertThat(rejection.reason()).isEqualTo("unreadable_file");
    assertThat(rejection.position()).isZero();
    assertThat(counts(workspace)).isEqualTo(new ImportCounts(3, 2, 0, 0, 1, 0));
  }

  /** A file with one row. */
  private Path parquet(String name, String text) throws IOException {
    Path written = folder.resolve("written-" + name);
    spark()
        .range(1)
        .select(functions.lit(text).as("text"), functions.lit(name).as("id"))
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return Files.move(part, in.resolve(name));
    }
  }

  @Test
  void aLargeFileInPiecesGivesTheSameRowsAsInOne() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append(json("n" + i, "text of number " + i + " é".repeat(i % 40)));
    }
    write("large.jsonl", lines.toString());
    List<Report> whole = sorted(run("b1", "Wire"));
    List<Report> pieces =
        sorted(run("b1", "Wire", List.of("cleaning.enabled=false", "input.split-bytes=64KiB")));
    assertThat(pieces).hasSize(3000).isEqualTo(whole);
  }

  @Test
  void anInputThatIsNotThereIsTheUsersMistake() {
    assertThatThrownBy(() -> run("b1", null, PLAIN, folder.resolve("nowhere").toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> run("b1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no file");
  }

  @Test
  void tooManyRejectionsFailTheRun() {
    write("a.jsonl", json("1", "fine") + "oops\n");
    assertThatThrownBy(() -> run("b1", null, List.of("run.max-rejected=0.4"), in.toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("1 of 2");
  }

  private Workspace run(String batch) {
    return run(batch, null);
  }

  private Workspace run(String batch, String source) {
    return run(batch, source, PLAIN);
  }

  private Workspace run(String batch, String source, List<String> settings) {
    return run(batch, source, settings, in.toString());
  }

  private Workspace run(String batch, String source, List<String> settings, String input) {
    Store store =
        Store.at(spark().sparkContext().hadoopConfiguration(), folder.resolve("store").toString());
    Workspace workspace =
        new Workspace(spark(), SettingsFile.parse("", "test", settings), store, batch);
    long reports = new ImportReports(List.of(input), source, asOf).run(workspace);
    assertThat(workspace.read(Tables.REPORTS).count()).isEqualTo(reports);
    return workspace;
  }

  private static void publish(Workspace workspace) {
    workspace
        .store()
        .publish(
            workspace.batch(), new ImportReports(List.of("x"), null, Optional.empty()).outputs());
  }

  private static ImportCounts counts(Workspace workspace) {
    return ImportCountsFile.read(workspace).orElseThrow();
  }

  private static List<String> texts(Workspace workspace) {
    return workspace.read(Tables.REPORTS).collectAsList().stream().map(Report::text).toList();
  }

  private static List<Report> sorted(Workspace workspace) {
    return workspace.read(Tables.REPORTS).orderBy("reportId").collectAsList();
  }

  private void write(String name, String text) {
    try {
      Files.writeString(in.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(String id, String text) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}\n";
  }

  private static String name(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
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
