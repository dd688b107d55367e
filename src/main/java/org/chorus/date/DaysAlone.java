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

  /** What makes it a span, an ordinal, a currency, a country, each day. */
  private static final Pattern NO_DAY_AFTER =
      Pattern.compile(
          "[間间内內目ぶ連连以前後后游分元圆圓円本程均报報经經]|あた|当た|平均|に[^、。]{0,2}\\d"
              + "|간|째|동안|만|여|치|분|차|본|마다|당|\\s(?:만에|동안|째|평균|간(?![가-힣]))");

  private static final Pattern NO_DAY_BEFORE =
      Pattern.compile("(?:[第제約约近每毎計计達达共\\d./:-]|(?:매월|매달|毎月|每月)\\s?)$");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("지난달", -1),
          Map.entry("전달", -1),
          Map.entry("先月", -1),
          Map.entry("上月", -1),
          Map.entry("上个月", -1),
          Map.entry("上個月", -1),
          Map.entry("이달", 0),
          Map.entry("이번 달", 0),
          Map.entry("今月", 0),
          Map.entry("本月", 0),
          Map.entry("다음 달", 1),
          Map.entry("다음달", 1),
          Map.entry("来月", 1),
          Map.entry("下月", 1),
          Map.entry("下个月", 1),
          Map.entry("下個月", 1));

  private static final int LONGEST_BEFORE = 5;

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
            && !NO_DAY_AFTER.matcher(original).region(end + 1, original.length()).lookingAt();
    String before = original.substring(Math.max(0, start - LONGEST_BEFORE), start);
    if (!day || NO_DAY_BEFORE.matcher(before).find()) {
      return Optional.empty();
    }
    return day(number.number(), before.strip(), context.published())
        .map(date -> DateMention.of(date, start, end + 1, Form.RELATIVE));
  }

  private static Optional<LocalDate> day(int day, String before, LocalDate published) {
    return MONTHS.entrySet().stream()
        .filter(month -> before.endsWith(month.getKey()))
        .max(Comparator.comparingInt(month -> month.getKey().length()))
        .map(month -> of(day, published.withDayOfMonth(1).plusMonths(month.getValue())))
        .orElseGet(() -> nearest(day, published));
  }

  private static Optional<LocalDate> of(int day, LocalDate month) {
    return day <= month.lengthOfMonth() ? Optional.of(month.withDayOfMonth(day)) : Optional.empty();
  }

  /** Of two that are as near, the one before. */
  private static Optional<LocalDate> nearest(int day, LocalDate published) {
    return IntStream.of(0, -1, 1)
        .mapToObj(published.withDayOfMonth(1)::plusMonths)
        .flatMap(month -> of(day, month).stream())
        .min(
            Comparator.comparingLong(
                    (LocalDate d) -> Math.abs(ChronoUnit.DAYS.between(published, d)))
                .thenComparing(Comparator.naturalOrder()));
  }
}
