package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.ImportCounts;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.model.Statistic;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnBoilerplateTest extends SparkTest {
  private static final String FOOTER = "Follow us for more from the harbour";
  private static final String PAPER = "The Paper";

  @TempDir Path folder;

  @Test
  void linesThatRecurInAPublishersReportsGoFromTheirBatchOn() {
    Workspace first = run("b1", "a", report(0, PAPER) + report(1, PAPER) + report(2, PAPER));
    assertThat(first.read(Tables.REMOVED).count()).isZero();
    assertThat(statistics(first))
        .contains(new Statistic("recurring_lines", "", "the paper\n" + FOOTER, 3));
    publish(first);

    Workspace second = run("b2", "b", report(0, PAPER) + report(3, PAPER) + report(4, PAPER));
    assertThat(ImportCountsFile.read(second)).contains(new ImportCounts(3, 2, 1, 0, 0, 0));
    assertThat(statistics(second))
        .contains(
            new Statistic("boilerplate", "", "the paper\n" + FOOTER, 5),
            new Statistic("recurring_lines", "", "the paper\n", 5));
    assertThat(second.read(Tables.REPORTS).collectAsList())
        .as("reports that the store has stay as they are")
        .allSatisfy(
            report ->
                assertThat(report.text().contains(FOOTER)).isEqualTo(report.batch().equals("b1")));
    assertThat(second.read(Tables.REMOVED).collectAsList())
        .extracting(Removal::rule, Removal::text)
        .containsExactly(tuple("boilerplate", FOOTER), tuple("boilerplate", FOOTER));
    publish(second);

    Workspace third = run("b3", "c", report(5, PAPER));
    assertThat(third.read(Tables.REPORTS).where("batch = 'b3'").first().text())
        .as("one report is enough once a line is known")
        .doesNotContain(FOOTER);
  }

  @Test
  void linesThatPublishersShareAreNotThoseOfOne() {
    StringBuilder reports = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      reports.append(report(i, "Paper " + i));
    }
    assertThat(run("b1", "a", reports.toString()).read(Tables.REMOVED).count()).isZero();
    assertThat(run("b2", "b", reports + report(9, "Paper 9")).read(Tables.REMOVED).count())
        .as("ten that have nothing else in common are enough, at the end of the text")
        .isEqualTo(10);
  }

  @Test
  void partitionsAndTheOrderOfFilesAreOfNoMatter() {
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      reports.add(report(i % 15, i % 3 == 0 ? PAPER : "The Post"));
    }
    Workspace whole = run("b1", "a", String.join("", reports));
    Workspace parts = workspace("b2");
    for (int i = 0; i < reports.size(); i++) {
      write(folder.resolve("parts"), (char) ('z' - i) + ".jsonl", reports.get(i));
    }
    importInto(parts, folder.resolve("parts"));
    assertThat(statistics(parts)).isEqualTo(statistics(whole));
    assertThat(texts(parts)).isEqualTo(texts(whole)).noneMatch(text -> text.contains(FOOTER));
  }

  @Test
  void nothingIsLearnedWhereCleaningIsOff() {
    Workspace workspace = workspace("b1", "cleaning.enabled=false");
    write(folder.resolve("a"), "a.jsonl", all(PAPER));
    importInto(workspace, folder.resolve("a"));
    assertThat(statistics(workspace)).isEmpty();
    assertThat(texts(workspace)).allMatch(text -> text.contains(FOOTER));
  }

  private static String all(String publisher) {
    return IntStream.range(0, 9).mapToObj(i -> report(i, publisher)).collect(Collectors.joining());
  }

  private Workspace run(String batch, String input, String reports) {
    write(folder.resolve(input), "reports.jsonl", reports);
    Workspace workspace = workspace(batch);
    importInto(workspace, folder.resolve(input));
    return workspace;
  }

  private Workspace workspace(String batch, String... settings) {
    Store store =
        Store.at(spark().sparkContext().hadoopConfiguration(), folder.resolve("store").toString());
    return new Workspace(spark(), SettingsFile.parse("", "test", List.of(settings)), store, batch);
  }

  private static void importInto(Workspace workspace, Path input) {
    new ImportReports(List.of(input.toString()), null, Optional.of(LocalDate.of(2100, 1, 1)))
        .run(workspace);
    workspace.write(Tables.STATISTICS, workspace.read(Tables.LINE_STATISTICS));
  }

  private static void publish(Workspace workspace) {
    List<Table<?>> tables =
        List.of(
            Tables.REPORTS,
            Tables.REJECTIONS,
            Tables.REMOVED,
            Tables.REPORT_REVISIONS,
            Tables.STATISTICS);
    workspace.store().publish(workspace.batch(), tables);
  }

  private static List<Statistic> statistics(Workspace workspace) {
    return workspace.read(Tables.LINE_STATISTICS).orderBy("key").collectAsList();
  }

  private static List<String> texts(Workspace workspace) {
    return workspace.read(Tables.REPORTS).orderBy("reportId").collectAsList().stream()
        .map(Report::text)
        .toList();
  }

  private static void write(Path folder, String name, String content) {
    try {
      Files.writeString(Files.createDirectories(folder).resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report of words that no other has, with a last line that all have. */
  private static String report(int number, String publisher) {
    String words =
        IntStream.range(0, 40)
            .mapToObj(i -> "w" + Integer.toString(100 * number + i, 26))
            .collect(Collectors.joining(" "));
    return "{\"id\": \"%d\", \"publisher\": \"%s\", \"text\": \"%s\\n%s\"}\n"
        .formatted(number, publisher, words, FOOTER);
  }
}
