package org.chorus.signal;

/**
 * An embedding in whole numbers: a vector of length 1, its components counted in {@code 1 /} {@link
 * #UNIT}. Sums and products of whole numbers come out the same in any order, and a stored vector
 * takes a quarter of the room (most values fit in a byte); what the rounding costs is measured in
 * {@code docs/accuracy.md}.
 */
public final class EmbeddingVector {
  /** Steps between 0 and 1. */
  public static final int UNIT = 512;

  private EmbeddingVector() {}

  /**
   * Scales {@code vector} to length 1 and rounds its components, halves away from zero.
   *
   * @throws IllegalArgumentException if it has no direction: all zero, or not finite
   */
  public static short[] quantise(float[] vector) {
    double square = 0;
    for (float component : vector) {
      square += (double) component * component;
    }
    double length = StrictMath.sqrt(square);
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a vector of length " + length + " has no direction");
    }
    short[] quantised = new short[vector.length];
    for (int i = 0; i < vector.length; i++) {
      double scaled = vector[i] * UNIT / length;
      quantised[i] = (short) (scaled < 0 ? -Math.round(-scaled) : Math.round(scaled));
    }
    return quantised;
  }

  /** The cosine of two quantised vectors of equal size, −1 to 1. */
  public static double cosine(short[] a, short[] b) {
    return dot(a, b) / StrictMath.sqrt((double) dot(a, a) * dot(b, b));
  }

  private static long dot(short[] a, short[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors of %d and %d components".formatted(a.length, b.length));
    }
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
