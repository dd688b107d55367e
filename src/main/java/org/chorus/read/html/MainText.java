package org.chorus.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chorus.read.html.Outline.Block;
import org.chorus.read.html.Outline.Box;
import org.chorus.text.Cleaner;

/**
 * The article in a page: the box whose paragraphs are longest and least linked, with those beside
 * it that are alike. Lengths, links, sentence ends, and the names that the page's author gave the
 * boxes decide; words of languages do so only in the heading of a discussion.
 *
 * @param paragraphs its paragraphs
 * @param letters how many letters it has, see {@link Block}
 * @param headlines how many links of a headline's length stand among the paragraphs
 * @param headings how many of them are headings
 */
record MainText(List<String> paragraphs, double letters, int headlines, int headings) {
  /** A paragraph has as many letters, or is a sentence. */
  static final double PARAGRAPH = 50;

  private static final double SENTENCE = 20;

  /** A line that is a link and has as many letters announces an article. */
  private static final double HEADLINE = 15;

  private static final int LIST_HEADLINES = 3;

  /** A text of as many letters is more than a teaser. */
  private static final double FEWEST_LETTERS = 100;

  /** Paragraphs of as many letters are an article. */
  static final double ARTICLE = 200;

  private static final double MOST_LINKED = 0.4;

  /** What a paragraph counts for the box around the box that it stands in. */
  private static final double DECAY = 0.6;

  private static final int REACH = 6;
  private static final double PROMISED = 1.5;

  private static final double LIKE_THE_BEST = 0.2;

  private static final Set<String> SHORT_TOO =
      Set.of("p", "li", "blockquote", "pre", "dd", "dt", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?s).*[.!?…。．！？।॥։۔؟።៕၊။»”\"’)]\\s*");

  /**
   * The text without a first paragraph that is no more than the title, perhaps with a date.
   *
   * @param title null when there is none
   */
  String below(String title) {
    String first = paragraphs.get(0);
    boolean repeated =
        title != null
            && paragraphs.size() > 1
            && first.startsWith(title)
            && first.length() - title.length() <= PARAGRAPH
            && !SENTENCE_END.matcher(tail(first)).matches();
    return String.join("\n", repeated ? paragraphs.subList(1, paragraphs.size()) : paragraphs);
  }

  /**
   * The main text; nothing when there is no paragraph in the page.
   *
   * @param isArticle whether the page says that it holds an article
   */
  static Optional<MainText> of(Outline outline, boolean isArticle) {
    Optional<MainText> sure = new Search(outline, isArticle, Hints.Doubt.DOUBTFUL).result();
    return isArticle && sure.filter(MainText::isEnough).isEmpty()
        ? new Search(outline, true, Hints.Doubt.BESIDE).result().or(() -> sure)
        : sure;
  }

  /** Whether it is more than a teaser, or a message of the site. */
  boolean isEnough() {
    return letters >= FEWEST_LETTERS;
  }

  /**
   * Whether it announces other articles, about one with every paragraph.
   *
   * @param isArticle whether the page says that it holds an article; then lines with a link between
   *     paragraphs of some length lead to more on it, and only headings announce others
   */
  boolean isList(boolean isArticle) {
    return isList(isArticle && letters >= ARTICLE ? headings : headlines, paragraphs.size());
  }

  static boolean isList(double headlines, double paragraphs) {
    return headlines >= LIST_HEADLINES && 5 * headlines >= 4 * paragraphs;
  }

  static boolean isHeadline(Block block) {
    return block.letters() >= HEADLINE && block.linked() > 0.8 * block.letters();
  }

  /** What a block counts as a paragraph; 0 when it is none. */
  static double value(Block block) {
    double own = block.letters() - block.linked();
    boolean isLong = own >= PARAGRAPH;
    boolean sentence = own >= SENTENCE && isSentence(block);
    return block.linked() <= MOST_LINKED * block.letters() && (isLong || sentence) ? own : 0;
  }

