package org.chorus.date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How numeric dates are written in a language and country, and which calendars are in use.
 *
 * @param order of day and month before a year
 * @param mark between day and month of dates without a year (18.11., 18/11), if the day comes
 *     first; 0 when such dates are unusual
 * @param shortMark between the parts of dates whose year has two digits; 0 when there are none
 * @param buddhist whether years are counted from the Buddha, too
 * @param oldYears the calendar of years from 1200 to 1500; null when there is none
 * @param islamic the Hijri calendar that dates with its months are in
 */
record LocalCustoms(
    NumericOrder order,
    char mark,
    char shortMark,
    boolean buddhist,
    CalendarSystem oldYears,
    CalendarSystem islamic) {
  private static final Map<String, LocalCustoms> KNOWN = new ConcurrentHashMap<>();

  static LocalCustoms of(String language, String country) {
    return KNOWN.computeIfAbsent(language + "/" + country, k -> make(language, country));
  }

  private static LocalCustoms make(String language, String country) {
    NumericOrder order = NumericOrder.of(language, country);
    CalendarSystem islamic = islamic(country);
    boolean known = !Locales.of(language).isEmpty();
    ULocale locale = known ? Locales.in(language, country) : Locales.ofCountry(country);
    if (locale == null) {
      return new LocalCustoms(order, (char) 0, (char) 0, false, null, islamic);
    }
    List<String> calendars = calendars(locale, country);
    return new LocalCustoms(
        order,
        known ? mark(locale) : 0,
        known ? shortMark(locale) : 0,
        calendars.contains("buddhist"),
        oldYears(calendars, islamic),
        islamic);
  }

  /** The calendars in use in the language's main country and in that of the publisher. */
  private static List<String> calendars(ULocale locale, String country) {
    ULocale likely = ULocale.addLikelySubtags(locale);
    return Stream.of(country, likely.getCountry())
        .filter(c -> !c.isEmpty())
        .flatMap(
            c ->
                Stream.of(
                    Calendar.getKeywordValuesForLocale(
                        "calendar", new ULocale(likely.getLanguage(), c), true)))
        .distinct()
        .toList();
  }

  private static CalendarSystem oldYears(List<String> calendars, CalendarSystem islamic) {
    return calendars.stream()
        .filter(c -> c.equals("persian") || c.startsWith("islamic"))
        .findFirst()
        .map(c -> c.equals("persian") ? CalendarSystem.PERSIAN : islamic)
        .orElse(null);
  }

  /** That of Umm al-Qura, which most of the press uses, unless the country only has the other. */
  private static CalendarSystem islamic(String country) {
    List<String> calendars =
        country.isEmpty()
            ? List.of()
            : List.of(
                Calendar.getKeywordValuesForLocale("calendar", new ULocale("en", country), true));
    return calendars.contains("islamic-civil") && !calendars.contains("islamic-umalqura")
        ? CalendarSystem.CIVIL
        : CalendarSystem.UMALQURA;
  }

  private static char mark(ULocale locale) {
    DatePattern pattern =
        DatePattern.of(DateTimePatternGenerator.getInstance(locale).getBestPattern("Md"));
    char mark = between(pattern, 'd');
    return pattern.isInOrder('d', 'M') && (mark == '.' || mark == '/') ? mark : 0;
  }

  private static char shortMark(ULocale locale) {
    DatePattern pattern = CldrWords.pattern(locale, DateFormat.SHORT);
    return pattern.isInOrder('y', 'M') ? 0 : between(pattern, 'M');
  }

  private static char between(DatePattern pattern, char field) {
    String text = pattern.textAt(pattern.indexOf(field) + 1).strip();
    return text.length() == 1 ? text.charAt(0) : 0;
  }
}
