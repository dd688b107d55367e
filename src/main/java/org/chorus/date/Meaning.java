package org.chorus.date;

import java.util.EnumMap;
import java.util.Map;

/** All that a phrase can mean in a date, in one language. Filled once, then only read. */
final class Meaning {
  private final Map<CalendarSystem, Integer> months = new EnumMap<>(CalendarSystem.class);
  private boolean shortened;
  private boolean lowerCase;
  private boolean weekday;
  private boolean connector;
  private Era era;
  private RelativeDay relative;
  private boolean certain = true;
  private Integer yearDistance;

  /**
   * A count of years.
   *
   * @param calendar whose years are counted
   * @param offset what makes a year of the calendar of it: −543 for Buddhist years
   * @param firstYear whether the phrase itself says year one (Japanese 元)
   */
  record Era(CalendarSystem calendar, int offset, boolean firstYear) {}

  /** The month of {@code calendar} with this name; 0 when there is none. */
  int month(CalendarSystem calendar) {
    return months.getOrDefault(calendar, 0);
  }

  boolean isMonth() {
    return !months.isEmpty();
  }

  /** Whether this is the short form of a month's name, which a point may follow. */
  boolean isShortened() {
    return shortened;
  }

  /** Whether it is written without a capital, or in a script that has none. */
  boolean mayBeLowerCase() {
    return lowerCase;
  }

  boolean isWeekday() {
    return weekday;
  }

  boolean isConnector() {
    return connector;
  }

  /** The era; null when it is none. */
  Era era() {
    return era;
  }

  /** The day by its distance; null when it is none. */
  RelativeDay relative() {
    return certain ? relative : null;
  }

  /** How many years after that of publication the year is (last year: −1); null when it is none. */
  Integer yearDistance() {
    return yearDistance;
  }

  void addYearDistance(int years) {
    yearDistance = yearDistance == null ? years : yearDistance;
  }

  /** The first month that has the name in a calendar keeps it. */
  void addMonth(CalendarSystem calendar, int month, boolean isShort, boolean lower) {
    shortened = isShort && (months.isEmpty() || shortened);
    lowerCase |= lower;
    months.putIfAbsent(calendar, month);
  }

  void addWeekday() {
    weekday = true;
  }

  void addConnector() {
    connector = true;
  }

  void addEra(Era added) {
    era = era == null ? added : era;
  }

  /** A second, different distance (Hindi <i>kal</i> is yesterday and tomorrow) leaves none. */
  void addRelative(RelativeDay day) {
    certain &= relative == null || relative.equals(day);
    relative = day;
  }

  void forbidRelative() {
    certain = false;
  }
}
