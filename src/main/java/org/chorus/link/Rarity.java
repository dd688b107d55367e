package org.chorus.link;

import java.io.Serializable;

/**
 * How much it says that two reports share a key: the rarer in the corpus and in the background, the
 * more. The background keeps a corpus of five reports from taking its commonest words for rare.
 */
public final class Rarity implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int GRAMS = 1 << 16;

  private final Frequencies holders;
  private final Frequencies corpus;
  private final Frequencies background;

  /** Grams are few and asked for most. */
  private final double[] ofGrams = new double[GRAMS];

  /** Of the reports that are compared, and of news in general. */
  public Rarity(Frequencies corpus, Frequencies background) {
    this(corpus, corpus, background);
  }

  /** What is rare in news in general, whatever the reports say; they only find each other by it. */
  public static Rarity frozen(Frequencies corpus, Frequencies background) {
    return new Rarity(corpus, new Frequencies(), background);
  }

  private Rarity(Frequencies holders, Frequencies corpus, Frequencies background) {
    this.holders = holders;
    this.corpus = corpus;
    this.background = background;
    for (int gram = 0; gram < GRAMS; gram++) {
      ofGrams[gram] = idf(Family.GRAMS, "", Key.hash(Family.GRAMS, gram));
    }
  }

  /** The same as {@link #idf} for a gram. */
  double idfOfGram(int gram) {
    return ofGrams[gram];
  }

  /**
   * {@code ln((N + N_b + 1) / (df + df_b))}, 0 or greater; a key that the corpus has not counted
   * stands in the one report that asks.
   */
  double idf(Family family, String language, long key) {
    double all = corpus.reports(family, language) + background.reports(family, language) + 1.0;
    double holders = Math.max(1, corpus.count(key)) + (double) background.count(key);
    return Math.max(0, StrictMath.log(all / holders));
  }

  /** How many reports the corpus has. */
  long reports() {
    return holders.reports(Family.NAMES, "");
  }

  /** In how many reports of the corpus the key occurs; 1 when it was left out of the counts. */
  int holders(long key) {
    return Math.max(1, holders.count(key));
  }
}
