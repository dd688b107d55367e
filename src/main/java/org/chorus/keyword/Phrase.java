package org.chorus.keyword;

import java.util.function.Function;

/** A candidate: words that stand together in a text. */
final class Phrase {
  final int first;
  private final int size;
  int count;

  /** Occurrences with a function word, or an end of the chunk, before them; and behind them. */
  int openLeft;

  int openRight;

  /** Occurrences at the beginning of a chunk. */
  int chunkStarts;

  /** Occurrences that are a part of what looks like a longer name. */
  int cutName;

  /** Whether it mostly occurs within one longer phrase. */
  boolean nested;

  double score;

  private Phrase(int first, int size) {
    this.first = first;
    this.size = size;
  }

  /** Makes the phrase whose first occurrence is here. */
  static Function<Long, Phrase> at(int from, int to) {
    return key -> new Phrase(from, to - from);
  }

  int size() {
    return size;
  }

  int end() {
    return first + size;
  }

  void use(WordSequence words, int from, int to) {
    count++;
    boolean startsChunk = words.startsChunk(from);
    chunkStarts += startsChunk ? 1 : 0;
    openLeft += startsChunk || words.word(from - 1).function ? 1 : 0;
    openRight += words.startsChunk(to) || words.word(to).function ? 1 : 0;
    cutName += words.isInsideName(from) || words.isInsideName(to) ? 1 : 0;
  }
}
