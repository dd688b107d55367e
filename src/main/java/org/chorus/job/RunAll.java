package org.chorus.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Run;
import org.chorus.model.RunStep;
import org.chorus.model.UserError;
import org.chorus.spark.ContentHash;
import org.chorus.spark.Store;
import org.chorus.spark.Workspace;

/** The whole way of the data: every step that is not done yet, then publish. */
public final class RunAll {
  private final ImportRequest request;
  private final Optional<LocalDate> asOf;

  /** {@code asOf} takes the place of the clock; empty: found in the data. */
  public RunAll(ImportRequest request, Optional<LocalDate> asOf) {
    this.request = request;
    this.asOf = asOf;
  }

  /** Runs, tells {@code lines} of each step, and returns what to say at the end, a line each. */
  public List<String> run(
      SparkSession spark, Settings settings, Store store, Consumer<RunStep> lines) {
    Plan plan = plan(spark, settings, store);
    Optional<Run> known = PublishBatch.known(spark, store, plan.batch());
    if (known.isPresent()) {
      return alreadyThere(store, plan, known.get());
    }
    Workspace workspace = new Workspace(spark, settings, store, plan.batch());
    Steps.of(plan).forEach(step -> step.check(workspace));
    plan.save(store);
    for (Step step : Steps.of(plan)) {
      lines.accept(plan.done(store, step.name()).orElseGet(() -> run(step, workspace, plan)));
    }
    return new PublishBatch().run(workspace, plan);
  }

  /** Only the import, as the beginning of a batch that single steps go on with. */
  public void importOnly(
      SparkSession spark, Settings settings, Store store, Consumer<RunStep> lines) {
    Plan plan = plan(spark, settings, store);
    if (PublishBatch.known(spark, store, plan.batch()).isPresent()) {
      throw new UserError(
          "batch " + plan.batch() + " is published already: name another one with --batch");
    }
    plan.save(store);
    Workspace workspace = new Workspace(spark, settings, store, plan.batch());
    lines.accept(run(Steps.of(plan).get(0), workspace, plan));
  }

  /** One step of an unfinished batch, done again even if it was done. */
  public static RunStep again(String step, Workspace workspace) {
    Plan plan = Plan.of(workspace);
    return run(Steps.named(step, plan), workspace, plan);
  }

  private Plan plan(SparkSession spark, Settings settings, Store store) {
    String inputHash = ContentHash.of(spark, request.inputs());
    String batch = Optional.ofNullable(request.batch()).orElse(inputHash.substring(0, 12));
    return new Plan(
        batch,
        request.inputs(),
        request.source(),
        inputHash,
        asOf.map(LocalDate::toString).orElse(null),
        store.latestName().orElse(null),
        SettingsFile.render(settings),
        Plan.currentVersion(),
        Instant.now().toString());
  }

  private List<String> alreadyThere(Store store, Plan plan, Run known) {
    if (!known.inputHash().equals(plan.inputHash())) {
      throw new UserError(
          "batch %s is in the store already, made from other input: choose another --batch"
              .formatted(plan.batch()));
    }
    store.delete(store.workFolder(plan.batch()));
    return List.of(
        "batch %s is in the store already, made from the same input: nothing to do (to compute it again with other settings, give it another --batch)"
            .formatted(plan.batch()));
  }

  static RunStep run(Step step, Workspace workspace, Plan plan) {
    // What follows from the old output is stale from here on, whatever happens now.
    Steps.of(plan).stream()
        .map(Step::name)
        .dropWhile(name -> !name.equals(step.name()))
        .forEach(name -> plan.forget(workspace.store(), name));
    long start = System.nanoTime();
    workspace.spark().sparkContext().setJobDescription(step.name());
    long rows = step.run(workspace);
    RunStep done = new RunStep(step.name(), rows, seconds(start), bytes(step, workspace));
    plan.markDone(workspace.store(), done);
    return done;
  }

  private static long bytes(Step step, Workspace workspace) {
    return step.outputs().stream()
        .mapToLong(table -> workspace.store().newBytes(workspace.batch(), table))
        .sum();
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }
}
