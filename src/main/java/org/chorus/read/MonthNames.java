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
    Map<String, int[]> uses = uses(DateFormatSymbols.ABBREVIATED);
    uses.putAll(uses(DateFormatSymbols.WIDE));
    Map<String, Integer> months = new HashMap<>();
    uses.forEach(
        (name, counts) -> {
          int all = Arrays.stream(counts).sum();
          IntStream.range(0, 12)
              .filter(i -> counts[i] * 10 >= all * 9)
              .forEach(i -> months.put(name, i + 1));
        });
    return Map.copyOf(months);
  }

  /** For every name, how many languages call which month by it. */
  private static Map<String, int[]> uses(int width) {
    Map<String, int[]> uses = new HashMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getCountry().isEmpty()) {
        DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
        count(uses, symbols.getMonths(DateFormatSymbols.FORMAT, width));
        count(uses, symbols.getMonths(DateFormatSymbols.STANDALONE, width));
      }
    }
    return uses;
  }

  private static void count(Map<String, int[]> uses, String[] names) {
    for (int i = 0; i < 12; i++) {
      String key = key(names[i]);
      if (key.length() >= SHORTEST && key.chars().noneMatch(Character::isDigit)) {
        uses.computeIfAbsent(key, k -> new int[12])[i]++;
      }
    }
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("\u0307", "");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
