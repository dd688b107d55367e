package org.chorus.date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Which of the two comes first where day and month are numbers before a year. */
public enum NumericOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** Both orders are usual, or none. */
  UNDECIDED;

  private static final int AGREEING_PERCENT = 90;

  /**
   * The order of a language in a country: that which CLDR has for both; else that of the language
   * when its countries agree; else that of the country.
   *
   * @param language BCP 47
   * @param country ISO 3166-1 alpha-2; empty when unknown
   */
  static NumericOrder of(String language, String country) {
    List<ULocale> locales = Locales.of(language);
    for (ULocale locale : locales) {
      if (!country.isEmpty() && locale.getCountry().equals(country)) {
        return of(locale);
      }
    }
    NumericOrder agreed = locales.isEmpty() ? UNDECIDED : agreed(locales);
    ULocale ofCountry = country.isEmpty() ? null : Locales.ofCountry(country);
    return agreed != UNDECIDED || ofCountry == null ? agreed : of(ofCountry);
  }

  /**
   * Whether a date of numbers that {@code mark} parts begins with its year in a language: with any
   * mark where day and month alone are written in that order, too, else with the usual one only.
   *
   * @param language BCP 47
   * @param country ISO 3166-1 alpha-2; empty when unknown
   */
  public static boolean isYearFirst(String language, String country, char mark) {
    String code = Locales.code(language);
    if (Locales.of(code).isEmpty()) {
      return false;
    }
    ULocale general = Locales.of(code).get(0);
    DatePattern usual = CldrWords.pattern(general, DateFormat.SHORT);
    DatePattern local = CldrWords.pattern(Locales.in(code, country), DateFormat.SHORT);
    if (!usual.isInOrder('y', 'M') || !local.isInOrder('y', 'M')) {
      return false;
    }
    DatePattern days =
        DatePattern.of(DateTimePatternGenerator.getInstance(general).getBestPattern("Md"));
    return days.isInOrder('M', 'd')
        || usual.textAt(usual.indexOf('M') + 1).strip().equals(String.valueOf(mark));
  }

  private static NumericOrder agreed(List<ULocale> locales) {
    NumericOrder usual = of(locales.get(0));
    long decided = locales.stream().map(NumericOrder::ofShort).filter(o -> o != UNDECIDED).count();
    long same = locales.stream().map(NumericOrder::ofShort).filter(o -> o == usual).count();
    return same * 100 >= decided * AGREEING_PERCENT ? usual : UNDECIDED;
  }

  private static NumericOrder of(ULocale locale) {
    DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
    NumericOrder withYear = of(DatePattern.of(generator.getBestPattern("yMd")));
    // Where the year comes first, a date with the year behind it is foreign: a day-first order of
    // short dates still tells how it is read, a month-first one tells nothing.
    boolean dayFirst = DatePattern.of(generator.getBestPattern("Md")).isInOrder('d', 'M');
    return withYear == UNDECIDED && dayFirst ? DAY_FIRST : withYear;
  }

  private static NumericOrder ofShort(ULocale locale) {
    return of(CldrWords.pattern(locale, DateFormat.SHORT));
  }

  private static NumericOrder of(DatePattern pattern) {
    if (pattern.isInOrder('y', 'M')) {
      return UNDECIDED;
    }
    return pattern.isInOrder('d', 'M') ? DAY_FIRST : MONTH_FIRST;
  }
}
