package org.chorus.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.chorus.model.Run;
import org.chorus.model.RunStep;
import org.chorus.model.UserError;
import org.chorus.monitor.RunReport;
import org.chorus.monitor.Unusual;
import org.chorus.spark.Archive;
import org.chorus.spark.Checksums;
import org.chorus.spark.Store;
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

  /** The run that was published last. */
  static Optional<Run> last(Dataset<Run> runs) {
    return runs.orderBy(functions.col("sequence").desc()).takeAsList(1).stream().findFirst();
  }

  /** Publishes the batch that single steps have made; returns what to say, a line each. */
  public List<String> run(Workspace workspace) {
    return run(workspace, Plan.of(workspace));
  }

  List<String> run(Workspace workspace, Plan plan) {
    Store store = workspace.store();
    List<RunStep> steps = finishedSteps(workspace, plan);
    Optional<String> archived = new ArchiveEvents(workspace).run();
    Run run = RunRow.of(workspace, plan, steps);
    if (run.reports() == 0 && !isArchived(workspace) && !plan.inputs().isEmpty()) {
      throw new UserError(nothingToPublish(workspace, run));
    }
    List<String> remarks = Judgement.of(workspace).constraints().remarks();
    List<String> warnings = warnings(workspace, run);
    workspace.write(Tables.RUNS, runs(workspace, run));
    RunReportFile.write(workspace, RunReport.of(run, warnings));
    Archive archive = Archive.of(store, workspace.read(Tables.ARCHIVED_REPORTS));
    Checksums.write(archive, plan.batch(), Tables.PUBLISHED);
    String snapshot = Store.plainPath(store.publish(plan.batch(), Tables.PUBLISHED));
    store.keepSnapshots(workspace.settings().snapshots().keep());
    List<String> lines = summary(store, run, snapshot, warnings);
    archived.ifPresent(lines::add);
    lines.addAll(remarks);
    return lines;
  }

  /** Whether the archive has reports. */
  private static boolean isArchived(Workspace workspace) {
    Store store = workspace.store();
    return store.countRows(store.publishedFrom(workspace.batch(), Tables.ARCHIVED_REPORTS)) > 0;
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

  private static Dataset<Run> runs(Workspace workspace, Run row) {
    Dataset<Run> mine = workspace.spark().createDataset(List.of(row), Tables.RUNS.encoder());
    return workspace.previous(Tables.RUNS).map(old -> old.union(mine)).orElse(mine).coalesce(1);
  }

  private static String nothingToPublish(Workspace workspace, Run run) {
    return run.recordsRead() == 0
        ? "the input holds no record at all: nothing published"
        : "none of the %,d records became a report (%s): nothing published; the rows are in %s"
            .formatted(
                run.recordsRead(),
                reasons(workspace),
                Store.plainPath(workspace.folder() + "/" + Tables.REJECTIONS.name()));
  }

  private static String reasons(Workspace workspace) {
    return RunRow.rejectedByReason(workspace).stream()
        .map(reason -> reason.name() + " " + reason.count())
        .collect(Collectors.joining(", "));
  }

  /** What is unlike the runs of the last days; only their rows come to the driver. */
  private static List<String> warnings(Workspace workspace, Run run) {
    Instant since = run.startedAt().minus(Unusual.LOOKS_BACK);
    return workspace
        .previous(Tables.RUNS)
        .map(runs -> runs.filter(functions.col("startedAt").geq(functions.lit(since))))
        .map(runs -> Unusual.of(run, runs.collectAsList()))
        .orElse(List.of());
  }

  private static List<String> summary(
      Store store, Run run, String snapshot, List<String> warnings) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "batch %s: %,d records read: %,d new reports, %,d repeats, %,d revisions, %,d rejected"
            .formatted(
                run.batch(),
                run.recordsRead(),
                run.newReports(),
                run.repeats(),
                run.revisions(),
                run.rejected()));
    lines.add(
        "published %s: %,d reports in %,d events".formatted(snapshot, run.reports(), run.events()));
    lines.add("report of the run: %s/%s".formatted(snapshot, Store.RUN_REPORT));
    warnings.forEach(warning -> lines.add("warning: " + warning));
    store
        .unfinished()
        .forEach(
            other ->
                lines.add("batch %s is unfinished: run it again with its input".formatted(other)));
    return lines;
  }
}
