package org.chorus.date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chorus.date.LanguageWords.Habit;

/** Collects from CLDR how one language writes dates in all its scripts and countries. */
final class CldrWords {
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] STYLES = {
    DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM, DateFormat.SHORT
  };
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final List<String> SKELETONS =
      List.of("MMMMd", "MMMd", "MMMMEd", "yMMMM", "yMMM", "yMMMMd", "yMMMd", "yMMMEd", "GyMMMd");

  private final LanguageWords words;
  private final PhraseTrie phrases;
  private final MonthEndings endings;
  private final Set<String> prefixes = new LinkedHashSet<>();
  private final Set<String> suffixes = new LinkedHashSet<>();

  private CldrWords(LanguageWords words, String language) {
    this.words = words;
    this.phrases = words.phrases();
    this.endings = new MonthEndings(language);
    suffixes.addAll(MoreWords.suffixes(language));
  }

  /** The words of the language that all {@code locales} share, the most general one first. */
  static LanguageWords make(List<ULocale> locales, String language) {
    LanguageWords words = new LanguageWords();
    CldrWords collected = new CldrWords(words, language);
    for (ULocale locale : locales) {
      patterns(locale).forEach(collected::addPattern);
    }
    for (ULocale locale : locales) {
      calendars(locale).forEach(calendar -> collected.addNames(locale, calendar));
      if (locale.getCountry().isEmpty()) {
        Eras.addTo(words.phrases(), locale);
      }
    }
    MoreWords.addTo(words, language);
    collected.endings.addTo(words.phrases());
    RelativeWords.addTo(words.phrases(), locales.get(0));
    return words;
  }

  /** The patterns of dates; those that are asked for by their fields only of general locales. */
  static List<DatePattern> patterns(ULocale locale) {
    List<DatePattern> patterns = new ArrayList<>();
    for (int style : STYLES) {
      patterns.add(pattern(locale, style));
      for (CalendarSystem calendar : calendars(locale)) {
        patterns.add(pattern(locale.setKeywordValue("calendar", calendar.type()), style));
      }
    }
    if (locale.getCountry().isEmpty()) {
      DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
      SKELETONS.forEach(s -> patterns.add(DatePattern.of(generator.getBestPattern(s))));
    }
    return patterns;
  }

  static DatePattern pattern(ULocale locale, int style) {
    return DatePattern.of(
        ((SimpleDateFormat) DateFormat.getDateInstance(style, locale)).toPattern());
  }

  private static List<CalendarSystem> calendars(ULocale locale) {
    String usual = Calendar.getInstance(TimeZone.GMT_ZONE, locale).getType();
    boolean general = locale.getCountry().isEmpty() || !usual.equals("gregorian");
    List<CalendarSystem> calendars = new ArrayList<>(List.of(CalendarSystem.GREGORIAN));
    if (general) {
      calendars.addAll(List.of(CalendarSystem.PERSIAN, CalendarSystem.UMALQURA));
    }
    if (locale.getLanguage().equals("am")) {
      calendars.add(CalendarSystem.ETHIOPIC);
    }
    return calendars;
  }

  private void addPattern(DatePattern pattern) {
    if (pattern.hasWords()) {
      note(pattern.isInOrder('d', 'M'), Habit.DAY_BEFORE_MONTH);
      note(pattern.isInOrder('M', 'd'), Habit.DAY_AFTER_MONTH);
      note(pattern.isInOrder('y', 'M'), Habit.YEAR_BEFORE_MONTH);
      note(
          pattern.isInOrder('y', 'd') && pattern.isInOrder('d', 'M'),
          Habit.YEAR_BEFORE_DAY_BEFORE_MONTH);
    }
    note(hasBlanksInNumbers(pattern), Habit.BLANKS_IN_NUMBERS);
    List<DatePattern.Part> parts = pattern.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isText()) {
        addText(parts, i);
      }
    }
  }

  private static boolean hasBlanksInNumbers(DatePattern pattern) {
    List<DatePattern.Part> parts = pattern.parts();
    int month = pattern.indexOf('M');
    return pattern.isInOrder('d', 'M')
        && pattern.isInOrder('M', 'y')
        && !parts.get(month).isMonthName()
        && pattern.textAt(month + 1).equals(" ");
  }

  private void note(boolean holds, Habit habit) {
    if (holds) {
      words.add(habit);
    }
  }

  private void addText(List<DatePattern.Part> parts, int at) {
    String text = parts.get(at).text();
    DatePattern.Part before = at > 0 ? parts.get(at - 1) : null;
    DatePattern.Part after = at + 1 < parts.size() ? parts.get(at + 1) : null;
    boolean inside = isDayOrMonth(before) && isDayOrMonth(after);
    WORD.matcher(text).results().forEach(word -> phrases.add(word.group()).addConnector());
    text.chars()
        .filter(c -> c != ' ' && !Scripts.isLetter((char) c) && !Character.isDigit(c))
        .forEach(c -> words.addMark((char) c, inside));
    char first = text.charAt(0);
    if (before != null && before.field() == 'd' && isCjk(first)) {
      words.add(Habit.DAY_MARKED);
    }
    if (before != null && before.isMonthName() && isSpacedLetter(first)) {
      suffixes.add(text.split("[^\\p{L}\\p{M}]", 2)[0]);
    }
    if (after != null && after.isMonthName() && isSpacedLetter(text.charAt(text.length() - 1))) {
      prefixes.add(text.replaceFirst("^.*[^\\p{L}\\p{M}]", ""));
    }
  }

  private static boolean isDayOrMonth(DatePattern.Part part) {
    return part != null && (part.field() == 'd' || part.field() == 'M');
  }

  private static boolean isCjk(char c) {
    return Scripts.isHan(c) || Scripts.isHangul(c);
  }

  private static boolean isSpacedLetter(char c) {
    return Scripts.isLetter(c) && !Scripts.isUnspaced(c) && !Scripts.isHangul(c);
  }

  private void addNames(ULocale locale, CalendarSystem calendar) {
    ULocale with = locale.setKeywordValue("calendar", calendar.type());
    DateFormatSymbols symbols =
        new DateFormatSymbols(Calendar.getInstance(TimeZone.GMT_ZONE, with), with);
    for (int context : CONTEXTS) {
      for (int width : WIDTHS) {
        String[] months = symbols.getMonths(context, width);
        addMonths(calendar, months, width != DateFormatSymbols.WIDE);
        addWeekdays(symbols.getWeekdays(context, width));
      }
    }
    addWeekdays(symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.SHORT));
    if (calendar == CalendarSystem.GREGORIAN) {
      endings.learn(
          symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE),
          symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
    }
  }

  /** Names of two months are none: they differ in nothing but accents. */
  private void addMonths(CalendarSystem calendar, String[] names, boolean isShort) {
    List<String> plain = Arrays.stream(names).limit(12).map(MonthName::plain).toList();
    for (int i = 0; i < plain.size(); i++) {
      if (Collections.frequency(plain, plain.get(i)) == 1) {
        addMonth(calendar, i + 1, names[i], isShort);
      }
    }
  }

  private void addMonth(CalendarSystem calendar, int month, String name, boolean isShort) {
    boolean lower = !Character.isUpperCase(name.codePointAt(0));
    for (String form : MonthName.forms(name)) {
      phrases.add(form).addMonth(calendar, month, isShort, lower);
      for (String prefix : prefixes) {
        phrases.add(prefix + form).addMonth(calendar, month, isShort, lower);
      }
      for (String suffix : suffixes) {
        phrases.add(form + suffix).addMonth(calendar, month, isShort, lower);
      }
    }
  }

  private void addWeekdays(String[] names) {
    Arrays.stream(names, 1, 8)
        .map(MonthName::plain)
        .filter(name -> name.length() > 1)
        .forEach(name -> phrases.add(name).addWeekday());
  }
}
