package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.ArchivedReport;
import org.chorus.model.Report;
import org.chorus.model.ReportRevision;
import org.chorus.model.Run;
import org.chorus.page.PreferredLanguages;
import org.chorus.spark.Archive;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose events of January are archived in March, beside one that keeps them. */
@Tag("slow")
class ArchiveEventsTest extends SparkTest {
  private static final String FERRY =
      report("ferry-1", "2026-01-05", "Ferry aground off Lumora", "A ferry with 214 people")
          + report("ferry-2", "2026-01-05", "Lumora ferry: 214 saved", "The 214 on a ferry");
  private static final String TRAM =
      report("tram", "2026-01-06", "Brindle votes for a tram", "A line of 12 kilometres");
  private static final String FIRE =
      report("fire-1", "2026-03-01", "Fire in Ostry", "A fire took 37 houses of Ostry")
          + report("fire-2", "2026-03-01", "Ostry burns", "In Ostry 37 houses burned");

  @TempDir Path folder;

  @Test
  void whatIsArchivedIsReadOnceByEveryReaderAndStaysWhatItWas() throws IOException {
    Store plain = store("plain");
    run(plain, 0, "one", FERRY + TRAM);
    copy("plain", "store");
    Store store = store("store");
    Map<String, List<String>> before = all(Snapshot.newest(spark(), store));
    Path orphan = folder.resolve("store/archive/reports/00000002-left.parquet");
    Files.createDirectories(orphan.getParent());
    Files.writeString(orphan, "what a killed run left behind");

    run(plain, 0, "two", FIRE);
    assertThat(run(store, 30, "two", FIRE)).contains("archived: 3 reports in 2 events");

    assertThat(orphan).doesNotExist();
    Snapshot newest = Snapshot.newest(spark(), store);
    assertThat(all(newest)).isEqualTo(all(Snapshot.newest(spark(), plain)));
    assertThat(all(previous(store))).as("for a reader of the old snapshot").isEqualTo(before);
    assertThat(sourceIds(newest.held(Tables.REPORTS).collectAsList()))
        .containsExactly("fire-1", "fire-2");
    assertThat(sourceIds(newest.archive().rows(Tables.REPORTS).collectAsList()))
        .containsExactly("ferry-1", "ferry-2", "tram");
    assertThat(VerifyStore.problemsOfAll(spark(), store)).isEmpty();
    archivedEventsAreShownAndExplained(store, newest);

    repeatsAndCorrectionsComeTooLate(store);
    forgettingTakesOutOfTheArchive(store);
  }

  private void archivedEventsAreShownAndExplained(Store store, Snapshot newest) {
    String ferry = eventOf(newest, "ferry-1");
    assertThat(
            new ShowEvents(Optional.of(ferry), 1, 20, 120, PreferredLanguages.NONE)
                .run(spark(), store))
        .contains("Ferry aground off Lumora", "Lumora ferry: 214 saved", "closed");
    assertThat(new ExplainReports("ferry-1", "ferry-2", 120).run(spark(), store))
        .contains("in event " + ferry);
  }

  private void repeatsAndCorrectionsComeTooLate(Store store) throws IOException {
    Snapshot before = Snapshot.newest(spark(), store);
    String corrected =
        report("ferry-2", "2026-01-05", "Lumora ferry: 215 saved", "The 215 on a ferry");
    String late = report("vote", "2026-04-10", "Brindle counts again", "The 640 votes");

    assertThat(run(store, 30, "three", TRAM + corrected + late))
        .contains("archived: 2 reports in 1 events");

    Snapshot newest = Snapshot.newest(spark(), store);
    assertThat(newest.held(Tables.RUNS).orderBy("sequence").collectAsList())
        .extracting(Run::newReports, Run::repeats, Run::revisions)
        .endsWith(tuple(1L, 1L, 1L));
    ReportRevision tooLate = newest.read(Tables.REPORT_REVISIONS).first();
    assertThat(tooLate.title()).isEqualTo("Lumora ferry: 215 saved");
    assertThat(tooLate.replacedBy()).isNull();
    assertThat(newest.held(Tables.ARCHIVED_REPORTS).collectAsList())
        .as("what it comes under, and is known by when it comes again")
        .contains(
            new ArchivedReport(
                reportId(before, "ferry-2"),
                eventOf(before, "ferry-2"),
                reportId(before, "ferry-2"),
                tooLate.contentHash(),
                2));
    assertThat(archived(newest, 2))
        .as("nothing changes in what is archived")
        .isEqualTo(archived(before, 2));
    assertThat(sourceIds(newest.read(Tables.REPORTS).collectAsList()))
        .containsExactly("ferry-1", "ferry-2", "fire-1", "fire-2", "tram", "vote");
    assertThat(VerifyStore.problems(spark(), store)).isEmpty();
  }

