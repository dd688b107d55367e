package org.chorus.link;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import org.chorus.signal.EmbeddingVector;

/**
 * Takes out of an embedding what only says which language it is in. The embeddings of a language
 * lie close together, around a mean of their own; less that mean, texts in different languages can
 * be compared with each other as well as texts in one ({@code docs/accuracy.md}).
 *
 * <p>The mean of a small corpus says more about its stories than about its language, so it is drawn
 * towards a background mean, which counts as much as 50 passages of the corpus; where a language
 * has no background of its own, towards the mean over all languages, which counts as much as 300.
 */
public final class Centring implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int WEIGHT = 50;
  private static final int OVERALL_WEIGHT = 300;

  private final HashMap<String, float[]> means = new HashMap<>();
  private final float[] overall;

  private Centring(float[] overall) {
    this.overall = overall;
  }

  /** The centring for a corpus with these sums, at most one a language. */
  public static Centring of(LanguageMeans background, Collection<LanguageSum> sums) {
    Centring centring = new Centring(background.overall());
    background.means().forEach(centring.means::put);
    for (LanguageSum sum : sums) {
      float[] own = background.means().get(sum.language());
      centring.means.put(
          sum.language(),
          own == null ? mixed(sum, background.overall(), OVERALL_WEIGHT) : mixed(sum, own, WEIGHT));
    }
    return centring;
  }

  /** For a corpus without embeddings. */
  public static Centring none() {
    return new Centring(new float[0]);
  }

  /**
   * The vector less its language's mean, of length 1 again; all zero when nothing is left of it.
   *
   * @param vector as {@link EmbeddingVector#quantise} makes it
   * @param language the report's language, BCP 47
   */
  public float[] centred(short[] vector, String language) {
    float[] mean = means.getOrDefault(language, overall);
    if (vector.length != mean.length) {
      throw new IllegalArgumentException(
          "a vector of %d components and means of %d".formatted(vector.length, mean.length));
    }
    double[] difference = new double[vector.length];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      difference[i] = (double) vector[i] / EmbeddingVector.UNIT - mean[i];
      square += difference[i] * difference[i];
    }
    double length = StrictMath.sqrt(square);
    float[] centred = new float[vector.length];
    for (int i = 0; i < vector.length && length > 0; i++) {
      centred[i] = (float) (difference[i] / length);
    }
    return centred;
  }

  private static float[] mixed(LanguageSum sum, float[] background, int weight) {
    float[] mean = new float[background.length];
    for (int i = 0; i < mean.length; i++) {
      double own = (double) sum.sum()[i] / EmbeddingVector.UNIT;
      mean[i] = (float) ((own + weight * (double) background[i]) / (sum.vectors() + weight));
    }
    return mean;
  }
}
