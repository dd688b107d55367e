package org.chorus.link;

import java.util.List;
import java.util.stream.Stream;
import org.chorus.config.Settings;
import org.chorus.model.Score;

/** A way to weigh what two reports share: which features count, and where their weights stand. */
public enum Method {
  /** Without a model. */
  LIGHT("weights.conf", -Score.HIGHEST) {
    @Override
    boolean uses(Feature feature) {
      return switch (feature) {
        case MEANING, MEANING_SAME_LANGUAGE, SHARED_NAMES -> false;
        default -> true;
      };
    }
  },
  /**
   * With the embedding, beside which the cosines of names and of spelling say nothing new. Two
   * reports of one event may still be far apart in meaning, as a headline and a long story are: a
   * pair speaks against what all others say of their events, but only so loud.
   */
  STANDARD("weights-standard.conf", -1_400_000) {
    @Override
    boolean uses(Feature feature) {
      return feature != Feature.NAMES && feature != Feature.SPELLING;
    }
  };

  private final String weightsFile;
  private final long lowestScore;

  Method(String weightsFile, long lowestScore) {
    this.weightsFile = weightsFile;
    this.lowestScore = lowestScore;
  }

  /** The method that these settings ask for. */
  public static Method of(Settings settings) {
    return settings.embeds() ? STANDARD : LIGHT;
  }

  abstract boolean uses(Feature feature);

  /** The features that count, in their order. */
  List<Feature> features() {
    return Stream.of(Feature.values()).filter(this::uses).toList();
  }

  /** Those whose weights are learned. */
  List<Feature> fitted() {
    return features().stream().filter(feature -> feature != Feature.TIME).toList();
  }

  /** What a pair comes to at least, as in {@link Score}. */
  long lowestScore() {
    return lowestScore;
  }

  /** The file of a model that the weights stand in. */
  String weightsFile() {
    return weightsFile;
  }
}
