package org.chorus.link;

/** A centred embedding in whole numbers, so that a cosine is the same on every machine. */
final class Meaning {
  /** Length 1. The square fits an int, and so does every sum on the way to a product. */
  static final int UNIT = 30_000;

  static final double UNIT_SQUARE = (double) UNIT * UNIT;

  private Meaning() {}

  /** Rounds a vector of length 1, or 0. */
  static short[] quantised(float[] centred) {
    short[] meaning = new short[centred.length];
    for (int i = 0; i < centred.length; i++) {
      meaning[i] = (short) Math.round(centred[i] * (double) UNIT);
    }
    return meaning;
  }

  /** The cosine of two, in {@code 1 /} {@link #UNIT_SQUARE}. */
  static int dot(short[] a, short[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
