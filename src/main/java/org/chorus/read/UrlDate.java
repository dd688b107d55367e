package org.chorus.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that many sites write into the path of an address. */
final class UrlDate {
  /** There is no address of a report from before the Web. */
  private static final String YEAR = "(199\\d|20\\d\\d)";

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  /** From the surest to the least sure; groups: year, month, day. */
  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile("/" + YEAR + "/(\\d{1,2})/(\\d{1,2})(?![\\d])"),
          Pattern.compile("/" + YEAR + "/([a-z]{3})/(\\d{1,2})(?![\\d])"),
          Pattern.compile("/" + YEAR + "-(\\d{2})/(\\d{2})(?![\\d])"),
          Pattern.compile("/" + YEAR + "/(\\d{2})-?(\\d{2})(?![\\d])"),
          Pattern.compile("(?<!\\d)" + YEAR + "[-_.](\\d{2})[-_.](\\d{2})(?!\\d)"),
          Pattern.compile("(?<!\\d)" + YEAR + "(\\d{2})(\\d{2})(?!\\d)"));

  private static final List<Pattern> MONTHS_ONLY =
      List.of(
          Pattern.compile("/" + YEAR + "[-/]?(\\d{2})(?=/)"),
          Pattern.compile("/" + YEAR + "/([a-z]{3})(?=/)"));

  private UrlDate() {}

  /** The date in the path of {@code url}; nothing when there is none. */
  static Optional<Dated> of(String url) {
    String path = path(url.toLowerCase(Locale.ROOT));
    for (Pattern pattern : DAYS) {
      Matcher found = pattern.matcher(path);
      while (found.find()) {
        Optional<Dated> day =
            Dated.day(
                Integer.parseInt(found.group(1)),
                month(found.group(2)),
                Integer.parseInt(found.group(3)));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    for (Pattern pattern : MONTHS_ONLY) {
      Matcher found = pattern.matcher(path);
      while (found.find()) {
        Optional<Dated> month =
            Dated.month(Integer.parseInt(found.group(1)), month(found.group(2)));
        if (month.isPresent()) {
          return month;
        }
      }
    }
    return Optional.empty();
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int at = MONTHS.indexOf(text);
    return at % 4 == 0 ? at / 4 + 1 : 0;
  }

  private static String path(String url) {
    int scheme = url.indexOf("://");
    int start = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    if (start < 0) {
      return "";
    }
    int end = url.length();
    for (char c : new char[] {'?', '#'}) {
      int at = url.indexOf(c, start);
      end = at < 0 ? end : Math.min(end, at);
    }
    return url.substring(start, end);
  }
}
