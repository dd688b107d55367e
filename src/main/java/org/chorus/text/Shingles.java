package org.chorus.text;

import java.util.Arrays;
import org.chorus.config.CopySettings;

/**
 * What a text is compared by to find copies: its shingles, runs of four words (six characters of
 * Han or kana, twelve of Thai and its like) that start at every word, as hashes in text order.
 *
 * <p>Reports meet by <em>passages</em>: of every {@value #WINDOW} shingles in a row the one with
 * the smallest hash, a MinHash of each part of the text instead of one of the whole (winnowing:
 * Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", 2003).
 * Two texts that share a run of {@value #WINDOW} shingles surely share a passage, however long they
 * are: so half of a story finds the whole one, which the usual bands of MinHashes, made for texts
 * that resemble each other as wholes, do not promise. About every ninth word starts a passage.
 */
public final class Shingles {
  /** So many characters of a text count; the rest says nothing new about its being a copy. */
  public static final int LONGEST_TEXT = 40_000;

  /** Two reports that have nothing else in common than a passage of so many shingles meet. */
  static final int WINDOW = 16;

  /** What the words of a shingle weigh together at least. */
  private static final int WEIGHT = 4 * WordHashes.WORD;

  /** The shorter of two texts has so much room at the beginning of the longer, in percent. */
  private static final int HEAD_PERCENT = 150;

  /** A byline, a dateline or an agency's line has at most so many shingles. */
  private static final int FRAME = 16;

  /** Two texts that share less of the shorter one, its frame included, are no copies. */
  private static final double LEAST_UNFRAMED = 0.5;

  private static final long SHINGLE_SEED = 1;
  private static final long HEADLINE_SEED = 2;
  private static final long[] NONE = {};

  private final long letters;
  private final long whole;
  private final long[] inOrder;
  private final long[] sorted;

  private Shingles(WordHashes words) {
    letters = words.letters();
    whole = words.all();
    inOrder = shingles(words);
    sorted = distinct(inOrder);
  }

  /** The shingles of {@code text}, which may be empty. */
  public static Shingles of(String text) {
    return new Shingles(
        new WordHashes(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT)));
  }

  /** Letters and digits; Han and kana count two and a half. */
  public long letters() {
    return letters;
  }

  /** Hash of the whole text; equal for texts that differ in typography only. */
  public long whole() {
    return whole;
  }

  /** The same of a headline with this text behind it. */
  public static long headlineAndText(Shingles headline, Shingles text) {
    return WordHashes.mix(WordHashes.mix(HEADLINE_SEED, headline.whole), text.whole);
  }

  /** The passages by which reports meet, each once, sorted; none only when there are no words. */
  public long[] passages() {
    if (inOrder.length == 0) {
      return NONE;
    }
    long[] passages = new long[inOrder.length];
    int found = 0;
    int smallest = -1;
    for (int from = 0; from == 0 || from + WINDOW <= inOrder.length; from++) {
      int to = Math.min(from + WINDOW, inOrder.length);
      if (smallest < from) {
        smallest = smallest(from, to);
        passages[found++] = inOrder[smallest];
      } else if (inOrder[to - 1] < inOrder[smallest]) {
        smallest = to - 1;
        passages[found++] = inOrder[smallest];
      }
    }
    return distinct(Arrays.copyOf(passages, found));
  }

  /**
   * Share of the shorter text that stands in the other one, 0 to 1, when that makes one of them a
   * copy of the other; else 0. What the shorter one alone has before and after, up to {@value
   * #FRAME} shingles each, is left out as byline, dateline or agency's line. A text below half of
   * the other's length must stand at its beginning, where a story is cut from; elsewhere it is an
   * item of a digest, or quoted.
   */
  public double similarity(Shingles other, CopySettings settings) {
    Shingles shorter = sorted.length <= other.sorted.length ? this : other;
    Shingles longer = shorter == this ? other : this;
    int size = shorter.sorted.length;
    int longerSize = longer.sorted.length;
    if (size == 0 || size < settings.shortestShare() * longerSize) {
      return 0;
    }
    long[] place = 2 * size < longerSize ? longer.head(size) : longer.sorted;
    double similarity = shorter.shareIn(place);
    return similarity >= settings.minSimilarity() ? similarity : 0;
  }

  private double shareIn(long[] place) {
    int from = 0;
    int to = inOrder.length;
    while (from < Math.min(FRAME, to) && !isIn(place, inOrder[from])) {
      from++;
    }
    while (to > Math.max(from, inOrder.length - FRAME) && !isIn(place, inOrder[to - 1])) {
      to--;
    }
    long[] framed = distinct(Arrays.copyOfRange(inOrder, from, to));
    int shared = shared(framed, place);
    return shared < LEAST_UNFRAMED * sorted.length ? 0 : (double) shared / framed.length;
  }

  private static boolean isIn(long[] sorted, long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  private long[] head(int shingles) {
    int end = (int) Math.min(inOrder.length, WINDOW + (long) shingles * HEAD_PERCENT / 100);
    return distinct(Arrays.copyOf(inOrder, end));
  }

  private int smallest(int from, int to) {
    int smallest = from;
    for (int i = from + 1; i < to; i++) {
      if (inOrder[i] < inOrder[smallest]) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static long[] shingles(WordHashes words) {
    long[] shingles = new long[words.count()];
    int found = 0;
    for (int i = 0; i < words.count(); i++) {
      long hash = SHINGLE_SEED;
      int weight = 0;
      for (int j = i; j < words.count() && weight < WEIGHT; j++) {
        hash = WordHashes.mix(hash, words.hash(j));
        weight += words.weight(j);
      }
      // What is left at the end is no shingle, unless it is all there is.
      if (weight >= WEIGHT || i == 0) {
        shingles[found++] = hash;
      }
    }
    return Arrays.copyOf(shingles, found);
  }

  private static long[] distinct(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static int shared(long[] a, long[] b) {
    int shared = 0;
    int j = 0;
    for (long hash : a) {
      while (j < b.length && b[j] < hash) {
        j++;
      }
      if (j < b.length && b[j] == hash) {
        shared++;
      }
    }
    return shared;
  }
}
