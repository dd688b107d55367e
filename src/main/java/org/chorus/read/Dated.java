package org.chorus.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.chorus.date.DateMention;

/**
 * A point in time as exactly as it was given.
 *
 * @param at the beginning of the second, day or month, UTC
 * @param precision how exact that is
 */
public record Dated(Instant at, Precision precision) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** How exact a date is. */
  public enum Precision {
    SECOND,
    DAY,
    MONTH;

    /** The word that stands in the table. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A day; nothing when there is no such day, or not between 1900 and 2100. */
  static Optional<Dated> day(int year, int month, int day) {
    return date(year, month, day).map(date -> of(date, Precision.DAY));
  }

  /** A month; nothing when there is none such, or not between 1900 and 2100. */
  static Optional<Dated> month(int year, int month) {
    return date(year, month, 1).map(date -> of(date, Precision.MONTH));
  }

  /** A date that stands in a text; nothing when it has no year, or not one from 1900 to 2100. */
  static Optional<Dated> of(DateMention date) {
    return date.day() == 0
        ? month(date.year(), date.month())
        : day(date.year(), date.month(), date.day());
  }

  /** A moment; nothing when it is not between 1900 and 2100. */
  static Optional<Dated> second(Instant at) {
    try {
      int year = at.atOffset(ZoneOffset.UTC).getYear();
      return isYear(year)
          ? Optional.of(new Dated(Instant.ofEpochSecond(at.getEpochSecond()), Precision.SECOND))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** This day at a time of day; nothing when there is no such time. Midnight may be 24:00. */
  Optional<Dated> at(int hour, int minute, int second, ZoneOffset zone) {
    try {
      boolean nextDay = hour == 24 && minute == 0 && second == 0;
      // A leap second counts as the second before it.
      LocalTime time = LocalTime.of(nextDay ? 0 : hour, minute, Math.min(second, 59));
      LocalDate date = at.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(nextDay ? 1 : 0);
      return second(date.atTime(time).toInstant(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Dated of(LocalDate date, Precision precision) {
    return new Dated(date.atStartOfDay(ZoneOffset.UTC).toInstant(), precision);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return isYear(year) ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
