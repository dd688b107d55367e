package org.chorus.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorus.date.DateContext;
import org.chorus.date.DateMention;
import org.chorus.date.DateReader;

/**
 * The date that a source gives in a field of its own: ISO 8601 and its kin, RFC 822 and 1123,
 * seconds or milliseconds (micro-, nanoseconds) since 1970, digits alone, or a date written out,
 * with a time behind or before it. A time without a zone is UTC; a time that can't be read, or with
 * a zone that nobody knows, leaves the day. The beginnings of the counts of time are no dates.
 */
final class MetadataDate {
  private static final int LONGEST = 100;

  /** What nearly all machines write; read as a date in any language, only faster. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})");

  private static final Pattern NUMBER =
      Pattern.compile("\\d{8,19}(?:\\.\\d+)?|\\d(?:\\.\\d+)?[Ee]\\+?\\d{1,2}");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(\\S{0,6})");
  private static final Pattern BEFORE = Pattern.compile("[^\\d]{0,30}");

  /**
   * The beginnings of the counts of time that machines and spreadsheets have: what a program writes
   * that knows no date.
   */
  private static final List<Instant> UNSET =
      List.of(Instant.EPOCH, Instant.parse("1900-01-01T00:00:00Z"));

  /** The furthest zones, and what all of them are multiples of, in seconds. */
  private static final long FURTHEST_ZONE = 14 * 3600;

  private static final long ZONE_STEP = 15 * 60;

  private MetadataDate() {}

  /**
   * The date that {@code value} says; nothing when it can't be read or there is no such date.
   *
   * @param context the language and the country of its source; when that language can't read it,
   *     what all languages agree on counts
   */
  static Optional<Dated> of(String value, DateContext context) {
    return read(value, context).filter(dated -> !isUnset(dated));
  }

  /** Whether it is midnight in some zone on a day that stands for no date. */
  private static boolean isUnset(Dated dated) {
    return UNSET.stream()
        .mapToLong(unset -> dated.at().getEpochSecond() - unset.getEpochSecond())
        .anyMatch(away -> Math.abs(away) <= FURTHEST_ZONE && away % ZONE_STEP == 0);
  }

  private static Optional<Dated> read(String value, DateContext context) {
    String text = plain(value).strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Dated> iso = iso(text);
    if (iso.isPresent()) {
      return iso;
    }
    if (NUMBER.matcher(text).matches()) {
      String whole = new BigDecimal(text).toBigInteger().toString();
      Optional<Dated> calendar = basic(whole, false);
      return calendar.isPresent() ? calendar : sinceEpoch(whole);
    }
    Optional<Dated> basic = basic(text, true);
    return basic.isPresent() ? basic : written(ShortYears.expanded(text, context), context);
  }

  private static Optional<Dated> iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Dated.day(number(m, 1), number(m, 2), number(m, 3))
        .flatMap(
            day ->
                ClockTime.zone(m.group(7))
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
            d ->
                ClockTime.zone(m.group(7))
                    .flatMap(zone -> d.at(number(m, 4), number(m, 5), second, zone)));
    return exact.isEmpty() && leavesDay ? day : exact;
  }

  private static Optional<Dated> sinceEpoch(String whole) {
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

  private static Optional<Dated> written(String text, DateContext context) {
    Optional<Dated> inItsLanguage = beside(text, context);
    return inItsLanguage.isPresent()
        ? inItsLanguage
        : beside(text, DateContext.of("und", context.country()));
  }

  /** The first date with a year, and the time that stands behind or before it. */
  private static Optional<Dated> beside(String text, DateContext context) {
    Optional<DateMention> found =
        DateReader.read(text, context).stream().filter(date -> date.year() > 0).findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String before = text.substring(0, found.get().start());
    if (!BEFORE.matcher(before).matches() && !ClockTime.isBefore(before)) {
      return Optional.empty();
    }
    Optional<Dated> date = Dated.of(found.get());
    if (found.get().day() == 0) {
      return date;
    }
    Optional<ClockTime> time =
        ClockTime.behind(text.substring(found.get().end())).or(() -> ClockTime.before(before));
    Optional<Dated> exact = date.flatMap(day -> time.flatMap(t -> at(day, t)));
    return exact.isPresent() ? exact : date;
  }

  private static Optional<Dated> at(Dated day, ClockTime time) {
    return day.at(time.hour(), time.minute(), time.second(), time.zone());
  }

  /** Decimal digits of every script as ASCII digits, blanks as plain ones, nothing unseen. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(MetadataDate::plain)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int plain(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return c == '\uFF1A'
        ? ':'
        : Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' ? ' ' : c;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
