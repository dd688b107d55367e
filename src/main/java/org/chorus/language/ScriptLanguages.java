package org.chorus.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a script tells about the language before any statistics. */
final class ScriptLanguages {
  /** Scripts that, in news, one language writes; others are told by TelltaleLetters. */
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

  private ScriptLanguages() {}

  /** The language of {@code text}, when script and letters alone decide. */
  static Optional<String> decide(String script, String text) {
    return TelltaleLetters.decide(script, text).or(() -> Optional.ofNullable(ALONE.get(script)));
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
}
