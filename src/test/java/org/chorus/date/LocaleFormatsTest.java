package org.chorus.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What CLDR writes, in any locale and calendar, is read back. */
class LocaleFormatsTest {
  private static final long DAY_MILLIS = 86_400_000;

  /** Jola-Fonyi shortens June and July to Su and Sú, and accents tell no months apart here. */
  private static final String TWO_MONTHS_WITH_ONE_NAME = "dyo";

  @Property(tries = 10_000)
  void mediumLongAndFullDatesOfEveryLocaleAreReadBack(
      @ForAll @From("locales") ULocale locale,
      @ForAll @From("styles") int style,
      @ForAll @From("days") LocalDate day) {
    boolean unsure =
        locale.getLanguage().equals(TWO_MONTHS_WITH_ONE_NAME)
            && style == DateFormat.MEDIUM
            && (day.getMonthValue() == 6 || day.getMonthValue() == 7);
    Assume.that(!unsure);
    assertIsReadBack(locale, locale.getCountry(), style, day);
  }

  @Property(tries = 3_000)
  void datesInOtherCalendarsAreReadBack(
      @ForAll @From("calendars") String locale,
      @ForAll @From("styles") int style,
      @ForAll @From("days") LocalDate day) {
    assertIsReadBack(new ULocale(locale), "", style, day);
  }

  private static void assertIsReadBack(ULocale locale, String country, int style, LocalDate day) {
    DateFormat format = DateFormat.getDateInstance(style, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    String written = format.format((Object) (day.toEpochDay() * DAY_MILLIS));
    String tag = new ULocale(locale.getBaseName()).toLanguageTag();
    assertThat(DateReader.read(written, DateContext.of(tag, country)))
        .as("%s in %s", written, locale)
        .extracting(DateMention::key)
        .containsExactly(day.toString());
  }

  @Provide
  Arbitrary<ULocale> locales() {
    return Arbitraries.of(ULocale.getAvailableLocales());
  }

  @Provide
  Arbitrary<Integer> styles() {
    return Arbitraries.of(DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    long first = LocalDate.of(1950, 1, 1).toEpochDay();
    long last = LocalDate.of(2050, 12, 31).toEpochDay();
    return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> calendars() {
    List<String> islamic =
        List.of(
            "ar", "az", "bn", "de", "en", "fa", "fr", "he", "hi", "id", "ms", "ru", "sw", "tr",
            "ur", "uz");
    return Arbitraries.oneOf(
        Arbitraries.of(islamic).map(language -> language + "@calendar=islamic-umalqura"),
        Arbitraries.of("ckb", "en", "fa", "ps", "tg").map(l -> l + "@calendar=persian"),
        Arbitraries.of("de", "en", "km", "lo", "th").map(l -> l + "@calendar=buddhist"),
        Arbitraries.of("en", "ja", "ko", "zh").map(l -> l + "@calendar=japanese"),
        Arbitraries.of("zh", "zh_TW").map(l -> l + "@calendar=roc"),
        Arbitraries.of("th", "fa", "ar_SA").map(l -> l + "@calendar=gregorian"));
  }
}
