package org.chorus.link;

import java.util.List;
import java.util.stream.Stream;
import org.chorus.config.Settings;

/** A way to weigh what two reports share: which features count, and where their weights stand. */
public enum Method {
  /** Without a model. */
  LIGHT("weights.conf") {
    @Override
    boolean uses(Feature feature) {
      return switch (feature) {
        case MEANING, MEANING_SAME_LANGUAGE, SHARED_NAMES -> false;
        default -> true;
      };
    }
  },
  /** With the embedding, beside which the cosines of names and of spelling say nothing new. */
  STANDARD("weights-standard.conf") {
    @Override
    boolean uses(Feature feature) {
      return feature != Feature.NAMES && feature != Feature.SPELLING;
    }
  };

  private final String weightsFile;

  Method(String weightsFile) {
    this.weightsFile = weightsFile;
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

  /** The file of a model that the weights stand in. */
  String weightsFile() {
    return weightsFile;
  }
}
