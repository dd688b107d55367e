package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorus.job.ImportFolder.counts;
import static org.chorus.job.ImportFolder.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.chorus.SparkTest;
import org.chorus.model.ImportCounts;
import org.chorus.model.Rejection;
import org.chorus.model.Report;
import org.chorus.model.ReportRevision;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three batches in which reports come again and change. What is decided between versions is told by
 * {@code VersionsTest}; here are the store's rows that it is decided by, and those that come of it.
 */
class ImportedVersionsTest extends SparkTest {
  private static final String TOLD_APART =
      json("4", "a storm") + json("4", "a match") + json("4", "a storm");

  /** Told apart as well, though their last lines name publishers. */
  private static final String SIGNED =
      json("5", "The bridge was closed.\\nSource: Reuters") + json("5", "Rain.\\nSource: AFP");

  @TempDir static Path folder;
  private static final List<Imported> BATCHES = new ArrayList<>();

  /** What an import left. */
  private record Imported(
      ImportCounts counts,
      List<Report> reports,
      List<ReportRevision> revisions,
      List<Rejection> rejections) {
    /** Texts and batches of the reports with that source id. */
    List<Tuple> of(String id) {
      return reports.stream()
          .filter(report -> report.sourceId().equals(id))
          .map(report -> tuple(report.text(), report.batch()))
          .toList();
    }
  }

  @BeforeEach
  void importThreeBatches() throws IOException {
    if (!BATCHES.isEmpty()) {
      return;
    }
    ImportFolder input = new ImportFolder(spark(), folder);
    run(
        input,
        "b1",
        wire("1", "old")
            + wire("2", "same")
            + wire("2", "same")
            + json("3", "first")
            + TOLD_APART
            + SIGNED);
    run(
        input,
        "b2",
        wire("1", "new")
            + wire("2", "same")
            + wire("6", "third")
            + "oops\n"
            + json("3", "second")
            + TOLD_APART
            + SIGNED);
    run(
        input,
        "b3",
        wire("1", "new")
            + wire("1", "old")
            + wire("2", "same")
            + json("3", "second")
            + json("3", "first"));
  }

  private static void run(ImportFolder input, String batch, String records) {
    input.write("a.jsonl", records);
    Workspace workspace = input.run(batch);
    BATCHES.add(
        new Imported(
            counts(workspace),
            workspace.read(Tables.REPORTS).collectAsList(),
            workspace.read(Tables.REPORT_REVISIONS).collectAsList(),
            workspace.read(Tables.REJECTIONS).collectAsList()));
    input.publish(workspace);
  }

  @Test
  void everyRecordIsCounted() {
    assertThat(BATCHES)
        .extracting(Imported::counts)
        .containsExactly(
            new ImportCounts(9, 7, 2, 0, 0, 4),
            new ImportCounts(10, 1, 6, 2, 1, 0),
            new ImportCounts(5, 0, 5, 0, 0, 0));
    assertThat(BATCHES).extracting(batch -> batch.reports().size()).containsExactly(7, 8, 8);
  }

  @Test
  void aRepeatChangesNothingAndARevisionReplaces() {
    Imported second = BATCHES.get(1);
    assertThat(second.of("1")).containsExactly(tuple("new", "b2"));
    assertThat(second.of("2")).containsExactly(tuple("same", "b1"));
    assertThat(second.of("6")).containsExactly(tuple("third", "b2"));
    assertThat(BATCHES.get(0).revisions()).isEmpty();
    assertThat(second.revisions())
        .extracting(ReportRevision::text, ReportRevision::batch)
        .containsExactlyInAnyOrder(tuple("old", "b1"), tuple("first", "b1"));
    assertThat(BATCHES.get(2).rejections()).extracting(Rejection::batch).containsExactly("b2");
  }

  @Test
  void aVersionThatTheStoreHadDoesNotComeBack() {
    assertThat(BATCHES.get(2).reports())
        .containsExactlyInAnyOrderElementsOf(BATCHES.get(1).reports());
    assertThat(BATCHES.get(2).revisions())
        .containsExactlyInAnyOrderElementsOf(BATCHES.get(1).revisions());
  }

  @Test
  void whatIsToldByASourceIdAloneDoesNotComeBackEither() {
    assertThat(BATCHES.get(1).of("3")).containsExactly(tuple("second", "b2"));
    assertThat(BATCHES.get(2).of("3")).containsExactly(tuple("second", "b2"));
  }

  @Test
  void differentTextsUnderOneSourceIdAreToldApartOnceAndForAll() {
    for (Imported batch : BATCHES) {
      assertThat(batch.of("4"))
          .containsExactlyInAnyOrder(tuple("a storm", "b1"), tuple("a match", "b1"));
      assertThat(batch.of("5"))
          .containsExactlyInAnyOrder(tuple("The bridge was closed.", "b1"), tuple("Rain.", "b1"));
    }
  }

  private static String wire(String id, String text) {
    return "{\"id\": \"%s\", \"publisher\": \"Wire\", \"text\": \"%s\"}\n".formatted(id, text);
  }
}
