package org.chorus.signal;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** The part of a report that is embedded: what a reader sees before scrolling. */
public final class EmbeddingInput {
  /** What the model was trained to see before a text that is compared with others like it. */
  public static final String PREFIX = "query: ";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private EmbeddingInput() {}

  /**
   * Prefix, title and the beginning of the text, parted by a blank, every run of blanks and control
   * characters made one blank. A pure function that never throws.
   *
   * @param title may be null
   * @param text the body
   * @param characters how much of the title and of the body at most, each; both end with a word
   */
  public static String of(String title, String text, int characters) {
    String start = title == null ? "" : lead(title, characters);
    String lead = lead(text, characters);
    return (PREFIX + start + (start.isEmpty() ? "" : " ") + lead).stripTrailing();
  }

  /**
   * At most {@code most} characters of {@code text}, up to the end of a word where that is near.
   */
  static String lead(String text, int most) {
    // Blanks shrink, so a multiple is looked at; the rest of a long report is never touched.
    String start = text.substring(0, Math.min(text.length(), 4 * most + 16));
    String plain = BLANKS.matcher(start).replaceAll(" ").strip();
    if (plain.length() <= most) {
      return plain;
    }
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(plain);
    int end = words.preceding(most + 1);
    if (end < most / 2) {
      end = most - (most > 0 && Character.isHighSurrogate(plain.charAt(most - 1)) ? 1 : 0);
    }
    return plain.substring(0, end).stripTrailing();
  }
}
