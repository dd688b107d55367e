package org.chorus.read;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time of day beside the date in a field: {@code 20:30, 8:30 PM EST, 20時30分, 20h30, 下午3:05}.
 *
 * @param hour 0 to 99, as written but for the half of the day
 * @param minute 0 to 99
 * @param second 0 to 99
 * @param zone UTC when none is named
 */
record ClockTime(int hour, int minute, int second, ZoneOffset zone) {
  private static final int NOON = 12;
  private static final char FIRST_CJK = '\u2E80';

  /** What names the part of the day, and how it is told apart from the other half. */
  private enum Half {
    MORNING,
    AFTERNOON,
    /** From the evening until the small hours; twelve is midnight. */
    NIGHT,
    /** Around twelve. */
    MIDDAY;

    int hour(int written) {
      if (written > NOON) {
        return written;
      }
      int early = written % NOON;
      return switch (this) {
        case MORNING -> early;
        case AFTERNOON -> early + NOON;
        case NIGHT -> early < 5 ? early : early + NOON;
        case MIDDAY -> early < 5 ? early + NOON : early;
      };
    }
  }

  private static final String CLOCK =
      "(\\d{1,2})(?:[:.]|\\s?[hH]\\s?|[時时點点]|시\\s?)(\\d{2})"
          + "(?:(?:[:.分]|분\\s?)(\\d{2})(?:[.,]\\d+)?)?[分秒분초]?";
  private static final String WORD = "[\\p{L}\\p{M}][\\p{L}\\p{M}.]{0,11}+";
  private static final String WORDS =
      "((?:[\\s,]{0,2}" + WORD + "(?:[\\s,]{1,2}" + WORD + "){0,3})?)";
  private static final String SHIFT = "([+-]\\d{1,2}(?::?\\d{2})?)?";

  private static final Pattern BEHIND =
      Pattern.compile(
          "([^\\d]{0,30}?)"
              + CLOCK
              + WORDS
              + "\\s?"
              + SHIFT
              + "(?:\\s?\\(([A-Za-z]{1,5})?"
              + SHIFT
              + "\\))?(?:\\[[^]]*]|\\s\\([^)]*\\))?[\\s.,|]*");
  private static final Pattern BEFORE =
      Pattern.compile("([^\\d]{0,30}?)" + CLOCK + WORDS + "\\s?" + SHIFT + "[^\\d]{0,30}");

  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{1,2}(?::?\\d{2})?");
  private static final Pattern UNKNOWN_ZONE = Pattern.compile("[A-Z]{2,5}");
  private static final Pattern PARTED_HALF = Pattern.compile("(?<!\\p{L})([AaPp])\\. ?[Mm]\\.");

