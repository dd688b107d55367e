package org.chorus;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chorus.evaluate.GoldFields;
import org.chorus.job.EvaluateStore;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus evaluate}: events against a solution. */
@Command(
    name = "evaluate",
    description =
        "Compares the newest snapshot's events with a solution: pairwise and B-cubed precision,"
            + " recall and F1, across languages and per language.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobs/chorus evaluate --gold data/sample/gold.jsonl --store store")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;
  @Mixin private TerminalOptions terminal;
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "The solution, JSON Lines; its id is a report's source id, or its file name without"
              + " ending.")
  private List<String> gold;

  @Option(
      names = "--id-field",
      paramLabel = "FIELD",
      defaultValue = "id",
      description = "The field that says which report it is. Default: ${DEFAULT-VALUE}.")
  private String idField;

  @Option(
      names = "--gold-field",
      paramLabel = "FIELD",
      defaultValue = "gold_event",
      description = "The field that names the event. Default: ${DEFAULT-VALUE}.")
  private String goldField;

  @Option(
      names = "--score-field",
      paramLabel = "FIELD",
      description = "A boolean field: only reports in which it is true are scored.")
  private String scoreField;

  @Option(
      names = "--ignore-field",
      paramLabel = "FIELD",
      description =
          "A field with groups (a text or a list): what two reports of one group have to do with"
              + " each other is not scored, unless they are of one event.")
  private String ignoreField;

  @Option(
      names = "--language-field",
      paramLabel = "FIELD",
      defaultValue = "lang",
      description =
          "The field that gives the language. Default: ${DEFAULT-VALUE}; where it is missing, the"
              + " language that Chorus found.")
  private String languageField;

  @Option(names = "--json", description = "Print one line of JSON, for machines.")
  private boolean json;

  @Override
  public Integer call() {
    Store opened = store.store();
    opened.latestOrFail();
    GoldFields fields =
        new GoldFields(
            idField,
            goldField,
            Optional.ofNullable(scoreField),
            Optional.ofNullable(ignoreField),
            languageField);
    EvaluateStore evaluate = new EvaluateStore(gold, fields, json, terminal.width());
    spec.commandLine().getOut().print(evaluate.run(Session.start("evaluate"), opened));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
