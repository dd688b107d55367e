package org.chorus.job;

import java.nio.file.Path;
import java.util.List;
import org.chorus.config.CandidateSettings;
import org.chorus.link.GoldFile;
import org.chorus.link.GoldSet;
import org.chorus.link.TrainedModel;
import org.chorus.link.Trainer;
import org.chorus.model.UserError;

/**
 * Learns the weights and background counts that {@code link} compares with. Runs in this JVM: a few
 * thousand reports are enough.
 *
 * @param gold files to fit weights on, each on its own
 * @param countOnly files that only give background counts
 * @param dropFirstLine those of the files whose texts begin with a line that is not the text's own
 * @param leaveOut {@code field=value}: records to pass over
 */
public record TrainModel(
    List<Path> gold, List<Path> countOnly, List<Path> dropFirstLine, List<String> leaveOut) {

  /**
   * The model; deterministic.
   *
   * @throws UserError when a file is not as it should be
   */
  public TrainedModel train(CandidateSettings settings) {
    for (Path file : dropFirstLine) {
      if (!gold.contains(file) && !countOnly.contains(file)) {
        throw new UserError(
            "--drop-first-line " + file + ": name it with --gold or --count-only as well");
      }
    }
    TrainedModel model = new Trainer(read(gold), read(countOnly), settings).train();
    if (model.pairs() == 0) {
      throw new UserError("--gold: no two reports share anything: more reports are needed");
    }
    return model;
  }

  private List<GoldSet> read(List<Path> files) {
    return files.stream()
        .map(file -> new GoldFile(file, dropFirstLine.contains(file), leaveOut).read())
        .toList();
  }
}
