package org.chorus.keyword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among phrases, one after another: each time the one with the best score, less a penalty
 * for the share of its words that are said already. So a phrase may stand beside one that it is
 * part of, but must be worth it.
 */
final class Choice {
  /** What a phrase loses when all its words are said. */
  private static final double REPETITION = 1.3;

  /** How much a word is said when another form of it is. */
  private static final double KIN = 0.3;

  /** Only so many of the best are looked at for each one that is chosen, and a few more. */
  private static final int LOOKED_AT = 4;

  private static final int LOOKED_AT_ANYWAY = 20;

  private static final Comparator<Phrase> BEST_FIRST =
      Comparator.comparingDouble((Phrase phrase) -> -phrase.score)
          .thenComparingInt(phrase -> phrase.first)
          .thenComparingInt(phrase -> phrase.size());

  private final WordSequence words;
  private final List<Phrase> open;
  private final double[] said;

  private Choice(WordSequence words, List<Phrase> open) {
    this.words = words;
    this.open = open;
    this.said = new double[words.distinct()];
  }

  /** The {@code count} best, in the order in which they were chosen; their scores are final. */
  static List<Phrase> of(Collection<Phrase> phrases, WordSequence words, int count) {
    List<Phrase> sorted = new ArrayList<>(phrases);
    sorted.sort(BEST_FIRST);
    long most = (long) LOOKED_AT * count + LOOKED_AT_ANYWAY;
    Choice choice = new Choice(words, sorted.subList(0, (int) Math.min(sorted.size(), most)));
    return choice.choose(count);
  }

  private List<Phrase> choose(int count) {
    List<Phrase> left = new ArrayList<>(open);
    List<Phrase> chosen = new ArrayList<>();
    while (chosen.size() < count && !left.isEmpty()) {
      int best = 0;
      double bestWorth = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < left.size() && left.get(i).score > bestWorth; i++) {
        double worth = left.get(i).score - REPETITION * saidShare(left.get(i));
        if (worth > bestWorth) {
          best = i;
          bestWorth = worth;
        }
      }
      Phrase phrase = left.remove(best);
      phrase.score = bestWorth;
      chosen.add(phrase);
      say(phrase);
    }
    return chosen;
  }

  private double saidShare(Phrase phrase) {
    double sum = 0;
    for (int i = phrase.first; i < phrase.end(); i++) {
      sum += said[words.id(i)];
    }
    return sum / phrase.size();
  }

  private void say(Phrase phrase) {
    for (int i = phrase.first; i < phrase.end(); i++) {
      if (said[words.id(i)] < 1) {
        said[words.id(i)] = 1;
        sayKin(words.word(i).normal);
      }
    }
  }

  private void sayKin(String word) {
    boolean[] asked = new boolean[said.length];
    for (Phrase phrase : open) {
      for (int i = phrase.first; i < phrase.end(); i++) {
        int id = words.id(i);
        boolean before = asked[id];
        asked[id] = true;
        if (!before && said[id] < KIN && Kinship.areKin(words.word(i).normal, word)) {
          said[id] = KIN;
        }
      }
    }
  }
}
