package org.chorus;

import java.util.List;
import java.util.concurrent.Callable;
import org.chorus.job.ForgetReports;
import org.chorus.model.UserError;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus forget}: withdraws reports. */
@Command(
    name = "forget",
    description = {
      "Withdraws reports: publishes a snapshot without them and all that was derived from them,",
      "with the settings of the last run; deletes all older snapshots and unfinished work; and",
      "remembers only hashes, so that they do not come back with a later import."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobs/chorus forget --store store --url https://paper.example/2026/03/08/story")
final class ForgetCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Mixin private LockOptions lock;
  @Spec private CommandSpec spec;

  @Option(
      names = "--report",
      arity = "1..*",
      paramLabel = "ID",
      description = "The report with this id (the column report_id). May be repeated.")
  private List<String> reports = List.of();

  @Option(
      names = "--url",
      arity = "1..*",
      paramLabel = "URL",
      description = "The report at this address. May be repeated.")
  private List<String> urls = List.of();

  @Override
  public Integer call() {
    if (reports.isEmpty() && urls.isEmpty()) {
      throw new UserError("name what to forget with --report or --url");
    }
    Store opened = store.store();
    opened.latestOrFail();
    lock.writing(
            opened,
            "forget",
            () ->
                new ForgetReports(reports, urls)
                    .run(
                        Session.start("forget"),
                        opened,
                        StepLines.to(spec.commandLine().getErr(), store.quiet())))
        .forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