  static boolean isSentence(Block block) {
    return SENTENCE_END.matcher(tail(block.text())).matches();
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 4));
  }

  /** One search in one page; arrays are by the number of the box, or of the block. */
  private static final class Search {
    private final Outline outline;
    private final List<Box> boxes;
    private final List<Block> blocks;
    private final double[] values;
    private final double[] inBox;
    private final boolean[] left;
    private final double[] scores;

    /**
     * @param furniture the least doubt of a box that makes it furniture
     */
    Search(Outline outline, boolean isArticle, Hints.Doubt furniture) {
      this.outline = outline;
      boxes = outline.boxes();
      blocks = outline.blocks();
      values = blocks.stream().mapToDouble(MainText::value).toArray();
      inBox = outline.sums(values);
      left = new Furniture(outline, values, isArticle).beside(furniture);
      scores = scores();
    }

    Optional<MainText> result() {
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      return boxes.isEmpty() || scores[best] <= 0 ? Optional.empty() : Optional.of(collect(best));
    }

    private double[] scores() {
      double[] scores = new double[boxes.size()];
      for (int b = 0; b < values.length; b++) {
        double share = left[blocks.get(b).box()] ? 0 : values[b];
        int box = blocks.get(b).box();
        boolean paragraph = SHORT_TOO.contains(boxes.get(box).tag());
        for (int up = 0, at = paragraph ? boxes.get(box).parent() : box;
            share > 0 && up < REACH && at >= 0;
            up++, at = boxes.get(at).parent()) {
          scores[at] += share;
          share *= DECAY;
        }
      }
      double[] linked = outline.sums(blocks.stream().mapToDouble(Block::linked).toArray());
      double[] letters = outline.sums(blocks.stream().mapToDouble(Block::letters).toArray());
      for (int i = 0; i < scores.length; i++) {
        scores[i] *= letters[i] == 0 ? 0 : 1 - linked[i] / letters[i];
        scores[i] *= boxes.get(i).promise() ? PROMISED : 1;
      }
      return scores;
    }

    private MainText collect(int best) {
      boolean[] inText = around(best);
      List<Integer> chosen = new ArrayList<>();
      for (int b = 0; b < blocks.size(); b++) {
        int box = blocks.get(b).box();
        if (inText[box] && !left[box]) {
          if (isDiscussion(blocks.get(b)) && chosen.stream().anyMatch(c -> values[c] > 0)) {
            break;
          }
          chosen.add(b);
        }
      }
      return trimmed(best, chosen);
    }

    /** The text without what stands before its first paragraph and behind its last. */
    private MainText trimmed(int best, List<Integer> chosen) {
      int first = 0;
      int last = chosen.size() - 1;
      while (first <= last && values[chosen.get(first)] == 0) {
        first++;
      }
      while (last > first && values[chosen.get(last)] == 0) {
        last--;
      }
      // The headline of a list's first entry stands before its text; links behind the last
      // paragraph are no entries.
      List<Block> headlines =
          chosen.subList(Math.max(0, first - 1), last + 1).stream()
              .map(blocks::get)
              .filter(MainText::isHeadline)
              .toList();
      int headings = (int) headlines.stream().filter(this::isHeading).count();
      List<Block> kept =
          chosen.subList(first, last + 1).stream()
              .filter(b -> values[b] > 0 || isPart(best, blocks.get(b)))
              .map(blocks::get)
              .toList();
      double letters = kept.stream().mapToDouble(Block::letters).sum();
      List<String> paragraphs = kept.stream().map(Block::text).toList();
      return new MainText(paragraphs, letters, headlines.size(), headings);
    }

    /** Whether a block is the heading of what readers wrote: it counts their comments. */
    private boolean isDiscussion(Block block) {
      return isHeading(block) && Cleaner.countsComments(block.text());
    }

    private boolean isHeading(Block block) {
      return HEADINGS.contains(boxes.get(block.box()).tag());
    }

    /** The best box, and those beside it that are alike, each with all that is in it. */
    private boolean[] around(int best) {
      boolean[] alike = new boolean[boxes.size()];
      int parent = boxes.get(best).parent();
      for (int i = Math.max(parent, 0) + 1; i < boxes.size(); i++) {
        int above = boxes.get(i).parent();
        alike[i] = above == parent ? i == best || isAlike(i, best) : alike[above];
      }
      alike[best] = true;
      for (int i = best + 1; i < boxes.get(best).end(); i++) {
        alike[i] = true;
      }
      return alike;
    }

    private boolean isAlike(int box, int best) {
      boolean written = inBox[box] > 0;
      boolean paragraph = boxes.get(box).tag().equals("p") && written;
      boolean lead = box < best && written && hasTitle(box);
      return paragraph || lead || scores[box] >= LIKE_THE_BEST * scores[best];
    }

    private boolean hasTitle(int box) {
      return boxes.subList(box, boxes.get(box).end()).stream().anyMatch(b -> b.tag().equals("h1"));
    }

    /** A short line between paragraphs that is more than furniture. */
    private boolean isPart(int best, Block block) {
      boolean linked = block.linked() > MOST_LINKED * block.letters();
      return !linked
          && block.letters() > 0
          && (block.box() == best || SHORT_TOO.contains(boxes.get(block.box()).tag()));
    }
  }
}
