package org.chorus;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chorus.job.ShowEvents;
import org.chorus.page.PreferredLanguages;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus show}: events on the terminal. */
@Command(
    name = "show",
    description =
        "Shows the newest snapshot's events, largest first, or one event and its reports.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/chorus show --store store --min-reports 5",
      "  jobs/chorus show --store store --event 0123456789abcdef --prefer-language fr,en"
    })
final class ShowCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Mixin private TerminalOptions terminal;
  @Spec private CommandSpec spec;

  @Option(
      names = "--event",
      paramLabel = "ID",
      description = "Show this event: its reports, and the strongest links between them.")
  private String event;

  @Option(
      names = "--min-reports",
      paramLabel = "N",
      defaultValue = "2",
      description = "Leave out events with fewer reports. Default: ${DEFAULT-VALUE}.")
  private int minReports;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Show at most so many. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--prefer-language",
      paramLabel = "TAG",
      split = ",",
      description =
          "Show titles in this language where an event has reports in it, else in the next one"
              + " given (BCP 47). Default: the title of the most central report.")
  private List<String> languages = List.of();

  @Override
  public Integer call() {
    Store opened = store.store();
    opened.latestOrFail();
    ShowEvents show =
        new ShowEvents(
            Optional.ofNullable(event),
            minReports,
            limit,
            terminal.width(),
            new PreferredLanguages(languages));
    spec.commandLine().getOut().print(show.run(Session.start("show"), opened));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
