package org.chorus;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.chorus.job.VerifyStore;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus verify}: looks for damage in a store. */
@Command(
    name = "verify",
    description = {
      "Looks for damage in the newest snapshot, and in what is archived: files that are gone or",
      "changed since they were published, keys that are there twice, rows that name what is not",
      "there, counts that don't agree. Prints a line for each; changes nothing. Ends with 0 when",
      "the store is sound, with 3 when it is not."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobs/chorus verify --store store")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Spec private CommandSpec spec;

  @Option(
      names = "--all",
      description = "Look at all snapshots that are kept, and not at the newest alone.")
  private boolean all;

  @Override
  public Integer call() {
    Store opened = store.store();
    opened.latestNameOrFail();
    SparkSession spark = Session.start("verify");
    List<String> problems =
        all ? VerifyStore.problemsOfAll(spark, opened) : VerifyStore.problems(spark, opened);
    problems.forEach(spec.commandLine().getOut()::println);
    if (problems.isEmpty()) {
      spec.commandLine().getOut().println("sound: " + Store.plainPath(opened.latestOrFail()));
    }
    return problems.isEmpty() ? 0 : Main.DAMAGED;
  }
}
