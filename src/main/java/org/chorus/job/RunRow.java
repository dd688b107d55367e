package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.model.EventCounts;
import org.chorus.model.ImportCounts;
import org.chorus.model.Run;
import org.chorus.model.RunStep;
import org.chorus.model.Tally;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** What a batch, all of whose steps are done, has come to. */
final class RunRow {
  private RunRow() {}

  /** The row that the table {@code runs} is given when the batch is published. */
  static Run of(Workspace workspace, Plan plan, List<RunStep> steps) {
    ImportCounts counts = ImportCountsFile.read(workspace).orElseThrow();
    EventCounts events = EventCountsFile.read(workspace).orElseThrow();
    Instant startedAt = Instant.parse(plan.startedAt());
    return new Run(
        plan.batch(),
        workspace.store().nextSequence(),
        plan.inputs(),
        plan.inputHash(),
        plan.configuration(),
        plan.version(),
        AsOf.read(workspace).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null),
        counts.recordsRead(),
        counts.newReports(),
        counts.repeats(),
        counts.revisions(),
        counts.rejected(),
        rejectedByReason(workspace),
        reportsByLanguage(workspace),
        rows(workspace, Tables.REPORTS),
        rows(workspace, Tables.LINKS),
        rows(workspace, Tables.EVENTS),
        events.born(),
        events.grew(),
        events.merged(),
        events.split(),
        events.closed(),
        events.churn(),
        startedAt,
        (Instant.now().toEpochMilli() - startedAt.toEpochMilli()) / 1e3,
        steps);
  }

  /** How many records of the batch were rejected, most frequent reason first. */
  static List<Tally> rejectedByReason(Workspace workspace) {
    return tallies(workspace.readNew(Tables.REJECTIONS).filter(ofBatch(workspace)), "reason");
  }

  private static List<Tally> reportsByLanguage(Workspace workspace) {
    Dataset<Row> reports =
        workspace.readNew(Tables.REPORTS).filter(ofBatch(workspace)).select("reportId");
    return tallies(reports.join(workspace.readNew(Tables.LANGUAGES), "reportId"), "language");
  }

  private static Column ofBatch(Workspace workspace) {
    return col("batch").equalTo(workspace.batch());
  }

  /** There are few reasons and languages, so their counts may come to the driver. */
  private static List<Tally> tallies(Dataset<?> rows, String column) {
    return rows
        .groupBy(column)
        .count()
        .orderBy(col("count").desc(), col(column))
        .collectAsList()
        .stream()
        .map(row -> new Tally(row.getString(0), row.getLong(1)))
        .toList();
  }

  private static long rows(Workspace workspace, Table<?> table) {
    Store store = workspace.store();
    return store.countRows(store.publishedFrom(workspace.batch(), table));
  }
}
