package org.chorus.signal;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chorus.model.TextToEmbed;

/**
 * The passages of a report that are embedded: what a reader sees before scrolling, and where it is
 * asked for, what stands below. A long report may begin with a scene or with what went before, and
 * name the event after that.
 */
public final class EmbeddingInput {
  /** What the model was trained to see before a text that is compared with others like it. */
  public static final String PREFIX = "query: ";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** A rest shorter than this part of a passage says too little to be one. */
  private static final int LEAST_PART = 4;

  private EmbeddingInput() {}

  /**
   * What the model is to see of a report.
   *
   * @param reportId the report
   * @param title may be null
   * @param text the body
   * @param characters how long a passage is at most
   * @param continuation whether the passage after the lead is one too
   */
  public static List<TextToEmbed> passages(
      String reportId, String title, String text, int characters, boolean continuation) {
    List<TextToEmbed> passages = new ArrayList<>();
    passages.add(new TextToEmbed(reportId, TextToEmbed.LEAD, of(title, text, characters)));
    String rest = continuation ? afterLead(text, characters) : "";
    if (!rest.isEmpty()) {
      passages.add(new TextToEmbed(reportId, TextToEmbed.CONTINUATION, PREFIX + rest));
    }
    return passages;
  }

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

  /** The passage after the lead, without a prefix; empty when there is next to nothing. */
  static String afterLead(String text, int most) {
    String both = plain(text, 2 * most);
    int from = Math.min(lead(text, most).length(), both.length());
    String rest = both.substring(from).strip();
    return rest.length() < most / LEAST_PART ? "" : beginning(rest, most);
  }

  /**
   * At most {@code most} characters of {@code text}, up to the end of a word where that is near.
   */
  static String lead(String text, int most) {
    return beginning(plain(text, most), most);
  }

  /** The beginning of {@code text}, {@code most} characters or more where it has them. */
  private static String plain(String text, int most) {
    // Blanks shrink, so a multiple is looked at; the rest of a long report is never touched.
    String start = text.substring(0, Math.min(text.length(), 4 * most + 16));
    return BLANKS.matcher(start).replaceAll(" ").strip();
  }

  private static String beginning(String plain, int most) {
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
