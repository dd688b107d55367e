package org.chorus.link;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Parts a corpus into cells around some of its reports, so that what is near in meaning shares one.
 * A report is in the cells of the three centres nearest to it: those on a border are in both.
 */
public final class Cells implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PER_REPORT = 3;
  private static final int REPORTS_PER_CENTRE = 40;
  private static final int MOST_CENTRES = 4096;
  private static final int INDEX_BITS = 20;

  private final short[][] centres;

  /** Cells around {@code centres}, in that order; there is at least one. */
  public Cells(List<Located> centres) {
    this.centres = centres.stream().map(Located::meaning).toArray(short[][]::new);
  }

  /** How many centres a corpus of so many reports is given. */
  public static int centres(long reports) {
    return (int) Math.min(MOST_CENTRES, 1 + reports / REPORTS_PER_CENTRE);
  }

  /** The numbers of the cells that a report is in, nearest first, ties by number. */
  public int[] of(short[] meaning) {
    long[] order = new long[centres.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = rank(Meaning.dot(meaning, centres[i]), i);
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(PER_REPORT).mapToInt(Cells::index).toArray();
  }

  /** A number that sorts greater cosines first, then smaller indexes. */
  static long rank(int cosine, int index) {
    return -(long) cosine << INDEX_BITS | index;
  }

  /** The index in a rank. */
  static int index(long rank) {
    return (int) (rank & (1 << INDEX_BITS) - 1);
  }
}
