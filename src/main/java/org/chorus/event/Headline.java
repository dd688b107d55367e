package org.chorus.event;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** One line that stands for a report: its title, or the beginning of its text. */
public final class Headline {
  /** How many characters of a text make a headline at most. */
  static final int FROM_TEXT = 120;

  /** How many characters of a title are kept; longer ones are no titles. */
  static final int FROM_TITLE = 300;

  private static final int SHORT_SENTENCE = 30;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Headline() {}

  /**
   * The title, or, without one, as many whole sentences of the text as fit into 120 characters; a
   * first sentence longer than that is cut between words and ends in an ellipsis.
   *
   * @param title may be null or blank
   */
  public static String of(String title, String text) {
    String line = oneLine(title == null ? "" : title);
    return line.isEmpty() ? beginning(oneLine(text)) : cutBetweenWords(line, FROM_TITLE);
  }

  private static String beginning(String line) {
    if (line.length() <= FROM_TEXT) {
      return line;
    }
    // A sentence's boundary lies behind the space that follows it.
    int most = line.charAt(FROM_TEXT) == ' ' ? FROM_TEXT + 1 : FROM_TEXT;
    int sentence = lastBreak(BreakIterator.getSentenceInstance(ULocale.ROOT), line, most);
    String whole = line.substring(0, sentence).strip();
    return whole.length() >= SHORT_SENTENCE ? whole : cutBetweenWords(line, FROM_TEXT);
  }

  private static String cutBetweenWords(String line, int most) {
    if (line.length() <= most) {
      return line;
    }
    int cut = lastBreak(BreakIterator.getLineInstance(ULocale.ROOT), line, most - 1);
    if (cut == 0) {
      cut = lastBreak(BreakIterator.getCharacterInstance(ULocale.ROOT), line, most - 1);
    }
    return line.substring(0, cut).strip() + "…";
  }

  /** The last boundary at or before {@code most}; 0 when there is none. */
  private static int lastBreak(BreakIterator breaks, String line, int most) {
    breaks.setText(line.substring(0, Math.min(line.length(), 4 * FROM_TITLE)));
    return breaks.isBoundary(most) ? most : Math.max(0, breaks.preceding(most));
  }

  private static String oneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
