package org.chorus.date;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words for days by their distance (CLDR, relative date fields): yesterday, the day after
 * tomorrow, last Friday, 3 days ago.
 *
 * <p>Left out is what does not say which day it is: <i>this Friday</i> (which may be past or to
 * come), <i>in 3 days</i> (which may be a span), a word for two distances (Hindi <i>kal</i>), and
 * one that is a time of day as well (Spanish <i>mañana</i>).
 */
final class RelativeWords {
  private static final int MOST_DAYS_AGO = 30;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final Map<Direction, Integer> DAYS =
      Map.of(
          Direction.LAST_2,
          -2,
          Direction.LAST,
          -1,
          Direction.THIS,
          0,
          Direction.NEXT,
          1,
          Direction.NEXT_2,
          2);

  private static final Map<Direction, Integer> YEARS =
      Map.of(Direction.LAST, -1, Direction.THIS, 0, Direction.NEXT, 1);

  /** Usual words for years that CLDR lacks, or has in another case only. */
  private static final Map<String, Map<String, Integer>> MORE_YEARS =
      Map.ofEntries(
          Map.entry("zh", Map.of("前年", -2, "去年", -1, "上年", -1, "今年", 0, "本年", 0, "明年", 1)),
          Map.entry("yue", Map.of("前年", -2, "舊年", -1, "去年", -1, "今年", 0, "明年", 1)),
          Map.entry(
              "ja", Map.of("一昨年", -2, "昨年", -1, "去年", -1, "今年", 0, "本年", 0, "来年", 1, "明年", 1)),
          Map.entry("ko", Map.of("재작년", -2, "지난해", -1, "작년", -1, "올해", 0, "금년", 0, "내년", 1)),
          Map.entry("ru", Map.of("прошлого года", -1, "этого года", 0, "следующего года", 1)),
          Map.entry("uk", Map.of("минулого року", -1, "цього року", 0, "наступного року", 1)),
          Map.entry("pl", Map.of("zeszłego roku", -1, "ubiegłego roku", -1, "tego roku", 0)),
          Map.entry("cs", Map.of("loňského roku", -1, "letošního roku", 0)),
          Map.entry("de", Map.of("letzten jahres", -1, "vergangenen jahres", -1)),
          Map.entry("es", Map.of("del año pasado", -1, "de este año", 0, "del próximo año", 1)),
          Map.entry("pt", Map.of("do ano passado", -1, "deste ano", 0, "do próximo ano", 1)),
          Map.entry("fr", Map.of("de l'année dernière", -1, "de l'an dernier", -1)),
          Map.entry("it", Map.of("dello scorso anno", -1, "dell'anno scorso", -1)),
          Map.entry("nl", Map.of("van vorig jaar", -1)),
          Map.entry("vi", Map.of("năm ngoái", -1, "năm nay", 0, "năm sau", 1)),
          Map.entry("ar", Map.of("من العام الماضي", -1, "العام الماضي", -1)));

  private final PhraseTrie phrases;
  private final ULocale locale;
  private final RelativeDateTimeFormatter formatter;

  private RelativeWords(PhraseTrie phrases, ULocale locale) {
    this.phrases = phrases;
    this.locale = locale;
    this.formatter = RelativeDateTimeFormatter.getInstance(locale);
  }

  /** Adds the words of a language; none where CLDR has only those of its root. */
  static void addTo(PhraseTrie phrases, ULocale locale) {
    RelativeWords words = new RelativeWords(phrases, locale);
    if (words.areItsOwn()) {
      words.addDays();
      words.addWeekdays(Direction.LAST, false);
      words.addWeekdays(Direction.NEXT, true);
      words.addYears();
    }
  }

  /** The years: last year, this year, next year. */
  private void addYears() {
    YEARS.forEach(
        (direction, years) ->
            addYear(plain(formatter.format(direction, AbsoluteUnit.YEAR)), years));
    MORE_YEARS
        .getOrDefault(locale.getLanguage(), Map.of())
        .forEach((phrase, years) -> addYear(FoldedText.fold(phrase), years));
  }

  private void addYear(String phrase, int years) {
    if (phrase.length() > 1) {
      phrases.add(phrase).addYearDistance(years);
    }
  }

  private boolean areItsOwn() {
    String yesterday = formatter.format(Direction.LAST, AbsoluteUnit.DAY);
    String rootYesterday =
        RelativeDateTimeFormatter.getInstance(ULocale.ROOT)
            .format(Direction.LAST, AbsoluteUnit.DAY);
    return yesterday != null
        && (locale.getLanguage().equals("en") || !yesterday.equals(rootYesterday));
  }

  private void addDays() {
    String dayPeriods = dayPeriods();
    DAYS.forEach(
        (direction, days) -> {
          String phrase = plain(formatter.format(direction, AbsoluteUnit.DAY));
          if (phrase.length() > 1) {
            Meaning meaning = phrases.add(phrase);
            meaning.addRelative(new RelativeDay.Days(days));
            if (wholeWord(phrase).matcher(dayPeriods).find()) {
              meaning.forbidRelative();
            }
          }
        });
    for (int days = 1; days <= MOST_DAYS_AGO; days++) {
      String phrase = plain(formatter.format(days, Direction.LAST, RelativeUnit.DAYS));
      if (phrase.contains(Integer.toString(days)) && phrase.matches(".*\\p{L}{2}.*")) {
        phrases.add(phrase).addRelative(new RelativeDay.Days(-days));
        if (Scripts.isUnspaced(phrase.charAt(phrase.length() - 1))) {
          phrases.add(phrase.replace(" ", "")).addRelative(new RelativeDay.Days(-days));
        }
      }
    }
  }

  private static Pattern wholeWord(String phrase) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(phrase) + "(?![\\p{L}\\p{M}])");
  }

  private void addWeekdays(Direction direction, boolean next) {
    String week = plain(formatter.format(direction, AbsoluteUnit.WEEK));
    for (DayOfWeek day : DayOfWeek.values()) {
      String phrase = plain(formatter.format(direction, AbsoluteUnit.valueOf(day.name())));
      if (phrase.length() > 1) {
        boolean ofWeek = week.length() > 1 && phrase.contains(week);
        phrases
            .add(phrase)
            .addRelative(
                ofWeek ? new RelativeDay.OfWeek(day, next) : new RelativeDay.Nearest(day, next));
      }
    }
  }

  /** The names of the parts of the day, parted by line ends. */
  private String dayPeriods() {
    SimpleDateFormat format = new SimpleDateFormat("BBBB", locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    StringBuilder periods = new StringBuilder();
    for (int hour = 0; hour < 24; hour++) {
      periods.append(plain(format.format((Object) (hour * HOUR_MILLIS)))).append('\n');
    }
    return periods.toString();
  }

  private static String plain(String phrase) {
    return phrase == null ? "" : FoldedText.fold(phrase);
  }
}
