package org.chorus.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A calendar with month names of its own. */
enum CalendarSystem {
  GREGORIAN("gregorian"),
  PERSIAN("persian"),
  /** The Hijri calendar of Saudi Arabia and most of the press. */
  UMALQURA("islamic-umalqura"),
  /** The Hijri calendar by arithmetic. */
  CIVIL("islamic-civil"),
  ETHIOPIC("ethiopic");

  static final int FIRST_YEAR = 1800;
  static final int LAST_YEAR = 2100;

  private static final long DAY_MILLIS = 86_400_000;

  private final String type;

  CalendarSystem(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  boolean isIslamic() {
    return this == UMALQURA || this == CIVIL;
  }

  /** The day that this calendar calls so; nothing when there is none, or not in 1800 to 2100. */
  Optional<LocalDate> day(int year, int month, int day) {
    Optional<LocalDate> date =
        this == GREGORIAN ? gregorian(year, month, day) : converted(year, month, day);
    return date.filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
  }

  /** The year that a day falls into. */
  int yearOf(LocalDate day) {
    if (this == GREGORIAN) {
      return day.getYear();
    }
    Calendar calendar = calendar();
    calendar.setTimeInMillis(day.toEpochDay() * DAY_MILLIS);
    return calendar.get(Calendar.EXTENDED_YEAR);
  }

  private static Optional<LocalDate> gregorian(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> converted(int year, int month, int day) {
    Calendar calendar = calendar();
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    try {
      return Optional.of(
          LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY_MILLIS)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Calendars of ICU keep state, so each use has its own. */
  private Calendar calendar() {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + type));
  }
}
