package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Which reports a step has to look at in this batch: what is new, and what stands in the place of
 * another version. What the last run made of all others is carried over; {@link ChangeFinder} finds
 * out.
 *
 * <p>A batch of new reports only, the usual one, can have changed no row of the last snapshot:
 * nothing is looked for there, and what it brought is what stands in files of its own. Every step
 * that makes a row about another report than the new ones rewrites the table, so that this shows.
 */
final class Changes {
  /** The reports of the last snapshot that the batch has other versions of. */
  static final Table<Replaced> REPLACED = Table.of("replaced", Replaced.class, "report_id");

  /** What {@link #without} leaves; asked for often. */
  private static final Table<Replaced> LEFT = Table.of("changed_left", Replaced.class, "report_id");

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

  /** Every report is looked at. */
  static Changes all(Workspace workspace) {
    return new Changes(workspace, Optional.empty(), false);
  }

  /** Those that the batch brought, none of which the last snapshot has. */
  static Changes onlyNew(Workspace workspace) {
    return new Changes(workspace, Optional.of(brought(workspace).select("reportId")), true);
  }

  /** Those with these ids, in a column reportId. */
  static Changes of(Workspace workspace, Dataset<Row> ids) {
    return new Changes(workspace, Optional.of(ids), false);
  }

  /**
   * The same without some reports of the last snapshot, whose rows may stay.
   *
   * @param staying their ids, in a column reportId
   */
  Changes without(Dataset<Row> staying) {
    Dataset<Row> some = ids.orElseThrow().join(staying, REPORT, "left_anti");
    workspace.write(LEFT, some.as(LEFT.encoder()));
    Dataset<Row> left = workspace.read(LEFT).toDF();
    boolean noneKnown = left.join(known(workspace), REPORT, "left_semi").isEmpty();
    return noneKnown ? onlyNew(workspace) : of(workspace, left);
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

  /** The scores that the batch found of the reports looked at, and perhaps others. */
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
        ChangeFinder.differing(now, before.get(), struct("*")).join(ids(), REPORT, "left_anti");
    long written =
        others.isEmpty() ? workspace.add(table, among(now)) : workspace.write(table, now);
    workspace.drop(List.of(found));
    return written;
  }

  /** The ids of the reports of the last snapshot, in whatever version; column reportId. */
  static Dataset<Row> known(Workspace workspace) {
    return workspace.previous(Tables.REPORTS).orElseThrow().select("reportId");
  }

  /** The reports of the batch; they are in no file of the last snapshot. */
  static Dataset<Report> brought(Workspace workspace) {
    return workspace.readNew(Tables.REPORTS).filter(col("batch").equalTo(workspace.batch()));
  }
}
