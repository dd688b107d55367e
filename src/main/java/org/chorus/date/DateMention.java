package org.chorus.date;

import java.time.LocalDate;

/**
 * A date in a text, in the Gregorian calendar whatever the text uses.
 *
 * @param year 1800 to 2100; 0 when the text names none and nothing tells it
 * @param month 1 to 12
 * @param day 1 to 31; 0 when only the month is named
 * @param start offset of its first character (UTF-16)
 * @param end offset behind its last character
 * @param form how it is written
 */
public record DateMention(int year, int month, int day, int start, int end, Form form) {
  /** How a date is written. */
  public enum Form {
    /** Year, month and day in digits: {@code 2024-11-18}, 2024年11月18日. */
    YEAR_FIRST,
    /** Year and month in digits: {@code 2024-11}. */
    YEAR_MONTH,
    /** Day and month in digits, before the year if there is one: {@code 18.11.2024, 18/11}. */
    YEAR_LAST,
    /** With the month's name, or its number and the word for month. */
    NAMED_MONTH,
    /** By its distance from the day of publication: {@code yesterday, last Friday}. */
    RELATIVE
  }

  static DateMention of(LocalDate date, int start, int end, Form form) {
    return new DateMention(
        date.getYear(), date.getMonthValue(), date.getDayOfMonth(), start, end, form);
  }

  /** {@code 2024-11-18}, {@code --11-18} without a year, {@code 2024-11} without a day. */
  public String key() {
    String head = year == 0 ? "--" : year + "-";
    return head + two(month) + (day == 0 ? "" : "-" + two(day));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
