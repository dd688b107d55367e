package org.chorus.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a script tells about the language before any statistics. */
final class ScriptLanguages {
  /** Scripts that, in news, one language writes; letters of others are told apart below. */
  private static final Map<String, String> ALONE =
      Map.ofEntries(
          Map.entry("Armn", "hy"),
          Map.entry("Beng", "bn"),
          Map.entry("Cher", "chr"),
          Map.entry("Ethi", "am"),
          Map.entry("Geor", "ka"),
          Map.entry("Grek", "el"),
          Map.entry("Gujr", "gu"),
          Map.entry("Guru", "pa"),
          Map.entry("Hani", "zh"),
          Map.entry("Hans", "zh"),
          Map.entry("Hant", "zh"),
          Map.entry("Hebr", "he"),
          Map.entry("Jpan", "ja"),
          Map.entry("Khmr", "km"),
          Map.entry("Knda", "kn"),
          Map.entry("Kore", "ko"),
          Map.entry("Laoo", "lo"),
          Map.entry("Mlym", "ml"),
          Map.entry("Mong", "mn"),
          Map.entry("Mymr", "my"),
          Map.entry("Nkoo", "nqo"),
          Map.entry("Olck", "sat"),
          Map.entry("Orya", "or"),
          Map.entry("Sinh", "si"),
          Map.entry("Taml", "ta"),
          Map.entry("Telu", "te"),
          Map.entry("Tfng", "zgh"),
          Map.entry("Thaa", "dv"),
          Map.entry("Thai", "th"),
          Map.entry("Tibt", "bo"));

  /** Scripts that several languages write, and those that the classifier knows. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "Arab", Set.of("ar", "fa", "ur", "ps", "ug"),
          "Cyrl", Set.of("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "uk"),
          "Deva", Set.of("hi", "mr", "ne"));

  /** A, pharyngeal ha and all that begins with a fricative q or k: Amharic has few of them. */
  private static final String TIGRINYA =
      "\u12A3\u1213" + characters('\u1250', '\u125D') + characters('\u12B8', '\u12C5');

  /** Letters that only one language of the script writes often. */
  private static final List<Telltale> TELLTALES =
      List.of(
          new Telltale("Arab", "ckb", "\u06C6\u06CE\u06B5\u0695"),
          new Telltale("Arab", "sd", "\u067B\u0680\u067F\u0684\u0683\u06BB\u06B3\u06AA"),
          new Telltale("Beng", "as", "\u09F0\u09F1"),
          new Telltale("Cyrl", "tg", "\u04B7\u04E3\u04EF"),
          new Telltale("Cyrl", "tt", "\u0497"),
          new Telltale("Cyrl", "ba", "\u04A1\u04AB\u0499"),
          new Telltale("Ethi", "ti", TIGRINYA),
          new Telltale("Hebr", "yi", "\u05F0\u05F1\u05F2\u05B7\u05B8"));

  /** So many of a hundred letters must be telltale ones. */
  private static final int TELLTALE_PERCENT = 1;

  private ScriptLanguages() {}

  /** The language of {@code text}, when script and letters alone decide. */
  static Optional<String> decide(String script, String text) {
    for (Telltale telltale : TELLTALES) {
      if (telltale.script.equals(script) && telltale.isIn(text)) {
        return Optional.of(telltale.language);
      }
    }
    return Optional.ofNullable(ALONE.get(script));
  }

  /** Whether {@code language} is one that the classifier may answer for this script. */
  static boolean mayBe(String script, String language) {
    Set<String> shared = SHARED.get(script);
    if (shared != null) {
      return shared.contains(language);
    }
    return script.equals("Latn")
        && !ALONE.containsValue(language)
        && (language.equals("sr")
            || SHARED.values().stream().noneMatch(others -> others.contains(language)));
  }

  private static String characters(char first, char last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private record Telltale(String script, String language, String letters) {
    boolean isIn(String text) {
      long found = text.chars().filter(c -> letters.indexOf(c) >= 0).count();
      long all = text.chars().filter(Character::isLetter).count();
      return found > 0 && found * 100 >= all * TELLTALE_PERCENT;
    }
  }
}
