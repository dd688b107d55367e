package org.chorus.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The mean embedding of each language over a background of texts: what the vectors of a language
 * have in common, before any of the corpus was seen.
 *
 * @param model the embedding model whose vectors they are of, by SHA-256; empty when not said
 * @param means by language, BCP 47; of vectors of length 1
 * @param overall the mean of the means
 */
public record LanguageMeans(String model, Map<String, float[]> means, float[] overall) {
  /** Components in a file are whole numbers, in millionths. */
  private static final float FILE_UNIT = 1e-6f;

  private static final String MODEL = "# Model: ";

  /** The language that stands for all in a file. */
  private static final String OVERALL = "und";

  /**
   * Reads tab-separated lines: a language, then its mean, in millionths; {@code und} is the mean
   * over all. Lines that begin with {@code #} say what the file is, {@code # Model:} of which
   * model.
   *
   * @throws IllegalArgumentException naming the line that is not like that
   */
  public static LanguageMeans read(BufferedReader lines) throws IOException {
    Map<String, float[]> means = new HashMap<>();
    String model = "";
    int number = 0;
    int dimensions = -1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#")) {
        model = line.startsWith(MODEL) ? line.substring(MODEL.length()).strip() : model;
        continue;
      }
      int tab = line.indexOf('\t');
      float[] mean = tab < 0 ? new float[0] : mean(line.substring(tab + 1), number);
      if (tab < 1 || (dimensions >= 0 && mean.length != dimensions)) {
        throw new IllegalArgumentException(
            "line %d of the language means has %d components, not %d"
                .formatted(number, mean.length, Math.max(dimensions, 1)));
      }
      dimensions = mean.length;
      means.put(line.substring(0, tab), mean);
    }
    float[] overall = means.remove(OVERALL);
    if (overall == null) {
      throw new IllegalArgumentException("the language means lack the line " + OVERALL);
    }
    return new LanguageMeans(model, Map.copyOf(means), overall);
  }

  /** Of a model whose vectors nobody has looked at: languages have nothing in common. */
  public static LanguageMeans none(int dimensions) {
    return new LanguageMeans("", Map.of(), new float[dimensions]);
  }

  /** The background mean of a language; nothing when it has none. */
  public Optional<float[]> of(String language) {
    return Optional.ofNullable(means.get(language));
  }

  private static float[] mean(String components, int line) {
    String[] parts = components.split("\t", -1);
    float[] mean = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      try {
        mean[i] = Integer.parseInt(parts[i]) * FILE_UNIT;
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "line %d of the language means: component %d is no whole number: %s"
                .formatted(line, i + 1, parts[i]),
            e);
      }
    }
    return mean;
  }
}
