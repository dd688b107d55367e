package org.chorus.text;

import java.util.Arrays;
import org.chorus.config.CopySettings;

/**
 * How much of one text stands in another, in whatever order: the shingles that both have. Those
 * across the seam between two passages that do not follow each other in the other text count too,
 * so that moving a paragraph costs nothing. A changed word costs every shingle that it is in: two
 * match reports from one template, with other names and numbers, are no copies.
 */
public final class Containment {
  /** The shorter of two texts has so much room at the beginning of the longer, in percent. */
  private static final int HEAD_PERCENT = 150;

  /** A byline, a dateline or an agency's line has at most so many words. */
  private static final int FRAME = 16;

  /** Two texts that share less of the shorter one, its frame included, are no copies. */
  private static final double LEAST_UNFRAMED = 0.5;

  private final CopySettings settings;

  /** Compares by what {@code settings} take for a copy. */
  public Containment(CopySettings settings) {
    this.settings = settings;
  }

  /**
   * A text as it is compared.
   *
   * @param shingles of {@link Shingles#inOrder}
   * @param span of {@link Shingles#span}
   */
  public record Text(long[] shingles, int span) {}

  /**
   * Share of the shorter text that stands in the other one, 0 to 1, when that makes one of them a
   * copy of the other; else 0. What the shorter one alone has before and after, up to {@value
   * #FRAME} words each, is left out as byline, dateline or agency's line; what repeats itself
   * counts once. A text below half of the other's length must stand at its beginning, where a story
   * is cut from; elsewhere it is an item of a digest, or quoted.
   */
  public double similarity(Text one, Text other) {
    long[] ofOne = distinct(one.shingles, 0, one.shingles.length);
    long[] ofOther = distinct(other.shingles, 0, other.shingles.length);
    boolean inOrder = ofOne.length <= ofOther.length;
    Text shorter = inOrder ? one : other;
    Text longer = inOrder ? other : one;
    int size = Math.min(ofOne.length, ofOther.length);
    int longerSize = Math.max(ofOne.length, ofOther.length);
    if (size == 0 || size < settings.shortestShare() * longerSize) {
      return 0;
    }
    long[] place = 2 * size < longerSize ? head(longer.shingles, size) : inOrder ? ofOther : ofOne;
    double similarity = share(shorter, inOrder ? ofOne : ofOther, place);
    return similarity >= settings.minSimilarity() ? similarity : 0;
  }

  /** The different ones of some hashes, sorted. */
  static long[] distinct(long[] hashes, int from, int to) {
    long[] sorted = Arrays.copyOfRange(hashes, from, to);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static long[] head(long[] shingles, int size) {
    long end = Shingles.WINDOW + (long) size * HEAD_PERCENT / 100;
    return distinct(shingles, 0, (int) Math.min(shingles.length, end));
  }

  private static double share(Text text, long[] different, long[] place) {
    int from = 0;
    int to = text.shingles.length;
    while (from < Math.min(FRAME, to) && !isIn(place, text.shingles[from])) {
      from++;
    }
    while (to > Math.max(from, text.shingles.length - FRAME)
        && !isIn(place, text.shingles[to - 1])) {
      to--;
    }
    boolean[] seen = new boolean[different.length];
    int all = 0;
    int shared = 0;
    int gap = 0;
    boolean begun = false;
    for (int i = from; i < to; i++) {
      int number = Arrays.binarySearch(different, text.shingles[i]);
      int added = seen[number] ? 0 : 1;
      seen[number] = true;
      all += added;
      if (isIn(place, text.shingles[i])) {
        // A gap of fewer shingles than a shingle has words holds no word of its own: a seam.
        shared += added + (begun && gap < text.span ? gap : 0);
        begun = true;
        gap = 0;
      } else {
        gap += added;
      }
    }
    return shared < LEAST_UNFRAMED * different.length ? 0 : (double) shared / all;
  }

  private static boolean isIn(long[] sorted, long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }
}
