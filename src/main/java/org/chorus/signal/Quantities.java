package org.chorus.signal;

import com.ibm.icu.lang.UScript;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorus.date.DateMention;
import org.chorus.text.Token;

/**
 * The numbers of a text as quantities: with the words that multiply them (1.4 billion, 14억, 2 lakh
 * 30 thousand), also where a script writes them in one with other letters (84명, ב-2,500); without
 * those of dates and times of day.
 */
final class Quantities {
  private static final int LONGEST = 20;
  private static final String MARKS = ".,\u066B\u066C";

  /** Hours in East Asia, and days that stand alone. */
  private static final Pattern EAST_ASIAN_TIME = Pattern.compile("\\d{1,2}[時时點点시日일](?![間间간])");

  private static final Pattern EAST_ASIAN_MINUTES = Pattern.compile("(?s).*\\d{1,2}[時时點点시]\\s?");

  /** 14.27 and 3.42 with a word that makes them a time. */
  private static final Pattern HOUR_AND_MINUTE = Pattern.compile("[0-2]?\\d[.][0-5]\\d");

  private static final Pattern AFTER_TIME =
      Pattern.compile(
          "(?isu)\\s?(?:น\\.|(?:uhr|uur|horas|heures|sati|hod|hodin|[ap]\\.?m|hrs?|wi[bt]|wita|gmt"
              + "|utc|h|ч|часа|мск|-kor)(?!\\p{L})).*");
  private static final Pattern BEFORE_TIME =
      Pattern.compile(
          "(?isu).*(?<!\\p{L})(?:saat[\\p{L}'’]*|godz(?:\\.|in\\p{L}*)|pukul|jam|alle|or[ae]"
              + "|orele|las|às|στις|kl\\.?|klo|kello?|klokken|klockan|plkst\\.)\\s");

  /** An article of a law, unless money: 84조, not 84조원 or 84조 2천억. */
  private static final Pattern ARTICLE = Pattern.compile("조(?!\\s?[원억만여\\d])");

