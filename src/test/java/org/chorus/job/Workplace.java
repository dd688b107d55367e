package org.chorus.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Copy;
import org.chorus.model.Keyword;
import org.chorus.model.Link;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Run;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** A store in a temporary folder, and the tables that grouping reads, written by hand. */
final class Workplace {
  private final SparkSession spark;
  private final Store store;

  Workplace(SparkSession spark, Path folder) {
    this.spark = spark;
    this.store = Store.at(spark.sparkContext().hadoopConfiguration(), folder.toString());
  }

  Store store() {
    return store;
  }

  /**
   * A batch with reports and scores; no copies, languages, keywords or signals yet; all is grouped.
   */
  Workspace batch(String name, List<Report> reports, List<Score> scores) {
    return batch("all", name, reports, scores);
  }

  /** The same where {@code scope} says what is grouped. */
  Workspace batch(String scope, String name, List<Report> reports, List<Score> scores) {
    // Fixed here, so that what is learned anew elsewhere does not change what these tests expect.
    Settings settings =
        SettingsFile.parse(
            "group { threshold-dated = -0.5, threshold-undated = 0, scope = " + scope + " }",
            "test",
            List.of());
    Workspace workspace = new Workspace(spark, settings, store, name);
    put(workspace, Tables.REPORTS, reports);
    put(workspace, Tables.SCORES, scores);
    put(workspace, Tables.COPIES, List.<Copy>of());
    put(workspace, Tables.LANGUAGES, List.<ReportLanguage>of());
    put(workspace, Tables.KEYWORDS, List.<Keyword>of());
    put(workspace, Tables.SIGNALS, List.<Signals>of());
    put(workspace, Tables.LINKS, List.<Link>of());
    return workspace;
  }

  /** The same batch with one more setting. */
  Workspace with(Workspace batch, String setting) {
    Settings settings =
        SettingsFile.parse(SettingsFile.render(batch.settings()), "test", List.of(setting));
    return new Workspace(spark, settings, store, batch.batch());
  }

  <T extends Record> void put(Workspace workspace, Table<T> table, List<T> rows) {
    workspace.write(table, spark.createDataset(rows, table.encoder()));
  }

  /** Publishes a batch that was grouped, with the row that tells of its run. */
  void publish(Workspace workspace) {
    publish(workspace, List.of());
  }

  /** The same with more tables than grouping needs. */
  void publish(Workspace workspace, List<Table<?>> more) {
    Instant asOf =
        AsOf.read(workspace).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
    Run run =
        new Run(
            workspace.batch(),
            store.nextSequence(),
            List.of(),
            "",
            SettingsFile.render(workspace.settings()),
            "",
            asOf,
            0,
            0,
            0,
            0,
            0,
            List.of(),
            List.of(),
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Instant.EPOCH,
            0,
            List.of());
    List<Run> runs = new ArrayList<>(List.of(run));
    workspace.previous(Tables.RUNS).ifPresent(rows -> runs.addAll(rows.collectAsList()));
    put(workspace, Tables.RUNS, runs);
    List<Table<?>> tables =
        new ArrayList<>(
            List.of(
                Tables.REPORTS,
                Tables.LANGUAGES,
                Tables.COPIES,
                Tables.LINKS,
                Tables.SCORES,
                Tables.EVENTS,
                Tables.EVENT_MEMBERS,
                Tables.EVENT_LINEAGE,
                Tables.RUNS));
    tables.addAll(more);
    store.publish(workspace.batch(), tables);
  }

  /** A report named {@code id}, published on {@code day} (ISO) unless that is null. */
  static Report report(String batch, String id, String day) {
    return new Report(
        id,
        id,
        "file:/in/" + id + ".txt",
        "Paper of " + id,
        null,
        "Title of " + id,
        "Text of " + id + ".",
        day == null ? null : Instant.parse(day + "T12:00:00Z"),
        day == null ? "none" : "metadata",
        day == null ? null : "day",
        null,
        "hash of " + id,
        batch);
  }

  static Score score(String a, String b, double score) {
    return new Score(a, b, Math.round(score * 1e6));
  }

  /** Signals that say nothing but which countries a report mentions. */
  static Signals places(String report, String... places) {
    return new Signals(
        report,
        "und",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(places),
        List.of(),
        new int[0],
        null,
        null);
  }

  /** Reports of one batch, published on one day (ISO) unless that is null; ids between spaces. */
  static List<Report> reports(String batch, String day, String ids) {
    List<Report> reports = new ArrayList<>();
    for (String id : ids.split(" ", -1)) {
      reports.add(report(batch, id, day));
    }
    return reports;
  }

  /** What a batch has in a table, in the order of its first two columns. */
  static <T extends Record> List<T> rows(Workspace workspace, Table<T> table) {
    String[] columns = workspace.read(table).columns();
    return workspace.read(table).orderBy(columns[0], columns[1]).collectAsList();
  }

  /** The events of a batch, by report. */
  static Map<String, String> eventOf(Workspace workspace) {
    Map<String, String> events = new TreeMap<>();
    rows(workspace, Tables.EVENT_MEMBERS)
        .forEach(member -> events.putIfAbsent(member.reportId(), member.eventId()));
    return events;
  }
}
