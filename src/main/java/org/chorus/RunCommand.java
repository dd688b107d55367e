package org.chorus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chorus.config.Settings;
import org.chorus.job.RunAll;
import org.chorus.job.RunOutcome;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus run}: all steps, then publish. */
@Command(
    name = "run",
    description = {
      "Reads the input, groups it together with what the store has, publishes a new snapshot.",
      "Steps that an interrupted run has finished are not done again."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobs/chorus run --input /data/2024-11-18/*.jsonl.gz --store /data/store")
final class RunCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Mixin private InputOptions input;
  @Mixin private LockOptions lock;
  @Spec private CommandSpec spec;

  @Option(
      names = "--allow-untrained",
      description =
          "Weigh the embeddings of a model that the weights were not fitted on (see chorus train).")
  private boolean allowUntrained;

  @Override
  public Integer call() {
    RunAll run = new RunAll(input.request(), input.asOf());
    List<String> chosen = new ArrayList<>(input.settings());
    if (allowUntrained) {
      chosen.add("link.allow-untrained=true");
    }
    Settings settings = store.settings(chosen);
    Store opened = store.store();
    List<String> result =
        lock.writing(
            opened,
            "run",
            () ->
                RunOutcome.noted(
                    opened,
                    () ->
                        run.run(
                            Session.start("run"),
                            settings,
                            opened,
                            StepLines.to(spec.commandLine().getErr(), store.quiet()))));
    result.forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
