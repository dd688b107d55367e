package org.chorus;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.chorus.job.EvaluateKeywords;
import org.chorus.model.UserError;
import org.chorus.spark.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus evaluate-keywords}: keywords against those that people chose. */
@Command(
    name = "evaluate-keywords",
    description =
        "Compares keywords with those that people chose for the same texts: exact and partial F1"
            + " of the best 5, 10 and 15, on each set, beside TF-IDF, KP-Miner and YAKE.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobs/chorus evaluate-keywords --gold keywords.jsonl")
final class EvaluateKeywordsCommand implements Callable<Integer> {
  @Mixin private TerminalOptions terminal;
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Texts with their keywords, JSON Lines: text, lang, keywords (a list); id, title and"
              + " dataset where there are.")
  private List<String> gold;

  @Option(
      names = "--learn-from",
      paramLabel = "NUMBER",
      description =
          "Learn each language from so many of its texts, to see what a small corpus is worth."
              + " Default: from all.")
  private Integer learnFrom;

  @Option(
      names = "--no-background",
      description = "Do without the statistics of frequent words that come with Chorus.")
  private boolean noBackground;

  @Option(
      names = "--cross-validate",
      description =
          "Compare Chorus not with other ways but with itself where it knows less: each language"
              + " learned from the text itself and those of other folds (a fifth each, by the hash of"
              + " their ids), from 50 texts, or not at all.")
  private boolean crossValidate;

  @Option(names = "--json", description = "Print one line of JSON, for machines.")
  private boolean json;

  @Override
  public Integer call() {
    if (learnFrom != null && learnFrom < 1) {
      throw new UserError("--learn-from " + learnFrom + ": give a number of texts, 1 or more");
    }
    if (crossValidate && (learnFrom != null || noBackground)) {
      throw new UserError(
          "--cross-validate chooses what is learned from: leave out --learn-from and --no-background");
    }
    OptionalInt most = learnFrom == null ? OptionalInt.empty() : OptionalInt.of(learnFrom);
    EvaluateKeywords evaluate =
        new EvaluateKeywords(gold, most, !noBackground, crossValidate, json, terminal.width());
    spec.commandLine().getOut().print(evaluate.run(Session.start("evaluate-keywords")));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
