package org.chorus.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorus.text.Token;

/** Finds the days that a text mentions, in the ways its language writes them. */
final class DateFinder {
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d.-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?![\\d/-])");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(?:(\\d{4})\\s?[年년]\\s?)?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号號]");
  private static final Pattern SHORT =
      Pattern.compile("(?<![\\d./,-])(\\d{1,2})([./])(\\d{1,2})(\\.?)(?![\\d/%-])");
  private static final Pattern ORDINAL = Pattern.compile("^(\\d{1,2})[\\p{L}-]{1,3}$");
  private static final int WIDEST_GAP = 5;

  private final String text;
  private final CalendarWords words;
  private final List<Day> found = new ArrayList<>();

  private DateFinder(String text, CalendarWords words) {
    this.text = text;
    this.words = words;
  }

  /**
   * The days in {@code text}, by place.
   *
   * @param text with digits 0…9 only
   * @param tokens of that text
   */
  static List<Day> find(String text, List<Token> tokens, CalendarWords words) {
    DateFinder finder = new DateFinder(text, words);
    finder.numeric();
    finder.named(tokens);
    finder.found.sort(Comparator.comparingInt(Day::start).thenComparing(Day::key));
    return finder.found;
  }

  private void numeric() {
    for (Matcher m = ISO.matcher(text); m.find(); ) {
      add(m, number(m, 1), number(m, 2), number(m, 3));
    }
    for (Matcher m = EAST_ASIAN.matcher(text); m.find(); ) {
      add(m, m.group(1) == null ? 0 : number(m, 1), number(m, 2), number(m, 3));
    }
    for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
      ordered(m, number(m, 1), number(m, 3), number(m, 4));
    }
    words.shortMark().ifPresent(this::withoutYear);
  }

  /** Day and month in the language's order, or the only order that makes a date of them. */
  private void ordered(Matcher m, int first, int second, int year) {
    boolean either = first <= 12 && second <= 12 && first != second;
    // English has both orders: 3/4/2024 says nothing.
    boolean ambiguous = !words.known() || !words.dayFirst();
    if (either && ambiguous && !m.group(2).equals(".")) {
      return;
    }
    boolean dayFirst = either ? words.dayFirst() || m.group(2).equals(".") : second <= 12;
    add(m, year, dayFirst ? second : first, dayFirst ? first : second);
  }

  private void withoutYear(String mark) {
    for (Matcher m = SHORT.matcher(text); m.find(); ) {
      boolean closed = mark.equals("/") || !m.group(4).isEmpty();
      if (m.group(2).equals(mark) && closed && isFree(m.start(), m.end())) {
        add(m, 0, number(m, 3), number(m, 1));
      }
    }
  }

  private void named(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.WORD) {
        int month = words.month(Words.normal(token.text()));
        if (month > 0) {
          around(tokens, i, i, month);
        } else if (i + 1 < tokens.size() && isMonthWord(token)) {
          int numbered = value(tokens.get(i + 1), 12);
          if (numbered > 0) {
            around(tokens, i, i + 1, numbered);
          }
        }
      }
    }
  }

  private boolean isMonthWord(Token token) {
    return words.monthWord().filter(Words.normal(token.text())::equals).isPresent();
  }

  /** A day of the month that stands at the tokens {@code from} to {@code to}, and its year. */
  private void around(List<Token> tokens, int from, int to, int month) {
    int before = nearby(tokens, from, -1, 31);
    int after = nearby(tokens, to, 1, 31);
    boolean dayBefore = before >= 0 && (words.dayFirst() || after < 0);
    if (before < 0 && after < 0) {
      return;
    }
    int day = dayBefore ? before : after;
    int yearAfter = nearby(tokens, dayBefore ? to : after, 1, 2700);
    int yearBefore = dayBefore ? -1 : nearby(tokens, from, -1, 2700);
    int year = Math.max(year(tokens, yearAfter), year(tokens, yearBefore));
    int start = tokens.get(Math.min(day, from)).start();
    int end = tokens.get(Math.max(day, to)).end();
    Day.of(year, month, value(tokens.get(day), 31), start, end).ifPresent(found::add);
  }

  private static int year(List<Token> tokens, int at) {
    int value = at < 0 ? 0 : value(tokens.get(at), 2700);
    return value >= 1800 ? value : 0;
  }

  /**
   * The next token in a direction that is a number from 1 to {@code most}, with at most one short
   * word between (18 <i>de</i> noviembre); -1 when there is none.
   */
  private int nearby(List<Token> tokens, int from, int step, int most) {
    for (int i = from + step, n = 0; n < 2 && i >= 0 && i < tokens.size(); i += step, n++) {
      Token left = tokens.get(Math.min(i, i - step));
      Token right = tokens.get(Math.max(i, i - step));
      if (right.start() - left.end() > WIDEST_GAP || text.indexOf('\n', left.end()) == left.end()) {
        return -1;
      }
      int value = value(tokens.get(i), most);
      if (value > 0) {
        return i;
      }
      if (tokens.get(i).text().length() > 4) {
        return -1;
      }
    }
    return -1;
  }

  /** The number that a token is, also as an ordinal (18th, 1er); 0 when above {@code most}. */
  private static int value(Token token, int most) {
    String digits = token.text();
    Matcher ordinal = ORDINAL.matcher(digits);
    if (token.kind() == Token.Kind.WORD && ordinal.matches()) {
      digits = ordinal.group(1);
    }
    if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    return value <= most ? value : 0;
  }

  private void add(Matcher m, int year, int month, int day) {
    Optional<Day> made = Day.of(year, month, day, m.start(), m.end());
    made.filter(d -> isFree(d.start(), d.end())).ifPresent(found::add);
  }

  private boolean isFree(int start, int end) {
    return found.stream().noneMatch(d -> start < d.end() && d.start() < end);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
