package org.chorus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chorus.job.ReviewEvents;
import org.chorus.model.UserError;
import org.chorus.page.ReviewList;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus review}: what people should look at. */
@Command(
    name = "review",
    description = {
      "Lists the merges and the splits that are most doubtful, for people to judge.",
      "With --output it writes them as a table: fill in the column verdict with together or apart,",
      "and give the file to later runs with --verdicts."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/chorus review --store store --output verdicts.csv",
      "  jobs/chorus run --input tuesday.jsonl --store store --verdicts verdicts.csv"
    })
final class ReviewCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Mixin private TerminalOptions terminal;
  @Spec private CommandSpec spec;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "So many merges and so many splits. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write them as CSV to a new file, too.")
  private Path output;

  @Override
  public Integer call() {
    Store opened = store.store();
    opened.latestOrFail();
    if (output != null && Files.exists(output)) {
      throw new UserError(
          "--output %s is there already, perhaps with verdicts: name another file"
              .formatted(output));
    }
    ReviewList list = new ReviewEvents(top).run(Session.start("review"), opened);
    spec.commandLine().getOut().print(list.render(terminal.width()));
    spec.commandLine().getOut().flush();
    if (output != null) {
      write(list.toCsv());
    }
    return 0;
  }

  private void write(String csv) {
    try {
      Files.writeString(output, csv);
    } catch (IOException e) {
      throw new UserError("--output %s can't be written: %s".formatted(output, e.getMessage()), e);
    }
  }
}
