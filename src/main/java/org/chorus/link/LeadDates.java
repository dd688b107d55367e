package org.chorus.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Compares the first days that two reports mention, with or without their years. */
final class LeadDates {
  private static final int DAYS_THAT_AGREE = 1;
  private static final int DAYS_THAT_MAY_DIFFER = 3;

  /** A leap year, to which days without a year belong for as long as they are compared. */
  private static final int ANY_YEAR = 2000;

  private static final int YEAR_DAYS = 366;

  private LeadDates() {}

  static boolean agree(String a, String b) {
    return a != null && b != null && daysApart(a, b) <= DAYS_THAT_AGREE;
  }

  static boolean disagree(String a, String b) {
    return a != null && b != null && daysApart(a, b) > DAYS_THAT_MAY_DIFFER;
  }

  /** Days between two dates; where one has no year, the fewest that can be. */
  static long daysApart(String a, String b) {
    if (hasYear(a) && hasYear(b)) {
      return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(a), LocalDate.parse(b)));
    }
    long days = Math.abs(ChronoUnit.DAYS.between(inAnyYear(a), inAnyYear(b)));
    return Math.min(days, YEAR_DAYS - days);
  }

  private static boolean hasYear(String date) {
    return date.charAt(0) != '-';
  }

  private static LocalDate inAnyYear(String date) {
    return LocalDate.parse(ANY_YEAR + date.substring(date.length() - 6));
  }
}
