package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.config.SettingsFile;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Run;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Which reports a step has to look at in this batch: what is new, and what stands in the place of
 * another version. What the last run made of all others is carried over, unless the settings that
 * the step goes by have changed since: then it does everything again.
 */
final class Changes {
  /** The reports of the last snapshot that the batch has other versions of. */
  static final Table<Replaced> REPLACED = Table.of("replaced", Replaced.class, "report_id");

  /** What a step has found to have changed; written again by the next one. */
  private static final Table<Replaced> CHANGED = Table.of("changed", Replaced.class, "report_id");

  private static final String[] REPORT = {"reportId"};

  /**
   * A report whose row stands no more.
   *
   * @param reportId its identity in the last snapshot
   */
  public record Replaced(String reportId) {}

  private final Workspace workspace;
  private final Optional<Dataset<Row>> ids;

  private Changes(Workspace workspace, Optional<Dataset<Row>> ids) {
    this.workspace = workspace;
    this.ids = ids;
  }

  /**
   * What the batch has changed in the table of reports.
   *
   * @param made the tables that the step writes; it begins anew when the store lacks one of them
   * @param settings the sections or keys that the step goes by
   */
  static Changes ofReports(Workspace workspace, List<Table<?>> made, String... settings) {
    return new Changes(
        workspace,
        isGoneOn(workspace, made, settings)
            ? Optional.of(saved(workspace, touched(workspace).distinct()))
            : Optional.empty());
  }

  /**
   * The same, and the reports whose language or original is another one now, and the copies of
   * reports that have changed: they go by what their original says.
   */
  static Changes ofReportsAndTheirKind(
      Workspace workspace, List<Table<?>> made, String... settings) {
    if (!isGoneOn(workspace, made, settings)) {
      return new Changes(workspace, Optional.empty());
    }
    Dataset<Row> own =
        touched(workspace)
            .union(differing(workspace, Tables.LANGUAGES, ReportLanguage.class))
            .union(differing(workspace, Tables.COPIES, Copy.class))
            .distinct();
    Dataset<Row> copies =
        workspace
            .read(Tables.COPIES)
            .join(own.toDF("copyOf"), new String[] {"copyOf"}, "left_semi")
            .select("reportId");
    return new Changes(workspace, Optional.of(saved(workspace, own.union(copies).distinct())));
  }

  /** The ids are asked for so often that finding them each time would take longer than the work. */
  private static Dataset<Row> saved(Workspace workspace, Dataset<Row> ids) {
    workspace.write(CHANGED, ids.as(CHANGED.encoder()));
    return workspace.read(CHANGED).toDF();
  }

  /** Whether every report is looked at. */
  boolean all() {
    return ids.isEmpty();
  }

  /** The ids of the reports to look at, and of those that are there no more; column reportId. */
  Dataset<Row> ids() {
    return ids.orElseGet(() -> workspace.read(Tables.REPORTS).select("reportId"));
  }

  /** Those rows that are about a report to look at. */
  <T> Dataset<T> among(Dataset<T> rows) {
    return ids.map(some -> rows.join(some, REPORT, "left_semi").as(rows.encoder())).orElse(rows);
  }

  /** The reports that this batch brought, or all of them. */
  Dataset<Report> reports() {
    Dataset<Report> reports = workspace.read(Tables.REPORTS);
    return all() ? reports : reports.filter(broughtBy(workspace));
  }

  /** Writes the rows of the reports looked at; those of the others are carried over. */
  <T extends Record> long write(Table<T> table, Dataset<T> rows) {
    return write(table, rows, "reportId");
  }

  /** The same for rows that are about several reports, named by {@code columns}. */
  <T extends Record> long write(Table<T> table, Dataset<T> rows, String... columns) {
    return ids.map(some -> workspace.carry(table, rows, some, columns))
        .orElseGet(() -> workspace.write(table, rows));
  }

  private static Column broughtBy(Workspace workspace) {
    return col("batch").equalTo(workspace.batch());
  }

  private static Dataset<Row> touched(Workspace workspace) {
    Dataset<Row> fresh =
        workspace.read(Tables.REPORTS).filter(broughtBy(workspace)).select("reportId");
    return workspace.has(REPLACED) ? fresh.union(workspace.read(REPLACED).toDF()) : fresh;
  }

  /** The reports of whose row something is different from the last run. */
  private static <T extends Record> Dataset<Row> differing(
      Workspace workspace, Table<T> table, Class<T> type) {
    Dataset<T> now = workspace.read(table);
    Dataset<T> before = workspace.previous(table).orElseGet(() -> table.empty(workspace.spark()));
    String second = type.getRecordComponents()[1].getName();
    Dataset<Row> then = before.select(col("reportId"), col(second).as("before"));
    return now.select("reportId", second)
        .join(then, REPORT, "full_outer")
        .filter(col(second).eqNullSafe(col("before")).equalTo(false))
        .select("reportId");
  }

  private static boolean isGoneOn(Workspace workspace, List<Table<?>> made, String... settings) {
    Store store = workspace.store();
    Optional<String> last = store.latest();
    return last.isPresent()
        && made.stream().allMatch(table -> store.exists(last.get() + "/" + table.name()))
        && lastConfiguration(workspace)
            .filter(then -> part(then, settings).equals(part(now(workspace), settings)))
            .isPresent();
  }

  private static Optional<String> lastConfiguration(Workspace workspace) {
    return workspace
        .previous(Tables.RUNS)
        .flatMap(
            runs ->
                runs.orderBy(col("startedAt").desc(), col("batch")).takeAsList(1).stream()
                    .findFirst())
        .map(Run::configuration);
  }

  private static String now(Workspace workspace) {
    return SettingsFile.render(workspace.settings());
  }

  /** The lines of a rendered configuration that are about some sections or keys. */
  private static List<String> part(String configuration, String... settings) {
    return configuration
        .lines()
        .filter(
            line ->
                Arrays.stream(settings)
                    .anyMatch(name -> line.startsWith(name + " ") || line.startsWith(name + ".")))
        .toList();
  }
}
