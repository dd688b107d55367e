package org.chorus.read;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The names of the months in every language of CLDR, in full or abbreviated to three letters or
 * more, as far as at least nine in ten of the languages that know a name mean the same month by it
 * ({@code listopada} is October or November, so it is none). What is a name in full somewhere is no
 * abbreviation elsewhere.
 */
final class MonthNames {
  private static final int SHORTEST = 3;
  private static final Map<String, Integer> MONTHS = load();

  private MonthNames() {}

  /** The month, 1 to 12, with this name in any case; nothing when it is no month, or not surely. */
  static OptionalInt month(String name) {
    Integer month = MONTHS.get(key(name));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> months = agreed(DateFormatSymbols.ABBREVIATED);
    months.putAll(agreed(DateFormatSymbols.WIDE));
    return Map.copyOf(months);
  }

  private static Map<String, Integer> agreed(int width) {
    Map<String, int[]> languages = new HashMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getCountry().isEmpty()) {
        DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
        count(languages, symbols.getMonths(DateFormatSymbols.FORMAT, width));
        count(languages, symbols.getMonths(DateFormatSymbols.STANDALONE, width));
      }
    }
    Map<String, Integer> agreed = new HashMap<>();
    languages.forEach(
        (name, counts) -> {
          int all = Arrays.stream(counts).sum();
          IntStream.range(0, 12)
              .filter(i -> counts[i] * 10 >= all * 9)
              .forEach(i -> agreed.put(name, i + 1));
        });
    return agreed;
  }

  private static void count(Map<String, int[]> languages, String[] names) {
    for (int i = 0; i < 12; i++) {
      String key = key(names[i]);
      if (key.length() >= SHORTEST && key.chars().noneMatch(Character::isDigit)) {
        languages.computeIfAbsent(key, k -> new int[12])[i]++;
      }
    }
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("\u0307", "");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
