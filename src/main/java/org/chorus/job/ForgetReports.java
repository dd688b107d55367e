package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Hash;
import org.chorus.model.Run;
import org.chorus.model.RunStep;
import org.chorus.model.UserError;
import org.chorus.read.Forgotten;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Withdraws reports from a store: publishes a snapshot that knows nothing of them, deletes all
 * older snapshots and all unfinished work, and remembers hashes, so that they don't come back. What
 * the reports left in others' rows (the titles and keywords of their events, counts, originals of
 * copies) is made anew by the steps that make it always.
 */
public final class ForgetReports {
  private final Set<String> ids;
  private final List<String> urls;

  /**
   * @param ids of reports
   * @param urls addresses of reports, as any source gave them
   */
  public ForgetReports(List<String> ids, List<String> urls) {
    this.ids = new TreeSet<>(ids);
    this.urls = List.copyOf(urls);
  }

  /**
   * Forgets; killed at any moment, it goes on when it is called again.
   *
   * @return what to say at the end, a line each
   * @throws UserError when the store has, and had, no such report
   */
  public List<String> run(SparkSession spark, Store store, Consumer<RunStep> lines) {
    Snapshot snapshot = Snapshot.newest(spark, store);
    Forgotten before = ForgottenFile.read(store);
    Set<String> wanted = wanted(snapshot);
    Set<String> there =
        new TreeSet<>(
            snapshot
                .read(Tables.REPORTS)
                .filter(col("reportId").isin(wanted.toArray()))
                .select("reportId")
                .as(Encoders.STRING())
                .collectAsList());
    wanted.stream()
        .filter(id -> !there.contains(id) && !before.hasId(id))
        .findFirst()
        .ifPresent(ForgetReports::refuse);
    List<String> result = new ArrayList<>();
    if (!there.isEmpty()) {
      ForgottenFile.write(store, before.with(there, contents(snapshot, there)));
      result.addAll(publishWithout(there, snapshot, lines));
    }
    result.addAll(clearAway(Snapshot.newest(spark, store)));
    result.add("forgotten: " + String.join(", ", wanted));
    return result;
  }

  private Set<String> wanted(Snapshot snapshot) {
    Set<String> wanted = new TreeSet<>(ids);
    for (String url : urls) {
      List<String> under =
          snapshot
              .read(Tables.REPORTS)
              .filter(col("url").equalTo(url))
              .select("reportId")
              .as(Encoders.STRING())
              .collectAsList();
      wanted.addAll(under);
      if (under.isEmpty()) {
        wanted.add(Forgotten.reportAt(url).orElseGet(() -> refuse(url)));
      }
    }
    return wanted;
  }

  private static String refuse(String report) {
    throw new UserError(
        "the store has no report %s: look it up in the column report_id of the table reports"
            .formatted(report));
  }

  /** The contents that the reports have and had. */
  private static List<String> contents(Snapshot snapshot, Set<String> ids) {
    return snapshot
        .read(Tables.REPORTS)
        .select("reportId", "contentHash")
        .union(snapshot.read(Tables.REPORT_REVISIONS).select("reportId", "contentHash"))
        .filter(col("reportId").isin(ids.toArray()))
        .select("contentHash")
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static List<String> publishWithout(
      Set<String> there, Snapshot snapshot, Consumer<RunStep> lines) {
    Store store = snapshot.archive().store();
    Plan plan = plan(there, snapshot);
    Settings settings = SettingsFile.parse(plan.configuration(), "the last run", List.of());
    plan.save(store);
    Workspace workspace = new Workspace(snapshot.spark(), settings, store, plan.batch());
    Set<Integer> restored = RestoreArchived.holding(there, snapshot);
    if (!restored.isEmpty()) {
      lines.accept(done(new RestoreArchived(restored), workspace, plan));
      workspace = RestoreArchived.onTop(workspace);
    }
    for (Step step : Steps.without(there, plan)) {
      lines.accept(done(step, workspace, plan));
    }
    return new PublishBatch().run(workspace, plan);
  }

  private static RunStep done(Step step, Workspace workspace, Plan plan) {
    return plan.done(workspace.store(), step.name())
        .orElseGet(() -> RunAll.run(step, workspace, plan));
  }

  /** Everything stays as it was in the last run, but for the reports. */
  private static Plan plan(Set<String> there, Snapshot snapshot) {
    String latest = snapshot.archive().store().latestName().orElseThrow();
    Run last = PublishBatch.last(snapshot.held(Tables.RUNS)).orElseThrow();
    String hash = Hash.hex(64, latest, String.join(" ", there));
    return new Plan(
        "forget-" + hash.substring(0, 12),
        List.of(),
        null,
        hash,
        Optional.ofNullable(last.asOf())
            .map(day -> day.atZone(ZoneOffset.UTC).toLocalDate().toString())
            .orElse(null),
        latest,
        SettingsFile.render(SettingsFile.parse(last.configuration(), "the last run", List.of())),
        Plan.currentVersion(),
        Instant.now().toString());
  }

  private static List<String> clearAway(Snapshot snapshot) {
    Store store = snapshot.archive().store();
    store.keepSnapshots(1);
    store.archive().keep(snapshot.archive().sequences());
    List<String> said = new ArrayList<>();
    for (String batch : store.unfinished()) {
      store.delete(store.workFolder(batch));
      said.add(
          "the unfinished work of batch %s is deleted too: run it again with its input"
              .formatted(batch));
    }
    return said;
  }
}
