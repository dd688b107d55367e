package org.chorus.date;

import java.util.Optional;
import org.chorus.date.DateMention.Form;
import org.chorus.date.LanguageWords.Habit;
import org.chorus.date.Meaning.Era;
import org.chorus.date.Sentence.Neighbour;

/** Dates around the name of a month. */
final class NamedDates {
  private static final int YEAR_DIGITS = 4;

  private final Sentence sentence;
  private final LanguageWords words;
  private final LocalCustoms customs;
  private final YearlessDates yearless;

  NamedDates(Sentence sentence, LocalCustoms customs, DateContext context) {
    this.sentence = sentence;
    this.words = sentence.words();
    this.customs = customs;
    this.yearless = new YearlessDates(sentence, context);
  }

  /**
   * The elements of a date.
   *
   * @param month index of the month's
   * @param day of the day; −1 when there is none
   * @param year of the year; −1 when there is none
   * @param era the era that the year is counted in; null when none is named
   */
  private record Parts(int month, int day, int year, Era era) {
    int first() {
      int first = day < 0 ? month : Math.min(month, day);
      return year < 0 ? first : Math.min(first, year);
    }

    int last() {
      return Math.max(month, Math.max(day, year));
    }
  }

  /** The date around the month at {@code month}, whose elements are used up then. */
  Optional<DateMention> at(int month) {
    Neighbour before = sentence.neighbour(month, -1);
    Neighbour after = sentence.neighbour(month, 1);
    Parts parts = withYearApart(parts(month, before, after));
    if (parts == null || !isCertain(parts)) {
      return Optional.empty();
    }
    Optional<DateMention> date = date(parts);
    date.ifPresent(d -> sentence.use(parts.first(), parts.last()));
    return date;
  }

  private Parts parts(int month, Neighbour before, Neighbour after) {
    boolean dayBefore =
        isDay(before)
            && words.has(Habit.DAY_BEFORE_MONTH)
            && (!isYear(before) || isYear(after))
            && !isInNumber(before);
    boolean dayAfter = isDay(after) && mayFollow(after, dayBefore) && isMarked(after);
    if (dayBefore && dayAfter) {
      dayBefore = !isYear(sentence.neighbour(after.index(), 1)) && before.plain();
    }
    if (dayBefore) {
      return isYear(after)
          ? new Parts(month, before.index(), after.index(), era(after))
          : withYear(month, before.index(), yearBeforeDay(before));
    }
    if (dayAfter) {
      Neighbour behind = sentence.neighbour(after.index(), 1);
      return withYear(month, after.index(), isYear(behind) ? behind : before);
    }
    boolean odd = before.plain() && words.has(Habit.DAY_BEFORE_MONTH) && isShort(before);
    boolean oddAfter = after.close() && words.has(Habit.DAY_AFTER_MONTH) && isShort(after);
    if (odd || oddAfter) {
      return null;
    }
    boolean ahead = isYear(before) && words.has(Habit.YEAR_BEFORE_MONTH);
    return withYear(month, -1, isYear(after) ? after : ahead ? before : Neighbour.NONE);
  }

  /** Between the name of a month and a year, one or two digits are the day in any language. */
  private boolean mayFollow(Neighbour day, boolean otherDay) {
    return words.has(Habit.DAY_AFTER_MONTH)
        || (!otherDay && day.plain() && isYear(sentence.neighbour(day.index(), 1)));
  }

  private Parts withYear(int month, int day, Neighbour year) {
    return isYear(year)
        ? new Parts(month, day, year.index(), era(year))
        : new Parts(month, day, -1, null);
  }

  /** With the year that stands a few words away; null when nobody can tell whether it does. */
  private Parts withYearApart(Parts parts) {
    if (parts == null || parts.year() >= 0 || !isAsWritten(parts.month())) {
      return parts;
    }
    Meaning month = sentence.get(parts.month()).meaning();
    YearApart apart = new YearApart(sentence, at -> years(at, month).isPresent());
    int year = apart.of(parts.first(), parts.last());
    if (year == YearApart.DOUBTFUL) {
      return null;
    }
    return year == YearApart.NONE
        ? parts
        : new Parts(parts.month(), parts.day(), year, sentence.eraBeside(year));
  }

  private Optional<Years> years(int at, Meaning month) {
    return Years.of(sentence.get(at).number(), sentence.eraBeside(at), month, customs);
  }

