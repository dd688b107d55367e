package org.chorus.signal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that a text mentions.
 *
 * @param year 0 when it names none
 * @param month 1 to 12
 * @param day 1 to 31
 * @param start where in the text its mention begins
 * @param end where it ends
 */
record Day(int year, int month, int day, int start, int end) {
  private static final int BUDDHIST_ERA = 543;

  /** The day, if there is such a one in years that news writes about. */
  static Optional<Day> of(int year, int month, int day, int start, int end) {
    int western = year > 2400 && year < 2700 ? year - BUDDHIST_ERA : year;
    if (western != 0 && (western < 1800 || western > 2100)) {
      return Optional.empty();
    }
    try {
      LocalDate.of(western == 0 ? 2000 : western, month, day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(new Day(western, month, day, start, end));
  }

  /** {@code 2024-11-18}, or {@code --11-18} without a year. */
  String key() {
    String rest = two(month) + "-" + two(day);
    return year == 0 ? "--" + rest : year + "-" + rest;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
