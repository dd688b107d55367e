package org.chorus.link;

import java.util.Arrays;

/**
 * The sum of the embeddings of a language's passages, in whole numbers, so that it is the same in
 * whatever order they came.
 *
 * @param language BCP 47, {@code und} for reports whose language is unknown
 * @param vectors how many were added up
 * @param sum by component, in {@code 1 /} {@link org.chorus.signal.EmbeddingVector#UNIT}
 */
public record LanguageSum(String language, long vectors, long[] sum) {

  /** None at all. */
  public static LanguageSum none(String language, int dimensions) {
    return new LanguageSum(language, 0, new long[dimensions]);
  }

  /** This and one more. */
  public LanguageSum plus(short[] vector) {
    check(vector.length);
    long[] added = sum.clone();
    for (int i = 0; i < vector.length; i++) {
      added[i] += vector[i];
    }
    return new LanguageSum(language, vectors + 1, added);
  }

  /** This and {@code other}, which must be of the same language. */
  public LanguageSum plus(LanguageSum other) {
    check(other.sum.length);
    if (!language.equals(other.language)) {
      throw new IllegalArgumentException("sums of " + language + " and of " + other.language);
    }
    long[] added = sum.clone();
    Arrays.setAll(added, i -> added[i] + other.sum[i]);
    return new LanguageSum(language, vectors + other.vectors, added);
  }

  private void check(int dimensions) {
    if (dimensions != sum.length) {
      throw new IllegalArgumentException("%d components and %d".formatted(sum.length, dimensions));
    }
  }
}
