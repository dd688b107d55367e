package org.chorus.date;

import java.time.LocalDate;
import java.util.Optional;
import org.chorus.date.DateMention.Form;

/**
 * Days that are named without a number for their year: the year is told by its distance from that
 * of the publication ({@code last year}), or not at all.
 */
final class YearlessDates {
  /** Any leap year: 29 February is a day of a year that is not known. */
  private static final int LEAP_YEAR = 2000;

  private static final int WIDEST_GAP = 2;
  private static final String JOINTS = " ,的の";

  private final Sentence sentence;
  private final DateContext context;

  YearlessDates(Sentence sentence, DateContext context) {
    this.sentence = sentence;
    this.context = context;
  }

  /**
   * The date, whose elements are used up then.
   *
   * @param calendar that of the month
   * @param first the first element of day and month
   * @param last the last element that belongs to them
   */
  Optional<DateMention> of(
      CalendarSystem calendar, int month, int day, int first, int last, Form form) {
    int year = yearBeside(first, last);
    int from = year < 0 ? first : Math.min(first, year);
    int to = Math.max(last, year);
    int start = sentence.text().place(sentence.get(from).start());
    int end = sentence.text().placeBehind(sentence.get(to).end());
    LocalDate published = context.published();
    if (published == null) {
      return calendar == CalendarSystem.GREGORIAN && calendar.day(LEAP_YEAR, month, day).isPresent()
          ? Optional.of(new DateMention(0, month, day, start, end, form))
          : Optional.empty();
    }
    Optional<LocalDate> date =
        year < 0
            ? MissingYear.of(calendar, month, day, published)
            : MissingYear.of(calendar, month, day, published, distance(year));
    date.ifPresent(d -> sentence.use(from, to));
    return date.map(d -> DateMention.of(d, start, end, form));
  }

  /** The element right before or behind that tells the year by its distance; −1 for none. */
  private int yearBeside(int first, int last) {
    if (isYear(first - 1) && isJoint(first - 1, first)) {
      return first - 1;
    }
    return isYear(last + 1) && isJoint(last, last + 1) ? last + 1 : -1;
  }

  private boolean isYear(int at) {
    return sentence.exists(at)
        && !sentence.isUsed(at)
        && sentence.get(at).meaning() != null
        && sentence.get(at).meaning().yearDistance() != null;
  }

  private int distance(int at) {
    return sentence.get(at).meaning().yearDistance();
  }

  private boolean isJoint(int left, int right) {
    int from = sentence.get(left).end();
    int to = sentence.get(right).start();
    return to - from <= WIDEST_GAP
        && sentence.text().part(from, to).chars().allMatch(c -> JOINTS.indexOf(c) >= 0);
  }
}
