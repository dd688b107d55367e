package org.chorus.text;

import java.util.Arrays;

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

  private static final long SHINGLE_SEED = 1;
  private static final long HEADLINE_SEED = 2;
  private static final long[] NONE = {};

  private final long letters;
  private final long whole;
  private final long[] inOrder;
  private final int span;

  private Shingles(WordHashes words) {
    letters = words.letters();
    whole = words.all();
    inOrder = shingles(words);
    // The last shingle ends with the text: what stands behind its first word is the rest of it.
    span = 1 + words.count() - inOrder.length;
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
    return Containment.distinct(passages, 0, found);
  }

  /** The shingles in the order of the text, for {@link Containment}. */
  public long[] inOrder() {
    return inOrder.clone();
  }

  /** How many words, or characters of scripts without spaces, a shingle has. */
  public int span() {
    return span;
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
}
