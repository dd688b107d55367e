package org.chorus.language;

import java.util.Arrays;

/** From the hashes of character sequences to their numbers; open addressing, filled once. */
final class GramTable {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] hashes;
  private final int[] numbers;
  private final int shift;

  GramTable(int size) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, size));
    hashes = new long[1 << bits];
    numbers = new int[1 << bits];
    Arrays.fill(numbers, -1);
    shift = 64 - bits;
  }

  /**
   * The hash of a sequence that begins with {@code c} and goes on with one of {@code length}
   * characters whose hash is {@code rest}.
   */
  static long before(char c, int length, long rest) {
    return rest + (c + 1L) * POWERS[length];
  }

  /**
   * The hash of the first {@code length} of {@code gram}, at most {@link NgramProfiles#LONGEST}.
   */
  static long hash(char[] gram, int length) {
    long hash = 0;
    for (int i = length - 1; i >= 0; i--) {
      hash = before(gram[i], length - 1 - i, hash);
    }
    return hash;
  }

  private static final long[] POWERS = new long[NgramProfiles.LONGEST];

  static {
    POWERS[0] = MULTIPLIER;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * MULTIPLIER;
    }
  }

  void put(long hash, int number) {
    int at = slot(hash);
    while (numbers[at] >= 0) {
      at = (at + 1) & (numbers.length - 1);
    }
    hashes[at] = hash;
    numbers[at] = number;
  }

  /** The number of the sequence with that hash; -1 when there is none. */
  int get(long hash) {
    int at = slot(hash);
    while (numbers[at] >= 0) {
      if (hashes[at] == hash) {
        return numbers[at];
      }
      at = (at + 1) & (numbers.length - 1);
    }
    return -1;
  }

  private int slot(long hash) {
    return (int) (((hash ^ (hash >>> 32)) * MULTIPLIER) >>> shift);
  }
}
