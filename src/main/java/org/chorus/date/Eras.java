package org.chorus.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.BuddhistCalendar;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.TaiwanCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import org.chorus.date.Meaning.Era;

/** The words that say by which count a year is meant: AH, พ.ศ., 令和, 民國. */
final class Eras {
  /** From the first era of years that news write about. */
  private static final int FIRST_JAPANESE = JapaneseCalendar.MEIJI;

  private Eras() {}

  static void addTo(PhraseTrie phrases, ULocale locale) {
    add(phrases, locale, "gregorian", 1, new Era(CalendarSystem.GREGORIAN, 0, false));
    add(phrases, locale, "persian", 0, new Era(CalendarSystem.PERSIAN, 0, false));
    add(phrases, locale, "islamic-umalqura", 0, new Era(CalendarSystem.UMALQURA, 0, false));
    add(phrases, locale, "buddhist", BuddhistCalendar.BE, gregorian(locale, "buddhist", 0));
    add(phrases, locale, "roc", TaiwanCalendar.MINGUO, gregorian(locale, "roc", 1));
    for (int era = FIRST_JAPANESE; era <= JapaneseCalendar.REIWA; era++) {
      add(phrases, locale, "japanese", era, gregorian(locale, "japanese", era));
    }
  }

  private static void add(PhraseTrie phrases, ULocale locale, String type, int index, Era era) {
    ULocale with = locale.setKeywordValue("calendar", type);
    DateFormatSymbols symbols =
        new DateFormatSymbols(Calendar.getInstance(TimeZone.GMT_ZONE, with), with);
    for (String[] names : List.of(symbols.getEras(), symbols.getEraNames())) {
      String name = index < names.length ? MonthName.plain(names[index]) : "";
      if (name.length() > 1) {
        phrases.add(name).addEra(era);
        if (Scripts.isHan(name.charAt(0))) {
          phrases.add(name + "元").addEra(new Era(era.calendar(), era.offset(), true));
        }
      }
    }
  }

  /** An era that counts the years of the Gregorian calendar from another one. */
  private static Era gregorian(ULocale locale, String type, int index) {
    Calendar calendar =
        Calendar.getInstance(TimeZone.GMT_ZONE, locale.setKeywordValue("calendar", type));
    calendar.clear();
    calendar.set(Calendar.ERA, index);
    calendar.set(Calendar.YEAR, 1);
    calendar.set(Calendar.MONTH, Calendar.DECEMBER);
    calendar.set(Calendar.DAY_OF_MONTH, 31);
    long epochDay = Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L);
    int first = LocalDate.ofEpochDay(epochDay).getYear();
    return new Era(CalendarSystem.GREGORIAN, first - 1, false);
  }
}
