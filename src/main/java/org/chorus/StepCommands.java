package org.chorus;

import java.util.List;
import java.util.concurrent.Callable;
import org.chorus.config.Settings;
import org.chorus.job.PublishBatch;
import org.chorus.job.RunAll;
import org.chorus.model.UserError;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import org.chorus.spark.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The single steps: each reads and writes the unfinished batch under {@code work/}. */
final class StepCommands {
  private static final String EXAMPLE = "%nExample:%n";

  private StepCommands() {}

  /** {@code chorus import}: begins a batch. */
  @Command(
      name = "import",
      description =
          "Reads files into the tables reports, report_revisions, rejections and removed of a new batch.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus import --input data/sample/reports --store store --batch monday")
  static final class Import implements Callable<Integer> {
    @Mixin private StoreOptions store;
    @Mixin private InputOptions input;
    @Mixin private LockOptions lock;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      RunAll run = new RunAll(input.request(), input.asOf());
      Settings settings = store.settings(input.settings());
      Store opened = store.store();
      return lock.writing(
          opened,
          "import",
          () -> {
            run.importOnly(
                Session.start("import"),
                settings,
                opened,
                StepLines.to(spec.commandLine().getErr(), store.quiet()));
            return 0;
          });
    }
  }

  /** What the steps after the import have in common; the command's name is the step's. */
  abstract static class OnUnfinishedBatch implements Callable<Integer> {
    @Mixin StoreOptions store;
    @Mixin LockOptions lock;
    @Spec CommandSpec spec;

    @Option(
        names = "--batch",
        paramLabel = "NAME",
        description = "The unfinished batch. Default: the only one there is.")
    private String batch;

    @Override
    public Integer call() {
      Settings settings = store.settings();
      Store opened = store.store();
      String chosen = batch == null ? onlyUnfinished(opened) : batch;
      return lock.writing(
          opened,
          spec.name(),
          () -> {
            run(new Workspace(Session.start(spec.name()), settings, opened, chosen));
            return 0;
          });
    }

    /** Does the step that the command is named after. */
    void run(Workspace workspace) {
      StepLines.to(spec.commandLine().getErr(), store.quiet())
          .accept(RunAll.again(spec.name(), workspace));
    }

    private String onlyUnfinished(Store opened) {
      List<String> unfinished = opened.unfinished();
      if (unfinished.isEmpty()) {
        throw new UserError(
            "the store has no unfinished batch: begin one with `chorus import`, or use `chorus run`");
      }
      if (unfinished.size() > 1) {
        throw new UserError(
            "the store has several unfinished batches: name one of %s with --batch"
                .formatted(String.join(", ", unfinished)));
      }
      return unfinished.get(0);
    }
  }

  /** {@code chorus identify-languages}. */
  @Command(
      name = "identify-languages",
      description = "Tells the language and the script of every report: languages, language_parts.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus identify-languages --store store")
  static final class IdentifyLanguages extends OnUnfinishedBatch {}

  /** {@code chorus find-copies}. */
  @Command(
      name = "find-copies",
      description = "Finds reports that repeat another one's text: copies, passages, likenesses.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus find-copies --store store")
  static final class FindCopies extends OnUnfinishedBatch {}

  /** {@code chorus extract-keywords}. */
  @Command(
      name = "extract-keywords",
      description = "Counts words and ranks keywords: the tables terms and keywords.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus extract-keywords --store store --set keywords.count=5")
  static final class ExtractKeywords extends OnUnfinishedBatch {}

  /** {@code chorus extract-signals}. */
  @Command(
      name = "extract-signals",
      description = "Extracts what survives translation (names, numbers, dates, places): signals.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus extract-signals --store store")
  static final class ExtractSignals extends OnUnfinishedBatch {}

  /** {@code chorus link}. */
  @Command(
      name = "link",
      description =
          "Compares reports that may belong together: links, with evidence; scores; statistics.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus link --store store --set candidates.window-days=30")
  static final class Link extends OnUnfinishedBatch {}

  /** {@code chorus group}. */
  @Command(
      name = "group",
      description = "Groups linked reports: the tables events, event_members and event_lineage.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus group --store store --set group.threshold-dated=0")
  static final class Group extends OnUnfinishedBatch {}

  /** {@code chorus publish}. */
  @Command(
      name = "publish",
      description = "Makes the unfinished batch, all of whose steps are done, the newest snapshot.",
      mixinStandardHelpOptions = true,
      footerHeading = EXAMPLE,
      footer = "  jobs/chorus publish --store store")
  static final class Publish extends OnUnfinishedBatch {
    @Override
    void run(Workspace workspace) {
      new PublishBatch().run(workspace).forEach(spec.commandLine().getOut()::println);
    }
  }
}
