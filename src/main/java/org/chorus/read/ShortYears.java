package org.chorus.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorus.date.DateContext;
import org.chorus.date.NumericOrder;

/**
 * Years of two digits in a date field, and those of Taiwan's count, written out in full wherever it
 * is certain which number is the year. A date field says when a report was published, so its year
 * lies between 1970 and 2069.
 */
final class ShortYears {
  /** From this on a year of two digits is one of the last century (RFC 822 had such). */
  private static final int FIRST_OF_LAST_CENTURY = 70;

  /** The Buddhist 2543 is 2000; below it two digits end a Gregorian year in Thailand, too. */
  private static final int FIRST_BUDDHIST = 43;

  private static final int BEFORE_MINGUO = 1911;

  private static final Pattern CTIME =
      Pattern.compile("(\\p{L}{3,} \\p{L}{3,} \\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2}.*?) (\\d{4})");
  private static final Pattern RFC_822 =
      Pattern.compile("(\\p{L}+\\.?, ?\\d{1,2}[ -]\\p{L}{3,}[ -])(\\d{2})(?= |$)");
  private static final Pattern FULL_YEAR =
      Pattern.compile("(?<!\\d)(?:1[2-4]|19|2[0456])\\d{2}(?!\\d)");
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "([^\\d]{0,30}(?:\\d{1,2}:\\d{2}[^\\d]{1,10})?"
              + "\\d{1,2}\\.?[ -]?[\\p{L}\\p{M}.]{2,20}+[ ,-]{1,2}'?)(\\d{2})(?=[ ,]|$)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([^\\d]{0,30}[\\p{L}\\p{M}]{3,20}\\.? \\d{1,2}, ?'?)(\\d{2})(?=[ ,]|$)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "([^\\d]{0,30}(?:\\d{1,2}:\\d{2}[^\\d]{1,10})?)"
              + "(\\d{1,2})([./-]) ?(\\d{1,2})\\3 ?(\\d{2})(?![\\d:/-])");
  private static final Pattern MINGUO =
      Pattern.compile("([^\\d]{0,30})(\\d{2,3})(?=年\\d{1,2}月|([/.-])\\d{1,2}\\3\\d{1,2}(?!\\d))");
  private static final Pattern MARKED =
      Pattern.compile("([^\\d]{0,30})(\\d{2})(?=年\\d{1,2}月|년 ?\\d{1,2}월)");

  private ShortYears() {}

  /** The field with its year in full, and behind the month where it stood behind the time. */
  static String expanded(String text, DateContext context) {
    Matcher ctime = CTIME.matcher(text);
    if (ctime.matches()) {
      return ctime.group(1) + ", " + ctime.group(3) + " " + ctime.group(2);
    }
    Matcher rfc822 = RFC_822.matcher(text);
    if (rfc822.lookingAt()) {
      return with(text, rfc822.start(2), year(number(rfc822, 2), context));
    }
    return FULL_YEAR.matcher(text).find() ? text : byForm(text, context);
  }

  private static String byForm(String text, DateContext context) {
    String language = language(context);
    Matcher minguo = MINGUO.matcher(text);
    if (language.equals("zh") && context.country().equals("TW") && minguo.lookingAt()) {
      int year = number(minguo, 2) + BEFORE_MINGUO;
      boolean certain = minguo.group(2).length() == 3 || minguo.group(3) == null;
      return certain ? with(text, minguo.start(2), year) : text;
    }
    Matcher marked = MARKED.matcher(text);
    if ((language.equals("zh") || language.equals("ko")) && marked.lookingAt()) {
      return with(text, marked.start(2), year(number(marked, 2), context));
    }
    for (Pattern named : new Pattern[] {NAMED_MONTH, MONTH_FIRST}) {
      Matcher date = named.matcher(text);
      if (date.lookingAt()) {
        return with(text, date.start(2), year(number(date, 2), context)).replace("'", "");
      }
    }
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.lookingAt() ? ofNumbers(text, numbers, context) : text;
  }

  /** Nothing is certain of a field whose language and country are unknown. */
  private static String ofNumbers(String text, Matcher numbers, DateContext context) {
    if (context.language().equals("und") && context.country().isEmpty()) {
      return text;
    }
    char mark = numbers.group(3).charAt(0);
    boolean first = NumericOrder.isYearFirst(context.language(), context.country(), mark);
    int group = first ? 2 : 5;
    return numbers.group(group).length() == 2
        ? with(text, numbers.start(group), year(number(numbers, group), context))
        : text;
  }

  private static int year(int ending, DateContext context) {
    if (language(context).equals("th") && ending >= FIRST_BUDDHIST) {
      return 2500 + ending;
    }
    return ending < FIRST_OF_LAST_CENTURY ? 2000 + ending : 1900 + ending;
  }

  /** The text with a year instead of the digits at {@code start}. */
  private static String with(String text, int start, int year) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, start) + year + text.substring(end);
  }

  private static String language(DateContext context) {
    return context.language().split("-", 2)[0];
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
