package org.chorus.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chorus.date.DateContext;
import org.chorus.date.DateMention;
import org.chorus.date.DateReader;

/**
 * The date that a text begins with. A date in running prose (“On 11 September 2001, …”) is what the
 * report is about, not when it was published; so a date counts only
 *
 * <ul>
 *   <li>in ISO form, behind at most two words ({@code date 2024-11-18 …});
 *   <li>else when it is set off: nothing before it, or a few words that end with punctuation
 *       ({@code HANOI, }), and behind it a line end, dash, bar, bracket, colon, point or time of
 *       day;
 *   <li>or when the line holds nothing else but at most four words.
 * </ul>
 */
final class Dateline {
  private static final int REACH = 100;
  private static final int LONGEST_LEAD = 40;

  private static final Pattern TWO_WORDS =
      Pattern.compile("\\P{L}*(?:[\\p{L}\\p{M}]+\\P{L}+){0,2}");
  private static final Pattern LEAD =
      Pattern.compile(
          "|(?:[\\p{L}\\p{M}'’.-]+[ ,.(/]{1,3}){0,4}[\\p{L}\\p{M}.]+\\)?\\s*[,.:;|(/–—-]\\s*|[^\\p{L}\\p{Nd}]*");
  private static final Pattern SET_OFF =
      Pattern.compile(
          "(?s)(?:\\s*|г\\.?|\\s+г\\.?)(?:$|\n|[-–—|)(:•·/\\]]|\\.(?:\\s|$)|,?\\s*\\d{1,2}[:.]\\d{2}).*");
  private static final Pattern FEW_WORDS =
      Pattern.compile("[^\\p{L}\\p{Nd}]*(?:[\\p{L}\\p{M}]+[^\\p{L}\\p{Nd}]+){0,4}");
  private static final Pattern TIME_AND_FEW_WORDS =
      Pattern.compile(
          "(?:[\\s,|–—-]{0,4}\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?(?:[^\\p{L}\\p{Nd}]+[\\p{L}\\p{M}]+){0,4}[^\\p{L}\\p{Nd}]*");

  private Dateline() {}

  /** The date at the very beginning of {@code text}; nothing when there is none to rely on. */
  static Optional<Dated> of(String text, DateContext context) {
    String beginning = text.substring(0, Math.min(text.length(), REACH + LONGEST_LEAD));
    return first(beginning, context)
        .filter(date -> date.end() <= REACH && isDateline(beginning, date))
        .flatMap(Dated::of);
  }

  /** Whether a line holds a date and little else. */
  static boolean isDateAlone(String line) {
    return first(line, DateContext.UNKNOWN).filter(date -> isAlone(line, date)).isPresent();
  }

  /** The first date with a year. */
  private static Optional<DateMention> first(String text, DateContext context) {
    return DateReader.read(text, context).stream().filter(date -> date.year() > 0).findFirst();
  }

  private static boolean isDateline(String text, DateMention date) {
    String before = text.substring(0, date.start());
    String after = text.substring(date.end());
    if (date.form() == DateMention.Form.YEAR_FIRST || date.form() == DateMention.Form.YEAR_MONTH) {
      return TWO_WORDS.matcher(before).matches();
    }
    int lineEnd = text.indexOf('\n', date.end());
    return (before.length() <= LONGEST_LEAD
            && LEAD.matcher(before).matches()
            && SET_OFF.matcher(after).matches())
        || (before.indexOf('\n') < 0 && lineEnd >= 0 && isAlone(text.substring(0, lineEnd), date));
  }

  private static boolean isAlone(String line, DateMention date) {
    return FEW_WORDS.matcher(line.substring(0, date.start())).matches()
        && TIME_AND_FEW_WORDS.matcher(line.substring(date.end())).matches();
  }
}
