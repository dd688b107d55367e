package org.chorus;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chorus.config.SettingsFile;
import org.chorus.job.TrainModel;
import org.chorus.link.TrainedModel;
import org.chorus.spark.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus train}. */
@Command(
    name = "train",
    description =
        "Learns from reports whose events are known how much each kind of evidence counts, and "
            + "which words are common. Set link.model to the folder it writes.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobs/chorus train --gold news.jsonl --output my-model")
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "JSON Lines with id, lang, date, title, text and gold_event; several files are learned "
              + "from one by one.")
  private List<Path> gold;

  @Option(
      names = "--count-only",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Such files that tell how common words are, but give no pairs to fit on.")
  private List<Path> countOnly = List.of();

  @Option(
      names = "--drop-first-line",
      paramLabel = "FILE",
      description =
          "Of this file (also named above) the first line of every text is dropped: a date or "
              + "a number that the corpus put there would be learned from.")
  private List<Path> dropFirstLine = List.of();

  @Option(
      names = "--leave-out",
      paramLabel = "FIELD=VALUE",
      description = "Pass over the records with that value.")
  private List<String> leaveOut = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = {
        "What to learn for: standard (the default), which embeds every text and writes the weights",
        "of both profiles; or light, which needs no model."
      })
  private String profile = "standard";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A single setting, such as embedding.model. May be repeated.")
  private List<String> values = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where weights.conf, weights-standard.conf and background.tsv.gz are written.")
  private Path output;

  @Override
  public void run() {
    List<String> all = new ArrayList<>(values);
    all.add("profile=" + profile);
    TrainedModel model =
        new TrainModel(gold, countOnly, dropFirstLine, leaveOut)
            .train(SettingsFile.parse("", "--set", all), () -> Session.start("train"));
    model.write(output);
    PrintWriter out = spec.commandLine().getOut();
    out.print(model.weightsFiles());
    out.flush();
  }
}
