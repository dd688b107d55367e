package org.chorus.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chorus.model.UserError;

/**
 * A model as it was learned, with where it comes from.
 *
 * @param fitted the weights, one for each method
 * @param backgroundFile the background counts, gzipped
 * @param sets what the weights were fitted on
 * @param background what gave counts only
 * @param embeddingModel the model that made the embeddings, by SHA-256; empty without embeddings
 */
public record TrainedModel(
    List<Fitted> fitted,
    byte[] backgroundFile,
    List<GoldSet> sets,
    List<GoldSet> background,
    String embeddingModel) {

  /**
   * What was learned for one method.
   *
   * @param weights of the features
   * @param pairs how many pairs there were to fit on
   * @param trials how well such weights do on what they have not seen
   */
  public record Fitted(Weights weights, int pairs, List<Trial> trials) {}

  /**
   * A test of weights on pairs that they were not fitted on.
   *
   * @param name how they were held back
   * @param pairs how many
   * @param same how many of them tell of one event
   * @param logLoss mean of −ln of the probability given to the truth
   * @param averagePrecision of the pairs sorted by probability, 0 to 1
   * @param f1 of the pairs above a probability of one half
   */
  public record Trial(
      String name, int pairs, int same, double logLoss, double averagePrecision, double f1) {

    static Trial of(String name, List<Trainer.Judged> judged) {
      List<Trainer.Judged> sorted = new ArrayList<>(judged);
      sorted.sort(Comparator.comparingDouble(Trainer.Judged::probability).reversed());
      double loss = 0;
      double precisions = 0;
      int same = 0;
      int found = 0;
      int foundSame = 0;
      for (int i = 0; i < sorted.size(); i++) {
        Trainer.Judged pair = sorted.get(i);
        double ofTruth = pair.same() ? pair.probability() : 1 - pair.probability();
        loss -= StrictMath.log(Math.max(1e-12, ofTruth));
        same += pair.same() ? 1 : 0;
        precisions += pair.same() ? same / (i + 1.0) : 0;
        if (pair.probability() > 0.5) {
          found++;
          foundSame += pair.same() ? 1 : 0;
        }
      }
      return new Trial(
          name,
          sorted.size(),
          same,
          loss / Math.max(1, sorted.size()),
          precisions / Math.max(1, same),
          2.0 * foundSame / Math.max(1, found + same));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %d pairs, %d of one event; log-loss %.4f, average precision %.4f, F1 %.4f",
          name,
          pairs,
          same,
          logLoss,
          averagePrecision,
          f1);
    }
  }

  /** The same, naming the model that made the embeddings. */
  public TrainedModel fittedOn(String model) {
    return new TrainedModel(fitted, backgroundFile, sets, background, model);
  }

  /** The readable file of one method: weights, and as remarks where they come from. */
  String weightsFile(Fitted of) {
    StringBuilder out = new StringBuilder("# Learned by `chorus train`; do not edit by hand.\n");
    sets.forEach(set -> out.append(origin("fitted on", set)));
    background.forEach(set -> out.append(origin("counted", set)));
    out.append("# ").append(of.pairs()).append(" pairs. Tried on what they were not fitted on:\n");
    of.trials().forEach(trial -> out.append("#   ").append(trial).append('\n'));
    if (of.weights().method() == Method.STANDARD) {
      out.append("%s = \"%s\"\n".formatted(LinkModel.EMBEDDING_MODEL, embeddingModel));
    }
    return out + "weights {\n" + of.weights().render() + "}\n";
  }

  /** All such files, one below the other. */
  public String weightsFiles() {
    return fitted.stream().map(this::weightsFile).collect(Collectors.joining("\n"));
  }

  private static String origin(String use, GoldSet set) {
    long events = set.reports().stream().map(GoldReport::event).distinct().count();
    return "# %s %s: %d reports, %d events\n"
        .formatted(use, set.name(), set.reports().size(), events);
  }

  /**
   * Writes the files of the model into a folder, which is made if need be.
   *
   * @throws UserError when that can't be done
   */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Fitted of : fitted) {
        String name = of.weights().method().weightsFile();
        Files.writeString(folder.resolve(name), weightsFile(of), StandardCharsets.UTF_8);
      }
      Files.write(folder.resolve(LinkModel.BACKGROUND), backgroundFile);
    } catch (IOException e) {
      throw new UserError("--output " + folder + " can't be written: " + e.getMessage(), e);
    }
  }
}