  private void forgettingTakesOutOfTheArchive(Store store) throws IOException {
    Snapshot before = Snapshot.newest(spark(), store);
    String gone = reportId(before, "ferry-2");
    String ferry = eventOf(before, "ferry-1");

    new ForgetReports(List.of(gone), List.of()).run(spark(), store, step -> {});

    Snapshot newest = Snapshot.newest(spark(), store);
    assertThat(sourceIds(newest.read(Tables.REPORTS).collectAsList()))
        .containsExactly("ferry-1", "fire-1", "fire-2", "tram", "vote");
    assertThat(newest.held(Tables.ARCHIVED_REPORTS).collectAsList())
        .extracting(ArchivedReport::reportId, ArchivedReport::archivedIn)
        .containsExactlyInAnyOrder(
            tuple(reportId(newest, "fire-1"), 3),
            tuple(reportId(newest, "fire-2"), 3),
            tuple(reportId(newest, "ferry-1"), 4),
            tuple(reportId(newest, "tram"), 4));
    assertThat(archived(newest, 3))
        .as("what another run archived stays as it is")
        .isEqualTo(archived(before, 3));
    assertThat(newest.read(Tables.EVENTS).filter("eventId = '" + ferry + "'").collectAsList())
        .singleElement()
        .satisfies(event -> assertThat(event.reports()).isEqualTo(1));
    for (Table<?> table : Tables.PUBLISHED) {
      assertThat(rows(newest.read(table).toDF())).as(table.name()).noneMatch(r -> r.contains(gone));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("store/archive"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .as("what held the report is deleted")
          .allMatch(name -> name.matches("0000000[34]-.*"));
    }
    assertThat(VerifyStore.problems(spark(), store)).isEmpty();
  }

  private void copy(String from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(from))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(to).resolve(folder.resolve(from).relativize(file)));
      }
    }
  }

  private Snapshot previous(Store store) {
    List<String> names = store.snapshots();
    return Snapshot.in(spark(), store, store.snapshotFolder(names.get(names.size() - 2)));
  }

  /** Every row of every table that tells of reports, archived ones too. */
  private static Map<String, List<String>> all(Snapshot snapshot) {
    List<Table<?>> tables = new ArrayList<>(Tables.PUBLISHED);
    tables.removeAll(List.of(Tables.RUNS, Tables.ARCHIVED_REPORTS));
    Map<String, List<String>> all = new TreeMap<>();
    tables.forEach(table -> all.put(table.name(), rows(snapshot.read(table).toDF())));
    return all;
  }

  /** Every row that the snapshot {@code sequence} archived. */
  private static Map<String, List<String>> archived(Snapshot snapshot, int sequence) {
    Archive archive = snapshot.archive().only(Set.of(sequence));
    Map<String, List<String>> all = new TreeMap<>();
    Tables.ARCHIVED.forEach(table -> all.put(table.name(), rows(archive.rows(table).toDF())));
    assertThat(all.get("reports")).isNotEmpty();
    return all;
  }

  private static List<String> rows(Dataset<?> rows) {
    return rows.toJSON().collectAsList().stream().sorted().toList();
  }

  private static List<String> sourceIds(List<Report> reports) {
    return reports.stream().map(Report::sourceId).sorted().toList();
  }

  private static String reportId(Snapshot snapshot, String sourceId) {
    return snapshot.read(Tables.REPORTS).collectAsList().stream()
        .filter(report -> report.sourceId().equals(sourceId))
        .map(Report::reportId)
        .findFirst()
        .orElseThrow();
  }

  private static String eventOf(Snapshot snapshot, String sourceId) {
    String report = reportId(snapshot, sourceId);
    return snapshot.read(Tables.EVENT_MEMBERS).collectAsList().stream()
        .filter(member -> member.reportId().equals(report))
        .findFirst()
        .orElseThrow()
        .eventId();
  }

  private List<String> run(Store store, int archiveAfterDays, String batch, String lines)
      throws IOException {
    Path input = Files.createDirectories(folder.resolve("input")).resolve(batch + ".jsonl");
    Files.writeString(input, lines);
    return new RunAll(new ImportRequest(List.of(input.toString()), null, batch), Optional.empty())
        .run(
            spark(),
            SettingsFile.parse(
                "profile = light\narchive.after-days = " + archiveAfterDays, "test", List.of()),
            store,
            step -> {});
  }

  private Store store(String name) {
    return Store.at(spark().sparkContext().hadoopConfiguration(), folder.resolve(name).toString());
  }

  private static String report(String id, String day, String title, String text) {
    return "{\"id\": \"%s\", \"date\": \"%s\", \"title\": \"%s\", \"text\": \"%s.\"}\n"
        .formatted(id, day, title, text);
  }
}
