package org.chorus.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as people and machines write it, where it can be read without knowing the language: the
 * year in four digits, and the month by its position or its name. {@code 3/4/2024} can't.
 *
 * @param date what it says
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param form how it is written
 */
record WrittenDate(Dated date, int start, int end, Form form) {
  enum Form {
    /** Year, month, day in digits, or with the marks of Chinese, Japanese and Korean. */
    YEAR_FIRST,
    /** Year and month in digits. */
    YEAR_MONTH,
    /** Day and month in digits before the year. */
    YEAR_LAST,
    /** With the month's name. */
    NAMED_MONTH
  }

  private static final String NAME = "([\\p{L}\\p{M}]{3,20})";
  private static final String YEAR = "(\\d{4})(?!\\d)";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<!\\d)(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월](?:\\s?(\\d{1,2})\\s?[日일号號])?");
  private static final Pattern YEAR_MONTH =
      Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})(?![\\d-])");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2" + YEAR);
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[ .-]{0,2}(?:\\p{L}{1,3}[ .]{1,2})?"
              + NAME
              + "[.,-]{0,2} ?(?:\\p{L}{1,4} )?"
              + YEAR);
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(NAME + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR);
  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile(
          "(?<!\\d)(\\d{4})[.,]? ?(?:\\p{L}{1,3}\\.? )?" + NAME + "\\.? (\\d{1,2})(?!\\d)");

  /** The first date in {@code text}, in digits of any script; the longest of those at one place. */
  static Optional<WrittenDate> first(String text) {
    String digits = asciiDigits(text);
    return Stream.of(
            all(YEAR_FIRST, digits, Form.YEAR_FIRST, m -> day(m, 1, number(m, 3), 4)),
            all(MARKED, digits, Form.YEAR_FIRST, WrittenDate::marked),
            all(YEAR_MONTH, digits, Form.YEAR_MONTH, WrittenDate::yearMonth),
            all(YEAR_LAST, digits, Form.YEAR_LAST, WrittenDate::yearLast),
            all(DAY_NAME_YEAR, digits, Form.NAMED_MONTH, m -> day(m, 3, month(m, 2), 1)),
            all(NAME_DAY_YEAR, digits, Form.NAMED_MONTH, m -> day(m, 3, month(m, 1), 2)),
            all(YEAR_NAME_DAY, digits, Form.NAMED_MONTH, m -> day(m, 1, month(m, 2), 3)))
        .flatMap(List::stream)
        .min(Comparator.comparingInt(WrittenDate::start).thenComparingInt(d -> -d.end()));
  }

  /** The same text with decimal digits of every script as ASCII digits, offsets unchanged. */
  static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      } else if (c == '\u00A0' || c == '\u202F') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private interface Reading {
    Optional<Dated> read(MatchResult match);
  }

  private static List<WrittenDate> all(Pattern pattern, String text, Form form, Reading reading) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(
            m -> reading.read(m).stream().map(d -> new WrittenDate(d, m.start(), m.end(), form)))
        .toList();
  }

  private static Optional<Dated> marked(MatchResult match) {
    return match.group(3) == null
        ? Dated.month(number(match, 1), number(match, 2))
        : day(match, 1, number(match, 2), 3);
  }

  /** {@code 2011-12} may be two years, so it is no month. */
  private static Optional<Dated> yearMonth(MatchResult match) {
    int year = number(match, 1);
    int month = number(match, 2);
    return (year + 1) % 100 == month ? Optional.empty() : Dated.month(year, month);
  }

  /** With points the day comes first everywhere; else one of the two must be no month. */
  private static Optional<Dated> yearLast(MatchResult match) {
    int first = number(match, 1);
    int second = number(match, 3);
    boolean dayFirst = match.group(2).equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      return Optional.empty();
    }
    return dayFirst
        ? Dated.day(number(match, 4), second, first)
        : Dated.day(number(match, 4), first, second);
  }

  private static Optional<Dated> day(MatchResult match, int year, int month, int day) {
    return Dated.day(number(match, year), month, number(match, day));
  }

  private static int month(MatchResult match, int group) {
    OptionalInt month = MonthNames.month(match.group(group));
    return month.orElse(0);
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
