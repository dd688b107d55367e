package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.config.SettingsFile;
import org.chorus.model.Report;
import org.chorus.model.Run;
import org.chorus.model.Score;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Which reports a step has to look at in this batch: what is new, and what stands in the place of
 * another version. What the last run made of all others is carried over, unless the settings that
 * the step goes by have changed since: then it does everything again.
 *
 * <p>A batch of new reports only, the usual one, can have changed no row of the last snapshot:
 * nothing is looked for there, and what it brought is what stands in files of its own. Every step
 * that makes a row about another report than the new ones rewrites the table, so that this shows.
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
  private final boolean onlyNew;

  private Changes(Workspace workspace, Optional<Dataset<Row>> ids, boolean onlyNew) {
    this.workspace = workspace;
    this.ids = ids;
    this.onlyNew = onlyNew;
  }

  private static Changes all(Workspace workspace) {
    return new Changes(workspace, Optional.empty(), false);
  }

  private static Changes onlyNew(Workspace workspace) {
    return new Changes(workspace, Optional.of(fresh(workspace)), true);
  }

  private static Changes of(Workspace workspace, Dataset<Row> ids) {
    return new Changes(workspace, Optional.of(saved(workspace, ids)), false);
  }

  /**
   * What the batch has changed in the table of reports.
   *
   * @param made the tables that the step writes; it begins anew when the store lacks one of them
   * @param settings the sections or keys that the step goes by
   */
  static Changes ofReports(Workspace workspace, List<Table<?>> made, String... settings) {
    if (!isGoneOn(workspace, made, settings)) {
      return all(workspace);
    }
    return noneReplaced(workspace)
        ? onlyNew(workspace)
        : of(workspace, touched(workspace).distinct());
  }

  /**
   * The same, and the reports whose language or original is another one now, and the copies of
   * reports that have changed: they go by what their original says.
   */
  static Changes ofReportsAndTheirKind(
      Workspace workspace, List<Table<?>> made, String... settings) {
    if (!isGoneOn(workspace, made, settings)) {
      return all(workspace);
    }
    if (noneReplaced(workspace)
        && sameAsBefore(workspace, Tables.LANGUAGES)
        && sameAsBefore(workspace, Tables.COPIES)) {
      return onlyNew(workspace);
    }
    Dataset<Row> own =
        touched(workspace)
            .union(differing(workspace, Tables.LANGUAGES))
            .union(differing(workspace, Tables.COPIES))
            .distinct();
    Dataset<Row> copies =
        workspace
            .read(Tables.COPIES)
            .join(own.toDF("copyOf"), new String[] {"copyOf"}, "left_semi")
            .select("reportId");
    return of(workspace, own.union(copies).distinct());
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

  /** Whether no report of the last snapshot is looked at: only those that the batch brought. */
  boolean onlyNew() {
    return onlyNew;
  }

  /** The ids of the reports to look at, and of those that are there no more; column reportId. */
  Dataset<Row> ids() {
    return ids.orElseGet(() -> workspace.read(Tables.REPORTS).select("reportId"));
  }

  /** Those rows that are about a report to look at. */
  <T> Dataset<T> among(Dataset<T> rows) {
    return ids.map(some -> rows.join(some, REPORT, "left_semi").as(rows.encoder())).orElse(rows);
  }

  /** Those rows of a table that steps have written which are about a report to look at. */
  <T extends Record> Dataset<T> among(Table<T> table) {
    return isApart(table) ? workspace.readNew(table) : among(atLeast(table));
  }

  /** The same, and perhaps others: for what they are joined to. */
  <T extends Record> Dataset<T> atLeast(Table<T> table) {
    return onlyNew ? workspace.readNew(table) : workspace.read(table);
  }

  /** The other rows of such a table; none when every report is looked at. */
  <T extends Record> Dataset<T> others(Table<T> table) {
    if (isApart(table)) {
      return workspace.readCarried(table);
    }
    Dataset<T> rows = workspace.read(table);
    return ids.map(some -> rows.join(some, REPORT, "left_anti").as(rows.encoder()))
        .orElseGet(() -> table.empty(workspace.spark()));
  }

  /** {@link #among} for a table that another step has written by the same changes. */
  <T extends Record> Dataset<T> written(Table<T> table) {
    return isSplit(table) ? workspace.readAdded(table) : among(table);
  }

  /** {@link #others} of such a table. */
  <T extends Record> Dataset<T> left(Table<T> table) {
    return isSplit(table) ? workspace.readKept(table) : others(table);
  }

  /** The rows of the last snapshot that such a table has no more. */
  <T extends Record> Dataset<T> dropped(Table<T> table) {
    return among(
        isSplit(table) ? workspace.previousLeft(table) : workspace.previous(table).orElseThrow());
  }

  /** The scores of the reports looked at, and perhaps others. */
  Dataset<Score> scores() {
    return isSplit(Tables.SCORES) ? workspace.readAdded(Tables.SCORES) : atLeast(Tables.SCORES);
  }

  private boolean isSplit(Table<?> table) {
    return !all() && workspace.isCarried(table);
  }

  /** Whether the rows about new reports, and no others, are in files of their own. */
  private boolean isApart(Table<?> table) {
    return onlyNew && workspace.isOnlyAddedTo(table);
  }

  /** The reports that this batch brought, or all of them. */
  Dataset<Report> reports() {
    return all() ? workspace.read(Tables.REPORTS) : brought(workspace);
  }

  /** Writes the rows of the reports looked at; those of the others are carried over. */
  <T extends Record> long write(Table<T> table, Dataset<T> rows) {
    return write(table, rows, "reportId");
  }

  /** The same for rows that are about several reports, named by {@code columns}. */
  <T extends Record> long write(Table<T> table, Dataset<T> rows, String... columns) {
    if (onlyNew) {
      return workspace.add(table, rows);
    }
    return ids.map(some -> workspace.carry(table, rows, some, columns))
        .orElseGet(() -> workspace.write(table, rows));
  }

  /**
   * Writes a table that was found anew as a whole. Where it says of all reports of the last
   * snapshot what it said, the rows about them are carried over all the same.
   */
  <T extends Record> long writeWhole(Table<T> table, Dataset<T> rows) {
    Optional<Dataset<T>> before = workspace.previous(table);
    if (!onlyNew || before.isEmpty()) {
      return workspace.write(table, rows);
    }
    Table<T> found =
        new Table<>(table.name() + "_found", table.type(), table.key()); // it is asked for twice
    workspace.write(found, rows);
    Dataset<T> now = workspace.read(found);
    Dataset<Row> others =
        differing(now, before.get(), struct("*")).join(ids(), REPORT, "left_anti");
    long written =
        others.isEmpty() ? workspace.add(table, among(now)) : workspace.write(table, now);
    workspace.store().delete(workspace.folder() + "/" + found.name());
    return written;
  }

  /** The reports of the batch; they are in no file of the last snapshot. */
  private static Dataset<Report> brought(Workspace workspace) {
    return workspace.readNew(Tables.REPORTS).filter(col("batch").equalTo(workspace.batch()));
  }

  private static Dataset<Row> fresh(Workspace workspace) {
    return brought(workspace).select("reportId");
  }

  private static boolean noneReplaced(Workspace workspace) {
    return workspace.has(REPLACED) && workspace.countNew(REPLACED) == 0;
  }

  private static Dataset<Row> touched(Workspace workspace) {
    Dataset<Row> fresh = fresh(workspace);
    return workspace.has(REPLACED) ? fresh.union(workspace.read(REPLACED).toDF()) : fresh;
  }

  /** Whether the rows about reports of the last snapshot say what they said. */
  private static <T extends Record> boolean sameAsBefore(Workspace workspace, Table<T> table) {
    return workspace.isOnlyAddedTo(table)
        || differing(workspace, table).join(fresh(workspace), REPORT, "left_anti").isEmpty();
  }

  /**
   * The reports whose language or original, the second column, is another one than in the last run;
   * new ones too.
   */
  private static <T extends Record> Dataset<Row> differing(Workspace workspace, Table<T> table) {
    return differing(
        workspace.readNew(table),
        workspace.previousLeft(table),
        col(table.type().getRecordComponents()[1].getName()));
  }

  private static Dataset<Row> differing(Dataset<?> now, Dataset<?> before, Column value) {
    return now.select(col("reportId"), value.as("now"))
        .join(before.select(col("reportId"), value.as("before")), REPORT, "full_outer")
        .filter(col("now").eqNullSafe(col("before")).equalTo(false))
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
    return workspace.lastRun().map(Run::configuration);
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
