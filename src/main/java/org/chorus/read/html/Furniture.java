package org.chorus.read.html;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chorus.read.html.Outline.Block;
import org.chorus.read.html.Outline.Box;

/**
 * The boxes of a page that are beside its text: by their names, unless they hold too much of it.
 */
final class Furniture {
  /** Furniture holds less than this share of a page's paragraphs; discussions may hold more. */
  private static final double MOST_BESIDE = 0.5;

  private static final double MOST_UNSURE = 0.85;

  /** An offer to subscribe has fewer letters. */
  private static final double LONGEST_OFFER = 200;

  private static final double LONGEST_PARAGRAPH_OFFER = 80;

  private final List<Box> boxes;
  private final double total;
  private final double[] inBox;
  private final double[] headlines;
  private final double[] paragraphs;
  private final double[] sentences;
  private final boolean isArticle;

  /**
   * @param values what each block counts as a paragraph; 0 when it is none
   * @param isArticle whether the page says that it holds an article
   */
  Furniture(Outline outline, double[] values, boolean isArticle) {
    List<Block> blocks = outline.blocks();
    boxes = outline.boxes();
    total = Arrays.stream(values).sum();
    inBox = outline.sums(values);
    headlines = counts(outline, b -> MainText.isHeadline(blocks.get(b)));
    paragraphs = counts(outline, b -> values[b] > 0);
    sentences =
        counts(outline, b -> values[b] >= MainText.PARAGRAPH && MainText.isSentence(blocks.get(b)));
    this.isArticle = isArticle || isUnderHeading();
  }

  /**
   * Which boxes are beside the text, or in one that is.
   *
   * @param least the least doubt of a box that makes it furniture
   */
  boolean[] beside(Hints.Doubt least) {
    boolean[] beside = new boolean[boxes.size()];
    for (int i = 1; i < beside.length; i++) {
      double most = most(i, least);
      beside[i] = beside[boxes.get(i).parent()] || (most > 0 && inBox[i] <= most * total);
    }
    return beside;
  }

  /** Of a box that may be beside the text, the most it may hold of the page's; else 0. */
  private double most(int i, Hints.Doubt least) {
    Box box = boxes.get(i);
    double offer = box.tag().equals("p") ? LONGEST_PARAGRAPH_OFFER : LONGEST_OFFER;
    double most =
        switch (box.doubt()) {
          case NONE -> 0;
          case LINE -> sentences[i] > 0 ? 0 : MOST_BESIDE;
          case PAYWALL -> inBox[i] < offer ? MOST_BESIDE : 0;
          case META -> MOST_BESIDE;
          case DOUBTFUL, BESIDE -> box.doubt().compareTo(least) >= 0 ? MOST_BESIDE : 0;
          case DISCUSSION -> MOST_UNSURE;
        };
    boolean list = isList(i) && !(isArticle && box.holdsHeading());
    return list ? Math.max(most, isArticle ? MOST_UNSURE : MOST_BESIDE) : most;
  }

  /** Whether the innermost box around the main heading that holds an article is no list. */
  private boolean isUnderHeading() {
    int box = boxes.size() - 1;
    while (box > 0 && !(boxes.get(box).holdsHeading() && inBox[box] >= MainText.ARTICLE)) {
      box--;
    }
    return box > 0 && paragraphs[box] > 1 && inBox[box] < total && !isList(box);
  }

  private boolean isList(int box) {
    return MainText.isList(headlines[box], paragraphs[box]);
  }

  private static double[] counts(Outline outline, IntPredicate isCounted) {
    return outline.sums(
        IntStream.range(0, outline.blocks().size())
            .mapToDouble(b -> isCounted.test(b) ? 1 : 0)
            .toArray());
  }
}
