package org.chorus.keyword;

import java.util.Arrays;

/** Natural logarithms of small whole numbers, the same on every machine, from a table. */
final class Logarithm {
  private static final double[] TABLE = new double[1 << 15];

  static {
    Arrays.setAll(TABLE, StrictMath::log);
  }

  private Logarithm() {}

  static double of(int number) {
    return number < TABLE.length ? TABLE[number] : StrictMath.log(number);
  }
}
