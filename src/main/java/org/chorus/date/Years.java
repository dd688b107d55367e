package org.chorus.date;

import java.time.LocalDate;
import java.util.Optional;
import org.chorus.date.DateMention.Form;
import org.chorus.date.Meaning.Era;

/**
 * A year of a calendar that a number stands for.
 *
 * @param calendar the calendar
 * @param year in its own count; Gregorian years of other counts (Buddhist, Japanese) are converted
 */
record Years(CalendarSystem calendar, int year) {
  private static final int BUDDHIST_OFFSET = -543;
  private static final int FIRST_OLD = 1200;
  private static final int LAST_OLD = 1500;

  /** The year, when the calendar of the month's name has such a one. */
  static Optional<Years> of(int number, Era era, Meaning month, LocalCustoms customs) {
    Years gregorian = gregorian(number, era, customs);
    if (month.month(CalendarSystem.GREGORIAN) > 0 && gregorian != null) {
      return Optional.of(gregorian);
    }
    if (month.month(CalendarSystem.ETHIOPIC) > 0 && isRecent(number)) {
      return Optional.of(new Years(CalendarSystem.ETHIOPIC, number));
    }
    if (number < FIRST_OLD || number > LAST_OLD) {
      return Optional.empty();
    }
    if (month.month(CalendarSystem.PERSIAN) > 0) {
      return Optional.of(new Years(CalendarSystem.PERSIAN, number));
    }
    return month.month(CalendarSystem.UMALQURA) > 0
        ? Optional.of(new Years(customs.islamic(), number))
        : Optional.empty();
  }

  /** The year in a date of numbers only. */
  static Optional<Years> of(int number, Era era, LocalCustoms customs) {
    if (era != null && era.calendar() != CalendarSystem.GREGORIAN) {
      boolean islamic = era.calendar().isIslamic();
      return Optional.of(new Years(islamic ? customs.islamic() : era.calendar(), number));
    }
    Years gregorian = gregorian(number, era, customs);
    boolean old = number >= FIRST_OLD && number <= LAST_OLD && customs.oldYears() != null;
    return Optional.ofNullable(gregorian)
        .or(() -> old ? Optional.of(new Years(customs.oldYears(), number)) : Optional.empty());
  }

  private static Years gregorian(int number, Era era, LocalCustoms customs) {
    boolean counted = era != null && era.calendar() == CalendarSystem.GREGORIAN;
    int year = counted ? number + era.offset() : number;
    if (isRecent(year)) {
      return new Years(CalendarSystem.GREGORIAN, year);
    }
    return customs.buddhist() && isRecent(number + BUDDHIST_OFFSET)
        ? new Years(CalendarSystem.GREGORIAN, number + BUDDHIST_OFFSET)
        : null;
  }

  private static boolean isRecent(int year) {
    return year >= CalendarSystem.FIRST_YEAR && year <= CalendarSystem.LAST_YEAR;
  }

  /** The date with a named month; without a day (0) only the months of the Gregorian calendar. */
  Optional<DateMention> date(Meaning month, int day, int start, int end, Form form) {
    CalendarSystem named = calendar.isIslamic() ? CalendarSystem.UMALQURA : calendar;
    return date(month.month(named), day, start, end, form);
  }

  /** The date with the month's number. */
  Optional<DateMention> date(int month, int day, int start, int end, Form form) {
    if (day == 0) {
      return calendar == CalendarSystem.GREGORIAN && month >= 1 && month <= 12
          ? Optional.of(new DateMention(year, month, 0, start, end, form))
          : Optional.empty();
    }
    Optional<LocalDate> date = calendar.day(year, month, day);
    return date.map(d -> DateMention.of(d, start, end, form));
  }
}
