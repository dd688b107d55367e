package org.chorus.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes out of a report what its author did not write: markup, invisible characters, placeholders
 * of advertisements, counters of comments, share bars, source lines and the like.
 *
 * <p>The rules, in their order: <i>script</i> and <i>tag</i> (left-over markup, in angle or, as
 * editors of sites know it, in square brackets; entities are decoded), <i>placeholder</i> ({@code
 * [ad_1]} within a line), then whole lines: <i>advertisement</i>, <i>comment-counter</i>,
 * <i>share-bar</i>, <i>cookie-notice</i>, <i>read-more</i>, <i>subscription</i>, <i>copyright</i>,
 * <i>notice</i>; before the first sentence and behind the last one also <i>navigation</i>,
 * <i>byline</i>, <i>time-stamp</i>; and at the end of the text <i>source</i>, whose fact {@link
 * SourceLine} reads. What they know of languages stands in {@code furniture.txt}. A line goes when
 * all of it is furniture; none goes because it contains some.
 *
 * <p>Words that removed markup glued together are parted ({@link GluedWords}). Characters are
 * composed (NFC); invisible and control characters vanish without a trace, except joiners in the
 * scripts that need them; blanks are folded and empty lines dropped.
 */
public final class Cleaner {
  private static final int LONGEST_REMOVED = 500;
  private static final int MOST_PASSES = 5;

  private Cleaner() {}

  /**
   * Cleans title (may be null) and text; a pure function that never throws. Cleaning what is clean
   * changes nothing.
   */
  public static CleanText clean(String title, String text) {
    List<CleanText.Removed> removed = new ArrayList<>();
    String cleanTitle = title == null ? null : title(title, removed);
    List<Line> kept = LineRules.keep(Line.of(withoutMarkup(text, removed)), removed);
    removed.sort(Comparator.comparingInt(CleanText.Removed::position));
    return new CleanText(cleanTitle, Line.join(kept, "\n"), List.copyOf(removed));
  }

  /** Whether a line, such as the heading of a discussion, counts the comments of readers. */
  public static boolean countsComments(String line) {
    return CommentLine.isOne(line, Line.folded(line));
  }

  private static String title(String title, List<CleanText.Removed> removed) {
    List<CleanText.Removed> fromTitle = new ArrayList<>();
    String before;
    String clean = title;
    int passes = 0;
    // Joining lines can bring the halves of a tag together.
    do {
      before = clean;
      clean = Line.join(Line.of(withoutMarkup(before, fromTitle)), " ");
    } while (!clean.equals(before) && ++passes < MOST_PASSES);
    fromTitle.forEach(r -> removed.add(new CleanText.Removed(0, r.rule(), r.text())));
    return clean.isEmpty() ? null : clean;
  }

  private static TracedText withoutMarkup(String raw, List<CleanText.Removed> removed) {
    TracedText visible = Characters.visible(TracedText.of(raw));
    TracedText plain = Entities.decode(visible);
    int before;
    int passes = 0;
    // What stood within a tag may have kept it from being one.
    do {
      before = removed.size();
      plain = Markup.remove(plain, removed);
      plain = Placeholders.remove(Shortcodes.remove(plain, removed), removed);
    } while (removed.size() > before && ++passes < MOST_PASSES);
    return GluedWords.part(Characters.composed(plain));
  }

  /** Notes what a rule takes out. */
  static CleanText.Removed removed(String rule, int position, CharSequence text) {
    int length = Math.min(text.length(), LONGEST_REMOVED);
    if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
      length--;
    }
    return new CleanText.Removed(position, rule, text.subSequence(0, length).toString());
  }
}
