package org.chorus.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.chorus.model.ImportCounts;
import org.chorus.model.Run;
import org.chorus.model.RunStep;
import org.chorus.model.UserError;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Makes an unfinished batch, all of whose steps are done, the newest snapshot of the store. */
public final class PublishBatch {

  /** The published run of a batch; nothing when the store does not know it. */
  static Optional<Run> known(SparkSession spark, Store store, String batch) {
    return store
        .latest()
        .map(
            folder -> Tables.RUNS.read(spark, folder).filter(functions.col("batch").equalTo(batch)))
        .flatMap(runs -> runs.collectAsList().stream().findFirst());
  }

  /** Publishes the batch that single steps have made; returns what to say, a line each. */
  public List<String> run(Workspace workspace) {
    return run(workspace, Plan.of(workspace));
  }

  List<String> run(Workspace workspace, Plan plan) {
    Store store = workspace.store();
    List<RunStep> steps = finishedSteps(workspace, plan);
    ImportCounts counts = ImportCountsFile.read(workspace).orElseThrow();
    long reports = store.countRows(workspace.folder() + "/" + Tables.REPORTS.name());
    if (reports == 0) {
      throw new UserError(nothingToPublish(workspace, counts));
    }
    long events = store.countRows(workspace.folder() + "/" + Tables.EVENTS.name());
    workspace.write(
        Tables.RUNS, runs(workspace, runRow(workspace, plan, counts, reports, events, steps)));
    List<String> remarks = Judgement.of(workspace).constraints().remarks();
    String snapshot = store.publish(plan.batch(), Tables.PUBLISHED);
    List<String> lines = summary(store, plan, counts, reports, events, snapshot);
    lines.addAll(remarks);
    return lines;
  }

  private static List<RunStep> finishedSteps(Workspace workspace, Plan plan) {
    List<RunStep> done = new ArrayList<>();
    for (Step step : Steps.of(plan)) {
      done.add(
          plan.done(workspace.store(), step.name())
              .orElseThrow(
                  () ->
                      new UserError(
                          "the step %s of batch %s is not done with these settings yet: run it, or `chorus run`"
                              .formatted(step.name(), plan.batch()))));
    }
    return done;
  }

  private static Run runRow(
      Workspace workspace,
      Plan plan,
      ImportCounts counts,
      long reports,
      long events,
      List<RunStep> steps) {
    Instant startedAt = Instant.parse(plan.startedAt());
    return new Run(
        plan.batch(),
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
        reports,
        events,
        startedAt,
        (Instant.now().toEpochMilli() - startedAt.toEpochMilli()) / 1e3,
        steps);
  }

  private static Dataset<Run> runs(Workspace workspace, Run row) {
    Dataset<Run> mine = workspace.spark().createDataset(List.of(row), Tables.RUNS.encoder());
    return workspace.previous(Tables.RUNS).map(old -> old.union(mine)).orElse(mine).coalesce(1);
  }

  private static String nothingToPublish(Workspace workspace, ImportCounts counts) {
    return counts.recordsRead() == 0
        ? "the input holds no record at all: nothing published"
        : "none of the %,d records became a report (%s): nothing published; the rows are in %s"
            .formatted(
                counts.recordsRead(),
                reasons(workspace),
                Store.plainPath(workspace.folder() + "/" + Tables.REJECTIONS.name()));
  }

  /** There are few reasons, so their counts may come to the driver. */
  private static String reasons(Workspace workspace) {
    Table<?> table = Tables.REJECTIONS;
    Dataset<Row> counted =
        workspace
            .read(table)
            .toDF()
            .filter(functions.col("batch").equalTo(workspace.batch()))
            .groupBy("reason")
            .count()
            .orderBy(functions.col("count").desc(), functions.col("reason"));
    return counted.collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getLong(1))
        .collect(Collectors.joining(", "));
  }

  private static List<String> summary(
      Store store, Plan plan, ImportCounts counts, long reports, long events, String snapshot) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "batch %s: %,d records read: %,d new reports, %,d repeats, %,d revisions, %,d rejected"
            .formatted(
                plan.batch(),
                counts.recordsRead(),
                counts.newReports(),
                counts.repeats(),
                counts.revisions(),
                counts.rejected()));
    lines.add(
        "published %s: %,d reports in %,d events"
            .formatted(Store.plainPath(snapshot), reports, events));
    store
        .unfinished()
        .forEach(
            other ->
                lines.add("batch %s is unfinished: run it again with its input".formatted(other)));
    return lines;
  }
}
