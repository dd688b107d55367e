package org.chorus.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chorus.date.DateMention.Form;

/**
 * Days that are named by their number alone, as the press of East Asia does: 11日, 11일. The nearest
 * such day to the publication is meant.
 */
final class DaysAlone {
  private static final Map<String, Character> SIGNS =
      Map.of("ja", '日', "zh", '日', "yue", '日', "ko", '일');

  /** What makes it a span, an ordinal, a currency, a country. */
  private static final Pattern NO_DAY_AFTER =
      Pattern.compile("[間间内內目ぶ連连以前後后游分元圆圓円本程均报報经經]|\\s?(?:간|째|동안|만|여|치|분|차|본)");

  private static final Pattern NO_DAY_BEFORE = Pattern.compile("[第約约近每毎計计達达共\\d./:-]");

  private DaysAlone() {}

  /** The day that the number names; nothing when the day of publication is not known. */
  static Optional<DateMention> at(FoldedText text, Element number, DateContext context) {
    Character sign = SIGNS.get(Locales.code(context.language()));
    int start = text.place(number.start());
    int end = text.placeBehind(number.end());
    String original = text.original();
    boolean day =
        sign != null
            && number.isDay()
            && context.published() != null
            && context.exact()
            && end < original.length()
            && original.charAt(end) == sign
            && !NO_DAY_AFTER.matcher(original).region(end + 1, original.length()).lookingAt()
            && (start == 0
                || !NO_DAY_BEFORE.matcher(original.substring(start - 1, start)).matches());
    return day
        ? nearest(number.number(), context.published())
            .map(date -> DateMention.of(date, start, end + 1, Form.RELATIVE))
        : Optional.empty();
  }

  /** Of two that are as near, the one before. */
  private static Optional<LocalDate> nearest(int day, LocalDate published) {
    return IntStream.of(0, -1, 1)
        .mapToObj(published.withDayOfMonth(1)::plusMonths)
        .filter(month -> day <= month.lengthOfMonth())
        .map(month -> month.withDayOfMonth(day))
        .min(
            Comparator.comparingLong(
                    (LocalDate d) -> Math.abs(ChronoUnit.DAYS.between(published, d)))
                .thenComparing(Comparator.naturalOrder()));
  }
}
