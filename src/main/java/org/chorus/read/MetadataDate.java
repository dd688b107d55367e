package org.chorus.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorus.date.DateContext;
import org.chorus.date.DateMention;
import org.chorus.date.DateReader;

/**
 * The date that a source gives in a field of its own: ISO 8601 and its kin, RFC 822 and 1123,
 * seconds or milliseconds (micro-, nanoseconds) since 1970, digits alone, or a date written out. A
 * time without a zone is UTC; a time that can't be read, or with a zone that nobody knows, leaves
 * the day.
 */
final class MetadataDate {
  private static final int LONGEST = 100;

  /** What nearly all machines write; read as a date in any language, only faster. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})");

  private static final Pattern NUMBER = Pattern.compile("(\\d{8,19})(?:\\.\\d+)?");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(\\S{0,6})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\p{L}+\\.?, ?\\d{1,2}[ -]\\p{L}{3,}[ -])(\\d{2})(?= |$)");
  private static final Pattern YEAR_AT_END =
      Pattern.compile("(\\p{L}{3,} \\p{L}{3,} \\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2}.*?) (\\d{4})");
  private static final Pattern BEFORE = Pattern.compile("[^\\d]{0,30}");
  private static final Pattern TIME =
      Pattern.compile(
          "[Tt,\\s|–—-]{0,3}(?:(\\p{L}{2})\\s?)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?"
              + "\\s?([AaPp]\\.?[Mm]\\.?)?\\s?(?:\\(?([A-Za-z]{1,5})?([+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?"
              + "(?:\\[[^]]*]|\\s\\([^)]*\\))?");

  /** Halves of the day that stand before the time. */
  private static final Map<String, String> HALVES =
      Map.of("오전", "am", "오후", "pm", "午前", "am", "午後", "pm", "上午", "am", "下午", "pm", "晚上", "pm");

  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{1,2}(?::?\\d{2})?");

  /** Abbreviations that mean one thing (RFC 822, and what wire services use); hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("UT", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("MEZ", 1),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("HKT", 8));

  private MetadataDate() {}

  /**
   * The date that {@code value} says; nothing when it can't be read or there is no such date.
   *
   * @param context the language and the country of its source; when that language can't read it,
   *     what all languages agree on counts
   */
  static Optional<Dated> of(String value, DateContext context) {
    String text = asciiDigits(value).strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Dated> iso = iso(text);
    if (iso.isPresent()) {
      return iso;
    }
    if (NUMBER.matcher(text).matches()) {
      Optional<Dated> calendar = basic(text, false);
      return calendar.isPresent() ? calendar : sinceEpoch(text);
    }
    Optional<Dated> basic = basic(text, true);
    return basic.isPresent() ? basic : written(fullYear(text), context);
  }

  private static Optional<Dated> iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Dated.day(number(m, 1), number(m, 2), number(m, 3))
        .flatMap(
            day ->
                zone(m.group(7))
                    .flatMap(zone -> day.at(number(m, 4), number(m, 5), number(m, 6), zone)));
  }

  /**
   * @param leavesDay whether a time that is none leaves the day
   */
  private static Optional<Dated> basic(String text, boolean leavesDay) {
    Matcher m = BASIC.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<Dated> day = Dated.day(number(m, 1), number(m, 2), number(m, 3));
    if (m.group(4) == null) {
      return m.group(7).isEmpty() ? day : Optional.empty();
    }
    int second = m.group(6) == null ? 0 : number(m, 6);
    Optional<Dated> exact =
        day.flatMap(
            d -> zone(m.group(7)).flatMap(zone -> d.at(number(m, 4), number(m, 5), second, zone)));
    return exact.isEmpty() && leavesDay ? day : exact;
  }

  private static Optional<Dated> sinceEpoch(String text) {
    String whole = text.replaceFirst("\\..*", "");
    int unit =
        switch (whole.length()) {
          case 9, 10 -> 0;
          case 12, 13 -> 3;
          case 15, 16 -> 6;
          case 18, 19 -> 9;
          default -> -1;
        };
    return unit < 0
        ? Optional.empty()
        : Dated.second(
            Instant.ofEpochSecond(new BigDecimal(whole).movePointLeft(unit).longValue()));
  }

  /** RFC 822 years of two digits, and years behind the time (C's {@code ctime}), made plain. */
  private static String fullYear(String text) {
    Matcher ctime = YEAR_AT_END.matcher(text);
    if (ctime.matches()) {
      return ctime.group(1) + ", " + ctime.group(3) + " " + ctime.group(2);
    }
    Matcher rfc822 = SHORT_YEAR.matcher(text);
    if (rfc822.lookingAt()) {
      String century = Integer.parseInt(rfc822.group(2)) < 70 ? "20" : "19";
      return rfc822.group(1) + century + text.substring(rfc822.start(2));
    }
    return text;
  }

  private static Optional<Dated> written(String text, DateContext context) {
    Optional<Dated> inItsLanguage = read(text, context);
    return inItsLanguage.isPresent()
        ? inItsLanguage
        : read(text, DateContext.of("und", context.country()));
  }

  private static Optional<Dated> read(String text, DateContext context) {
    Optional<DateMention> found =
        DateReader.read(text, context).stream().filter(date -> date.year() > 0).findFirst();
    if (found.isEmpty() || !BEFORE.matcher(text.substring(0, found.get().start())).matches()) {
      return Optional.empty();
    }
    Optional<Dated> date = Dated.of(found.get());
    Matcher time = TIME.matcher(text.substring(found.get().end()));
    if (found.get().day() == 0 || !time.matches()) {
      return date;
    }
    Optional<Dated> exact = date.flatMap(day -> at(day, time));
    return exact.isPresent() ? exact : date;
  }

  private static Optional<Dated> at(Dated day, Matcher time) {
    String before = time.group(1) == null ? "" : time.group(1);
    String half = HALVES.getOrDefault(before, time.group(5));
    return zone(time.group(6), time.group(7))
        .flatMap(
            zone ->
                day.at(
                    hour(number(time, 2), half),
                    number(time, 3),
                    time.group(4) == null ? 0 : number(time, 4),
                    zone));
  }

  /** Decimal digits of every script as ASCII digits, blanks that hold together as plain ones. */
  private static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> c == 0xA0 || c == 0x202F ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int hour(int hour, String half) {
    if (half == null) {
      return hour;
    }
    boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static Optional<ZoneOffset> zone(String text) {
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    return sign < 0 ? zone(text, null) : zone(text.substring(0, sign), text.substring(sign));
  }

  private static Optional<ZoneOffset> zone(String name, String offset) {
    if (offset != null) {
      return offset(offset);
    }
    if (name == null || name.isEmpty()) {
      return Optional.of(ZoneOffset.UTC);
    }
    return Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }

  private static Optional<ZoneOffset> offset(String text) {
    if (!OFFSET.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.substring(1).replace(":", "");
    int number = Integer.parseInt(digits);
    int minutes = digits.length() > 2 ? number % 100 : 0;
    int hours = digits.length() > 2 ? number / 100 : number;
    int sign = text.startsWith("-") ? -1 : 1;
    try {
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
