package org.chorus.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What keywords are worth where less is known of their language: learned from other texts than
 * those they are found in, from few, or from none at all. A text itself counts as one more of its
 * language, as a report in a store does. The weights of the formula stay as they are.
 */
public final class KeywordCrossValidation {
  private static final int FOLDS = 5;
  private static final int FEW = 50;
  private static final int HEXADECIMAL = 16;
  private static final int DIGITS = 4;

  private KeywordCrossValidation() {}

  /** Measures on {@code texts}, one at least. */
  public static KeywordEvaluation of(List<KeywordGold> texts) {
    KeywordEvaluation evaluation = new KeywordEvaluation(texts);
    evaluation.measure("all texts", LearnedKeywords.from(texts, OptionalInt.empty(), true));
    evaluation.measure("other folds", acrossFolds(texts));
    evaluation.measure(
        FEW + " texts, no background", LearnedKeywords.from(texts, OptionalInt.of(FEW), false));
    evaluation.measure("unknown language", LearnedKeywords.nothing());
    return evaluation;
  }

  /** A text's keywords by what the texts of the other folds have taught. */
  private static KeywordMethod acrossFolds(List<KeywordGold> texts) {
    List<KeywordMethod> methods = new ArrayList<>();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Predicate<KeywordGold> others = text -> fold(text) != fold;
      methods.add(
          LearnedKeywords.from(texts.stream().filter(others).toList(), OptionalInt.empty(), true));
    }
    return (text, count) -> methods.get(fold(text)).keywords(text, count);
  }

  private static int fold(KeywordGold text) {
    return Integer.parseInt(LearnedKeywords.hash(text).substring(0, DIGITS), HEXADECIMAL) % FOLDS;
  }
}
