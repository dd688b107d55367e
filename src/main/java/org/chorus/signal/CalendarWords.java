package org.chorus.signal;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a language writes days: its month names (CLDR, in sentences and alone, in full and short) and
 * the order and marks of its numeric dates.
 */
final class CalendarWords {
  private static final Map<String, CalendarWords> KNOWN = new ConcurrentHashMap<>();
  private static final CalendarWords NONE = new CalendarWords();
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 3;

  /** Arabic has three sets of month names, by region. */
  private static final Map<String, List<String>> REGIONS =
      Map.of("ar", List.of("ar", "ar_LB", "ar_DZ", "ar_MA"));

  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();

  /**
   * A word before the month's number, as in Vietnamese <i>tháng 11</i>; null when there is none.
   */
  private final String monthWord;

  /** Whether the day comes before the month in numbers; meaningless for an unknown language. */
  private final boolean dayFirst;

  /** The mark between day and month, when dates without a year are usual; null otherwise. */
  private final String shortMark;

  private CalendarWords() {
    monthWord = null;
    dayFirst = true;
    shortMark = null;
  }

  private CalendarWords(ULocale locale) {
    String month = null;
    for (String region : REGIONS.getOrDefault(locale.getLanguage(), List.of(locale.getName()))) {
      DateFormatSymbols symbols =
          new DateFormatSymbols(GregorianCalendar.class, new ULocale(region));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] names = symbols.getMonths(context, width);
          month = numbered(names).orElse(month);
          addNames(names);
        }
      }
      addStems(symbols);
    }
    monthWord = month;
    String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern("Md");
    dayFirst = pattern.indexOf('d') < pattern.indexOf('M');
    Matcher mark = Pattern.compile("^d+([./])M+\\.?$").matcher(pattern);
    shortMark = mark.find() ? mark.group(1) : null;
  }

  /** What is known of {@code language}; empty for one that CLDR lacks. */
  static CalendarWords of(String language) {
    return KNOWN.computeIfAbsent(
        language, l -> KnownLocales.of(l).map(CalendarWords::new).orElse(NONE));
  }

  boolean known() {
    return this != NONE;
  }

  boolean dayFirst() {
    return dayFirst;
  }

  Optional<String> shortMark() {
    return Optional.ofNullable(shortMark);
  }

  Optional<String> monthWord() {
    return Optional.ofNullable(monthWord);
  }

  /** The month that a lower-case word names, inflected or not; 0 when it names none. */
  int month(String word) {
    Integer exact = forms.get(word);
    if (exact != null) {
      return exact;
    }
    for (int end = word.length();
        end >= Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING - 1);
        end--) {
      Integer month = stems.get(word.substring(0, end));
      if (month != null) {
        return month;
      }
    }
    return 0;
  }

  private void addNames(String[] names) {
    for (int i = 0; i < 12; i++) {
      String name = normal(names[i]);
      if (!name.isBlank() && name.codePoints().noneMatch(Character::isDigit)) {
        forms.putIfAbsent(name, i + 1);
      }
    }
  }

  /** What the form in sentences and the one alone have in common: ноябр of ноября and ноябрь. */
  private void addStems(DateFormatSymbols symbols) {
    String[] inside = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    String[] alone = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    for (int i = 0; i < 12; i++) {
      String a = normal(inside[i]);
      String b = normal(alone[i]);
      int common = 0;
      while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
        common++;
      }
      if (common >= SHORTEST_STEM) {
        stems.putIfAbsent(a.substring(0, common), i + 1);
      }
    }
  }

  /** The word of month names that are a word and a number. */
  private static Optional<String> numbered(String[] names) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Matcher match =
          Pattern.compile("^(\\p{L}[\\p{L}\\p{M}]+) 0?" + (i + 1) + "$").matcher(names[i]);
      if (match.matches()) {
        words.add(normal(match.group(1)));
      }
    }
    return words.size() == 12 ? words.stream().min(Comparator.naturalOrder()) : Optional.empty();
  }

  private static String normal(String name) {
    return Words.normal(name).replaceFirst("\\.$", "").strip();
  }
}