  private static final Map<String, Half> HALVES =
      Map.of(
              Half.MORNING,
              "am ص صباحا صباحًا ق.ظ öö πμ sa sáng 오전 午前 上午 早上 凌晨 清晨 সকাল ভোর pagi",
              Half.AFTERNOON,
              "pm م مساء مساءً ب.ظ ös μμ ch chiều 오후 午後 下午 বিকাল বিকেল সন্ধ্যা sore ptg",
              Half.NIGHT,
              "tối đêm 밤 晚上 夜 রাত malam",
              Half.MIDDAY,
              "trưa 中午 দুপুর siang")
          .entrySet()
          .stream()
          .flatMap(
              half -> Stream.of(half.getValue().split(" ")).map(n -> Map.entry(n, half.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What says no more than that the number before it is a time. */
  private static final Set<String> CLOCK_WORDS =
      Set.of("uhr", "hs", "h", "hrs", "hours", "น", "ч", "horas", "год");

  /** Abbreviations that mean one thing (RFC 822, and what wire services use); hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("UT", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("WAT", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("MEZ", 1),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("SAST", 2),
          Map.entry("EAT", 3),
          Map.entry("MSK", 3),
          Map.entry("PKT", 5),
          Map.entry("WIB", 7),
          Map.entry("WITA", 8),
          Map.entry("WIT", 9),
          Map.entry("HKT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEDT", 11),
          Map.entry("NZDT", 13));

  /** The time behind a date; nothing when anything else stands there, or its zone is unknown. */
  static Optional<ClockTime> behind(String text) {
    Matcher m = BEHIND.matcher(joined(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    String offset = m.group(6) == null ? m.group(8) : m.group(6);
    String named = m.group(7) == null ? "" : " " + m.group(7);
    List<String> words = words(m.group(5) + named);
    return words.stream().allMatch(ClockTime::isKnown)
        ? of(m, m.group(1), words, offset)
        : Optional.empty();
  }

  /** The time before a date, perhaps with words on both sides; nothing when its zone is unknown. */
  static Optional<ClockTime> before(String text) {
    Matcher m = BEFORE.matcher(joined(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    List<String> words = words(m.group(5));
    boolean unknown =
        words.stream().anyMatch(w -> !isKnown(w) && UNKNOWN_ZONE.matcher(w).matches());
    return unknown ? Optional.empty() : of(m, m.group(1), words, m.group(6));
  }

  /** Whether a text before a date holds nothing but one time and words. */
  static boolean isBefore(String text) {
    return BEFORE.matcher(joined(text)).matches();
  }

  /** {@code 8:30 p. m.} with its two letters as one word. */
  private static String joined(String text) {
    return PARTED_HALF.matcher(text).replaceAll("$1m");
  }

  private static Optional<ClockTime> of(
      MatchResult m, String lead, List<String> words, String offset) {
    Half half =
        words.stream().map(ClockTime::half).filter(Objects::nonNull).findFirst().orElse(null);
    if (half == null) {
      half = halfIn(lead);
    }
    int written = Integer.parseInt(m.group(2));
    int hour = half == null ? written : half.hour(written);
    int minute = Integer.parseInt(m.group(3));
    int second = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
    String zone = zoneIn(words, lead);
    return zone(zone, offset).map(z -> new ClockTime(hour, minute, second, z));
  }

  private static String zoneIn(List<String> behind, String lead) {
    return behind.stream()
        .filter(ClockTime::isZone)
        .findFirst()
        .or(
            () ->
                words(lead).stream()
                    .filter(w -> w.length() > 2 && ZONES.containsKey(w))
                    .findFirst())
        .orElse("");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}.]+"))
        .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean isKnown(String word) {
    return half(word) != null
        || isZone(word)
        || CLOCK_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isZone(String word) {
    return ZONES.containsKey(word.toUpperCase(Locale.ROOT));
  }

  private static Half half(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return HALVES.getOrDefault(plain, HALVES.get(plain.replace(".", "")));
  }

  private static Half halfIn(String lead) {
    return words(lead).stream()
        .map(word -> half(word) == null ? halfAtEnd(word) : half(word))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** In scripts without blanks the half may be joined with a weekday before it. */
  private static Half halfAtEnd(String word) {
    return HALVES.entrySet().stream()
        .filter(half -> half.getKey().charAt(0) >= FIRST_CJK && word.endsWith(half.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The zone at the end of a timestamp: a name, an offset, both or none. */
  static Optional<ZoneOffset> zone(String text) {
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    return sign < 0 ? zone(text, null) : zone(text.substring(0, sign), text.substring(sign));
  }

  private static Optional<ZoneOffset> zone(String name, String offset) {
    if (offset != null) {
      return offset(offset);
    }
    return name.isEmpty()
        ? Optional.of(ZoneOffset.UTC)
        : Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }

  private static Optional<ZoneOffset> offset(String text) {
    if (!OFFSET.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.substring(1).replace(":", "");
    int number = Integer.parseInt(digits);
    int minutes = digits.length() > 2 ? number % 100 : 0;
    int hours = digits.length() > 2 ? number / 100 : number;
    int sign = text.startsWith("-") ? -1 : 1;
    try {
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
