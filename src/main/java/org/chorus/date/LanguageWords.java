package org.chorus.date;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a language writes dates in words, as CLDR has it: its phrases, and in which order and with
 * which marks day, month and year stand. Made when first asked for, then only read.
 */
final class LanguageWords {
  /** Orders and customs of a language. */
  enum Habit {
    DAY_BEFORE_MONTH,
    DAY_AFTER_MONTH,
    YEAR_BEFORE_MONTH,
    YEAR_BEFORE_DAY_BEFORE_MONTH,
    /** A mark follows the day, as in 18日. */
    DAY_MARKED,
    /** Numeric dates with nothing but blanks between. */
    BLANKS_IN_NUMBERS,
    /** Any short word may stand between the parts. */
    ANY_SHORT_WORD
  }

  private static final Map<String, LanguageWords> KNOWN = new ConcurrentHashMap<>();

  private final PhraseTrie phrases = new PhraseTrie();
  private final Set<Habit> habits = EnumSet.noneOf(Habit.class);
  private final StringBuilder marks = new StringBuilder();
  private final StringBuilder innerMarks = new StringBuilder();

  LanguageWords() {}

  /** The words of a language, by its code; of an unknown one those that all languages agree on. */
  static LanguageWords of(String code) {
    return KNOWN.computeIfAbsent(
        code, c -> Locales.of(c).isEmpty() ? CommonWords.make() : CldrWords.make(Locales.of(c), c));
  }

  PhraseTrie phrases() {
    return phrases;
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }

  void add(Habit habit) {
    habits.add(habit);
  }

  /** Whether {@code c} may stand between the day and the month. */
  boolean mayStandInside(char c) {
    return innerMarks.indexOf(String.valueOf(c)) >= 0;
  }

  /** Whether {@code c} may stand between the year and the rest. */
  boolean mayStandBeforeYear(char c) {
    return marks.indexOf(String.valueOf(c)) >= 0;
  }

  void addMark(char c, boolean inside) {
    (inside ? innerMarks : marks).append(c);
  }
}
