package org.chorus.spark;

import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Numbers to partition by when each shall have a partition of its own. Spark partitions a column by
 * its hash; 0, 1, 2 … as they are would share some partitions and leave others empty.
 */
public final class PartitionKeys {
  /** That of Spark's hash partitioning. */
  private static final int SEED = 42;

  private PartitionKeys() {}

  /**
   * Finds them.
   *
   * @param partitions how many partitions there are, at least one
   * @return for each partition the least number of 0, 1, 2 … whose rows {@code repartition} of a
   *     dataset into so many partitions by an integer column puts there
   */
  public static int[] of(int partitions) {
    int[] keys = new int[partitions];
    boolean[] found = new boolean[partitions];
    int missing = partitions;
    for (int key = 0; missing > 0; key++) {
      int partition = Math.floorMod(Murmur3_x86_32.hashInt(key, SEED), partitions);
      if (!found[partition]) {
        found[partition] = true;
        keys[partition] = key;
        missing--;
      }
    }
    return keys;
  }
}
