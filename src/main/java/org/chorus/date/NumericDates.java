package org.chorus.date;

import java.util.Optional;
import org.chorus.date.DateMention.Form;
import org.chorus.date.LanguageWords.Habit;
import org.chorus.date.Meaning.Era;

/** Dates of nothing but numbers. */
final class NumericDates {
  private static final int YEAR_DIGITS = 4;
  private static final int CENTURY = 100;
  private static final int MONTHS = 12;
  private static final int MOST_YEARS_AHEAD = 20;

  private final Sentence sentence;
  private final FoldedText text;
  private final LocalCustoms customs;
  private final DateContext context;
  private final YearlessDates yearless;

  NumericDates(Sentence sentence, LocalCustoms customs, DateContext context) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.customs = customs;
    this.context = context;
    this.yearless = new YearlessDates(sentence, context);
  }

  /** The date that begins with the number at {@code first}, whose elements are used up then. */
  Optional<DateMention> at(int first) {
    if (!isFreeBefore(sentence.get(first))) {
      return Optional.empty();
    }
    char mark = mark(first);
    if (mark == 0) {
      return Optional.empty();
    }
    int last = mark(first + 1) == mark ? first + 2 : first + 1;
    Optional<DateMention> date = last == first + 2 ? ofThree(first, mark) : ofTwo(first, mark);
    if (date.isPresent() || last == first + 2) {
      sentence.use(first, last);
    }
    return date;
  }

  /** The mark between a number and the next, a blank if there is nothing else; 0 for no mark. */
  private char mark(int left) {
    if (!sentence.exists(left + 1) || !sentence.get(left + 1).isNumber()) {
      return 0;
    }
    Element number = sentence.get(left);
    int gap = sentence.get(left + 1).start() - number.end();
    char mark = text.at(number.end());
    boolean blank = mark == ' ' && sentence.words().has(Habit.BLANKS_IN_NUMBERS);
    boolean known = mark == '.' || mark == '/' || mark == '-' || blank;
    boolean narrow = gap == 1 || (gap == 2 && text.at(number.end() + 1) == ' ' && mark == '.');
    return known && narrow && !number.ordinal() ? mark : 0;
  }

  private Optional<DateMention> ofThree(int first, char mark) {
    Element a = sentence.get(first);
    Element b = sentence.get(first + 1);
    Element c = sentence.get(first + 2);
    if (!b.isShort() || !isFreeBehind(c)) {
      return Optional.empty();
    }
    boolean counted = a.number() > 0 && sentence.eraBeside(first) != null;
    if ((a.digits() == YEAR_DIGITS || counted) && c.isShort()) {
      return date(a.number(), b.number(), c.number(), first, Form.YEAR_FIRST);
    }
    if (!a.isShort()) {
      return Optional.empty();
    }
    if (c.digits() == YEAR_DIGITS) {
      return inOrder(a.number(), b.number(), c.number(), mark, first);
    }
    return c.digits() == 2 && b.digits() == 2 && mark == customs.shortMark()
        ? shortYear(c.number()).flatMap(year -> inOrder(a.number(), b.number(), year, mark, first))
        : Optional.empty();
  }

  /**
   * With points or blanks the day comes first everywhere; else one number must be no month, or both
   * agree.
   */
  private Optional<DateMention> inOrder(int a, int b, int year, char mark, int first) {
    boolean open = a <= MONTHS && b <= MONTHS && a != b && mark != '.' && mark != ' ';
    if (open && customs.order() == NumericOrder.UNDECIDED) {
      return Optional.empty();
    }
    boolean dayFirst = open ? customs.order() == NumericOrder.DAY_FIRST : b <= MONTHS;
    return dayFirst
        ? date(year, b, a, first, Form.YEAR_LAST)
        : date(year, a, b, first, Form.YEAR_LAST);
  }

  /** The year that ends so and is nearest to the publication, at most twenty years after it. */
  private Optional<Integer> shortYear(int ending) {
    if (context.published() == null) {
      return Optional.empty();
    }
    int latest = context.published().getYear() + MOST_YEARS_AHEAD;
    return Optional.of(latest - Math.floorMod(latest - ending, CENTURY));
  }

  private Optional<DateMention> date(int year, int month, int day, int first, Form form) {
    int end = first + 2;
    Era era = sentence.eraBeside(form == Form.YEAR_FIRST ? first : end);
    return Years.of(year, era, customs)
        .flatMap(
            y -> day == 0 ? Optional.empty() : y.date(month, day, start(first), end(end), form));
  }

  private Optional<DateMention> ofTwo(int first, char mark) {
    Element a = sentence.get(first);
    Element b = sentence.get(first + 1);
    if (!isFreeBehind(b)) {
      return Optional.empty();
    }
    if (a.digits() == YEAR_DIGITS && b.digits() == 2 && mark == '-') {
      return yearMonth(a.number(), b.number(), first);
    }
    boolean days = a.isDay() && b.isShort() && b.number() <= MONTHS && mark == customs.mark();
    return days && isDayAndMonth(a, b, mark) ? withoutYear(a, b, first) : Optional.empty();
  }

  /** {@code 2011-12} may be two years, so it is no month. */
  private Optional<DateMention> yearMonth(int year, int month, int first) {
    return (year + 1) % CENTURY == month
        ? Optional.empty()
        : Years.of(year, null, customs)
            .flatMap(y -> y.date(month, 0, start(first), end(first + 1), Form.YEAR_MONTH));
  }

  /** 18.11. needs its last point; 18/11 must not be a fraction, or round the clock. */
  private boolean isDayAndMonth(Element day, Element month, char mark) {
    if (mark == '.') {
      return text.at(month.end()) == '.';
    }
    boolean fraction = day.digits() == 1 && month.digits() == 1 && day.number() < month.number();
    boolean aroundTheClock = day.number() == 24 && month.number() == 7 && month.digits() == 1;
    return text.at(month.end()) != '%' && !fraction && !aroundTheClock;
  }

  private Optional<DateMention> withoutYear(Element day, Element month, int first) {
    YearApart apart =
        new YearApart(
            sentence, at -> Years.of(sentence.get(at).number(), null, customs).isPresent());
    int year = apart.of(first, first + 1);
    if (year == YearApart.DOUBTFUL) {
      return Optional.empty();
    }
    if (year == YearApart.NONE) {
      return yearless.of(
          CalendarSystem.GREGORIAN, month.number(), day.number(), first, first + 1, Form.YEAR_LAST);
    }
    int from = Math.min(first, year);
    int to = Math.max(first + 1, year);
    Optional<DateMention> date =
        Years.of(sentence.get(year).number(), sentence.eraBeside(year), customs)
            .flatMap(
                y -> y.date(month.number(), day.number(), start(from), end(to), Form.YEAR_LAST));
    date.ifPresent(d -> sentence.use(from, to));
    return date;
  }

  private int start(int element) {
    return text.place(sentence.get(element).start());
  }

  private int end(int element) {
    return text.placeBehind(sentence.get(element).end());
  }

  /** Whether the number is not the end of a longer one, of a version or an amount. */
  private boolean isFreeBefore(Element number) {
    char before = text.at(number.start() - 1);
    boolean mark = "./,-:".indexOf(before) >= 0;
    boolean letter =
        text.isLetter(number.start() - 1)
            && !Scripts.isUnspaced(before)
            && !Scripts.isHangul(before);
    return !letter && !(mark && text.isDigit(number.start() - 2));
  }

  /** Whether the number is not the beginning of a longer one. */
  private boolean isFreeBehind(Element number) {
    char behind = text.at(number.end());
    boolean mark = "./-".indexOf(behind) >= 0;
    return !(mark && text.isDigit(number.end() + 1));
  }
}