  private Neighbour yearBeforeDay(Neighbour day) {
    return words.has(Habit.YEAR_BEFORE_DAY_BEFORE_MONTH)
        ? sentence.neighbour(day.index(), -1)
        : Neighbour.NONE;
  }

  private boolean isDay(Neighbour neighbour) {
    return neighbour.exists() && neighbour.close() && sentence.get(neighbour.index()).isDay();
  }

  private boolean isShort(Neighbour neighbour) {
    return neighbour.exists() && sentence.get(neighbour.index()).isShort();
  }

  /** Whether the number goes on to its left: 3.18, 10:18, 1,018. */
  private boolean isInNumber(Neighbour neighbour) {
    FoldedText text = sentence.text();
    int start = sentence.get(neighbour.index()).start();
    return ".,:/".indexOf(text.at(start - 1)) >= 0 && text.isDigit(start - 2);
  }

  /** In languages that mark days (18日), a number without the mark counts something else. */
  private boolean isMarked(Neighbour day) {
    if (!words.has(Habit.DAY_MARKED) && !words.has(Habit.ANY_SHORT_WORD)) {
      return true;
    }
    int behind = sentence.get(day.index()).end();
    char c = sentence.text().at(behind + (sentence.text().at(behind) == ' ' ? 1 : 0));
    boolean marked = "日일号號".indexOf(c) >= 0;
    return marked || !words.has(Habit.DAY_MARKED);
  }

  private boolean isYear(Neighbour neighbour) {
    if (!neighbour.exists()) {
      return false;
    }
    Element number = sentence.get(neighbour.index());
    return number.number() > 0 && (number.digits() == YEAR_DIGITS || era(neighbour) != null);
  }

  /** The era of a year: named on the way to it, or on its other side. */
  private Era era(Neighbour year) {
    return year.era() == null ? sentence.eraBeside(year.index()) : year.era();
  }

  /**
   * In small letters, “may” and “march” are months only beside a year, and so is any name in a
   * language that is not known.
   */
  private boolean isCertain(Parts parts) {
    boolean known = !words.has(Habit.ANY_SHORT_WORD);
    return parts.year() >= 0 || (parts.day() >= 0 && isAsWritten(parts.month()) && known);
  }

  private boolean isAsWritten(int month) {
    Element name = sentence.get(month);
    return name.capital() || name.meaning().mayBeLowerCase();
  }

  private Optional<DateMention> date(Parts parts) {
    Meaning month = sentence.get(parts.month()).meaning();
    int day = parts.day() < 0 ? 0 : sentence.get(parts.day()).number();
    int start = sentence.text().place(sentence.get(parts.first()).start());
    int end = sentence.text().placeBehind(sentence.get(withMark(parts.last())).end());
    if (parts.year() < 0) {
      return withoutYear(month, day, parts);
    }
    int year = sentence.get(parts.year()).number();
    return Years.of(year, parts.era(), month, customs)
        .flatMap(y -> y.date(month, day, start, end, form(parts)));
  }

  /** Where the month is a number with its mark, too: 2024年11月18日. */
  private Form form(Parts parts) {
    boolean digits = sentence.text().isDigit(sentence.get(parts.month()).start());
    return digits && parts.year() < parts.month() ? Form.YEAR_FIRST : Form.NAMED_MONTH;
  }

  /** The 日 behind the last number belongs to it. */
  private int withMark(int last) {
    Element number = sentence.get(last);
    boolean marked =
        sentence.exists(last + 1)
            && sentence.get(last + 1).isConnector()
            && sentence.get(last + 1).start() == number.end()
            && isMark(number);
    return marked ? last + 1 : last;
  }

  private boolean isMark(Element number) {
    char c = sentence.text().at(number.end());
    return Scripts.isHan(c) || Scripts.isHangul(c);
  }

  private Optional<DateMention> withoutYear(Meaning month, int day, Parts parts) {
    for (CalendarSystem system : CalendarSystem.values()) {
      int number = month.month(system);
      if (number > 0) {
        CalendarSystem calendar = system.isIslamic() ? customs.islamic() : system;
        int last = withMark(parts.last());
        return yearless.of(calendar, number, day, parts.first(), last, Form.NAMED_MONTH);
      }
    }
    return Optional.empty();
  }
}