  private static final Pattern BEHIND_LAW = Pattern.compile("(?s).*법\\s?");

  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:])(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:])");

  private static final int CLOCK_LENGTH = 8;

  /** Names of money that are written in one with the number behind them. */
  private static final Pattern MONEY =
      Pattern.compile("(?:Rp|Rs|RM|Tk|Sh|[KTU]?[Ss]h|USD|EUR|GBP|CHF|AUD|CAD|INR|PKR)\\.?");

  /** A part of a number below a thousand, as it follows the thousands: 12 bin 500. */
  private static final Pattern BELOW_THOUSAND = Pattern.compile("[1-9]\\d{0,2}");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final String text;
  private final List<DateMention> days;
  private final Optional<ScaleWords> scales;
  private final BitSet telephones;
  private final Set<String> keys = new TreeSet<>();
  private BigDecimal sum;
  private BigDecimal lastFactor;
  private int lastEnd = -1;

  private Quantities(String text, List<DateMention> days, String language) {
    this.text = text;
    this.days = days;
    this.scales = ScaleWords.of(language);
    this.telephones = Telephones.in(text);
  }

  /** The keys of the quantities, sorted; digits and a point before decimals. */
  static List<String> of(String text, List<Token> tokens, List<DateMention> days, String language) {
    Quantities quantities = new Quantities(text, days, language);
    int done = 0;
    for (Token token : tokens) {
      int start = quantities.nextDigit(token, done);
      while (start < token.end()) {
        done = quantities.take(token, start);
        start = quantities.nextDigit(token, done);
      }
    }
    quantities.finish();
    return List.copyOf(quantities.keys);
  }

  private int nextDigit(Token token, int done) {
    int at = Math.max(done, token.start());
    while (at < token.end() && !isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Takes the number that begins at {@code start}, if it is one, and returns what is behind it. */
  private int take(Token token, int start) {
    int end = token.kind() == Token.Kind.NUMBER ? token.end() : end(start);
    boolean dated = days.stream().anyMatch(day -> day.start() < end && start < day.end());
    boolean other = dated || telephones.get(start) || !isNumber(token, start);
    return other || isTime(start, end) ? end : add(start, end);
  }

  /** A word's digits are a number where its script has no case and writes them together. */
  private boolean isNumber(Token token, int start) {
    if (token.kind() == Token.Kind.NUMBER) {
      return true;
    }
    int end = end(start);
    int before = start > token.start() && isJoiner(text.charAt(start - 1)) ? start - 2 : start - 1;
    boolean free =
        start == token.start()
            || (before >= token.start() && isCaseless(before))
            || MONEY.matcher(text.substring(token.start(), start)).matches();
    boolean scaled = scales.flatMap(words -> words.at(text, end)).isPresent();
    return free && (end >= token.end() || isCaseless(end) || scaled);
  }

  private int end(int start) {
    int at = start;
    while (at < text.length()
        && at - start < LONGEST
        && (isDigit(text.charAt(at))
            || (MARKS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1))))) {
      at++;
    }
    return at;
  }

  private boolean isCaseless(int at) {
    int script = at < text.length() ? UScript.getScript(text.charAt(at)) : UScript.COMMON;
    return script != UScript.COMMON && script != UScript.INHERITED && !UScript.isCased(script);
  }

  private boolean isTime(int start, int end) {
    String after = text.substring(start, Math.min(text.length(), end + 8));
    String before = text.substring(Math.max(0, start - 16), start);
    String behind = text.substring(end, Math.min(text.length(), end + 10));
    return isOnClock(start, end)
        || EAST_ASIAN_TIME.matcher(after).lookingAt()
        || (behind.matches("(?s)[分분].*") && EAST_ASIAN_MINUTES.matcher(before).matches())
        || (HOUR_AND_MINUTE.matcher(text.substring(start, end)).matches()
            && (AFTER_TIME.matcher(behind).matches() || BEFORE_TIME.matcher(before).matches()));
  }

  private boolean isOnClock(int start, int end) {
    Matcher clock = CLOCK.matcher(text).useTransparentBounds(true);
    clock.region(Math.max(0, start - CLOCK_LENGTH), Math.min(text.length(), end + CLOCK_LENGTH));
    while (clock.find()) {
      if (clock.start() <= start && end <= clock.end()) {
        return true;
      }
    }
    return false;
  }

  /** Takes a number, and returns the offset behind it and its scale. */
  private int add(int start, int end) {
    int from = end < text.length() && Character.isSpaceChar(text.charAt(end)) ? end + 1 : end;
    Optional<ScaleWords.Scale> scale =
        isOrdinal(start, end) ? Optional.empty() : scales.flatMap(words -> words.at(text, from));
    BigDecimal factor = scale.map(ScaleWords.Scale::factor).orElse(BigDecimal.ONE);
    String written = text.substring(start, end);
    boolean goesOn = goesOn(start, written, factor);
    if (!goesOn) {
      finish();
    }
    if (scale.isEmpty() && !goesOn) {
      Numbers.key(written).ifPresent(keys::add);
      return end;
    }
    if (goesOn && factor.compareTo(lastFactor) > 0) {
      sum = sum.multiply(factor);
    }
    Optional<BigDecimal> value = Numbers.value(written).map(factor::multiply);
    sum = value.map(v -> sum == null ? v : sum.add(v)).orElse(sum);
    lastFactor = factor;
    lastEnd = scale.map(ScaleWords.Scale::end).orElse(end);
    return lastEnd;
  }

  /**
   * Whether a number is a part of the one before it: 2 lakh 30 thousand, 12 bin 500; also where one
   * scale is that of both, 3 mil 500 millones.
   */
  private boolean goesOn(int start, String written, BigDecimal factor) {
    if (sum == null) {
      return false;
    }
    boolean apart = start == lastEnd + 1 && text.charAt(lastEnd) == ' ';
    boolean hundreds =
        apart && lastFactor.compareTo(THOUSAND) == 0 && BELOW_THOUSAND.matcher(written).matches();
    if (factor.compareTo(lastFactor) >= 0) {
      return hundreds && factor.compareTo(sum) > 0;
    }
    return start == lastEnd || (apart && (hundreds || factor.compareTo(BigDecimal.ONE) > 0));
  }

  /** Article 35 is not 35 trillion, though Korean writes both the same. */
  private boolean isOrdinal(int start, int end) {
    if (start > 0 && "第제".indexOf(text.charAt(start - 1)) >= 0) {
      return true;
    }
    return BEHIND_LAW.matcher(text.substring(Math.max(0, start - 2), start)).matches()
        && ARTICLE.matcher(text.substring(end, Math.min(text.length(), end + 3))).lookingAt();
  }

  private void finish() {
    if (sum != null) {
      Numbers.key(sum).ifPresent(keys::add);
    }
    sum = null;
    lastEnd = -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isJoiner(char c) {
    return c == '-' || c == '\u05BE';
  }
}
