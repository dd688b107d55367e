package org.chorus.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.chorus.date.LanguageWords.Habit;

/**
 * The names of the months in every language of CLDR, in full or abbreviated to three letters or
 * more, as far as at least nine in ten of the languages that know a name mean the same month by it
 * ({@code listopada} is October or November, so it is none). What is a name in full somewhere is no
 * abbreviation elsewhere.
 */
final class CommonWords {
  private static final int SHORTEST = 3;
  private static final String MARKS_OF_NUMBERS = "年月日号號년월일";

  private CommonWords() {}

  static LanguageWords make() {
    LanguageWords words = new LanguageWords();
    Map<String, int[]> full = uses(DateFormatSymbols.WIDE);
    Map<String, int[]> abbreviated = uses(DateFormatSymbols.ABBREVIATED);
    abbreviated.keySet().removeAll(full.keySet());
    add(words.phrases(), full, false);
    add(words.phrases(), abbreviated, true);
    MARKS_OF_NUMBERS
        .chars()
        .forEach(mark -> words.phrases().add(String.valueOf((char) mark)).addConnector());
    for (Habit habit :
        new Habit[] {
          Habit.DAY_BEFORE_MONTH,
          Habit.DAY_AFTER_MONTH,
          Habit.YEAR_BEFORE_MONTH,
          Habit.YEAR_BEFORE_DAY_BEFORE_MONTH,
          Habit.ANY_SHORT_WORD
        }) {
      words.add(habit);
    }
    words.addMark('.', true);
    return words;
  }

  private static void add(PhraseTrie phrases, Map<String, int[]> uses, boolean isShort) {
    uses.forEach(
        (name, counts) -> {
          int all = Arrays.stream(counts).sum();
          IntStream.range(0, 12)
              .filter(i -> counts[i] * 10 >= all * 9)
              .forEach(
                  i -> phrases.add(name).addMonth(CalendarSystem.GREGORIAN, i + 1, isShort, true));
        });
  }

  /** For every name, how many languages call which month by it. */
  private static Map<String, int[]> uses(int width) {
    Map<String, int[]> uses = new HashMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      // In Tigrinya the months of Ethiopia's calendar name those that begin a week earlier.
      if (locale.getCountry().isEmpty() && !locale.getLanguage().equals("ti")) {
        DateFormatSymbols symbols =
            new DateFormatSymbols(new GregorianCalendar(TimeZone.GMT_ZONE, locale), locale);
        count(uses, symbols.getMonths(DateFormatSymbols.FORMAT, width));
        count(uses, symbols.getMonths(DateFormatSymbols.STANDALONE, width));
      }
    }
    return uses;
  }

  private static void count(Map<String, int[]> uses, String[] names) {
    for (int i = 0; i < 12; i++) {
      for (String form : MonthName.forms(names[i])) {
        boolean numbered = Character.isDigit(form.charAt(0));
        if ((form.length() >= SHORTEST || numbered) && !MonthName.isDigitsOnly(form)) {
          uses.computeIfAbsent(form, k -> new int[12])[i]++;
        }
      }
    }
  }
}
