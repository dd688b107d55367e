package org.chorus;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.chorus.job.ExplainEvent;
import org.chorus.job.ExplainReports;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chorus explain}: the reasons in words. */
@Command(
    name = "explain",
    description = {
      "Tells in words why two reports are in one event or not, also when they were never compared;",
      "or, of one event, what holds it together where it is weakest and what would split it."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/chorus explain tr-quake-en tr-quake-fa --store store",
      "  jobs/chorus explain 0123456789abcdef --store store"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Mixin private TerminalOptions terminal;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..2",
      paramLabel = "ID",
      description =
          "Two reports, each by its id, its source's id, its URL or the name of its file without"
              + " ending; or one event.")
  private List<String> ids;

  @Override
  public Integer call() {
    Store opened = store.store();
    opened.latestOrFail();
    SparkSession spark = Session.start("explain");
    spec.commandLine()
        .getOut()
        .print(
            ids.size() == 1
                ? new ExplainEvent(ids.get(0), terminal.width()).run(spark, opened)
                : new ExplainReports(ids.get(0), ids.get(1), terminal.width()).run(spark, opened));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
