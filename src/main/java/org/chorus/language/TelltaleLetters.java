package org.chorus.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Letters that, of the languages of a script, only one writes often, alone or beside others. The
 * alphabets are those of CLDR's exemplar characters, but for Bashkir, which it lacks.
 */
final class TelltaleLetters {
  /** A, pharyngeal ha and all that begins with a fricative q or k: Amharic has few of them. */
  private static final String TIGRINYA =
      "\u12A3\u1213" + characters('\u1250', '\u125D') + characters('\u12B8', '\u12C5');

  /** In this order: what Uyghur shares with Kurdish and Pashto comes after its own letters. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("Arab", "ug", "\u06AD\u06C8\u06CB"),
          new Rule("Arab", "sd", "\u067B\u0680\u067F\u0684\u0683\u06BB\u06B3\u06AA"),
          new Rule("Arab", "ps", "\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06AB\u06BC\u06CD"),
          new Rule("Arab", "ckb", "\u06C6\u06CE\u06B5\u0695"),
          new Rule("Arab", "ps", "\u06D0").without("\u06BE\u06C7\u06D5"),
          new Rule("Beng", "as", "\u09F0\u09F1"),
          new Rule("Cyrl", "tg", "ҷӣӯ"),
          new Rule("Cyrl", "uz", "қғҳ").beside("ў"),
          new Rule("Cyrl", "cv", "ӑӗ"),
          new Rule("Cyrl", "os", "ӕ"),
          new Rule("Cyrl", "tt", "җ"),
          new Rule("Cyrl", "ba", "ҡҫҙ"),
          new Rule("Cyrl", "tt", "ә").without("іқғұҝҹ"),
          new Rule("Cyrl", "ky", "ң").without("әіқғұһ"),
          new Rule("Ethi", "ti", TIGRINYA),
          new Rule("Hebr", "yi", "\u05F0\u05F1\u05F2\u05B7\u05B8"));

  /** Of each script all that any rule asks for: most texts have none of them. */
  private static final Map<String, String> ASKED_FOR =
      RULES.stream().collect(Collectors.toMap(Rule::script, Rule::letters, String::concat));

  /** So many of a hundred letters must be telltale ones. */
  private static final int PERCENT = 1;

  /** In so many letters a language shows its alphabet: what is missing then, it does not have. */
  private static final int MIN_LETTERS_TO_MISS = 40;

  private TelltaleLetters() {}

  /** The language of a text in {@code script}, where its letters alone decide; else empty. */
  static Optional<String> decide(String script, String text) {
    if (Rule.count(ASKED_FOR.getOrDefault(script, ""), text) == 0) {
      return Optional.empty();
    }
    return RULES.stream()
        .filter(rule -> rule.script.equals(script) && rule.fits(text))
        .map(Rule::language)
        .findFirst();
  }

  private static String characters(char first, char last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /**
   * What decides for a language.
   *
   * @param letters some of these have to be written
   * @param beside and some of these; empty: none needed
   * @param missing and none of these
   */
  private record Rule(
      String script, String language, String letters, String beside, String missing) {

    Rule(String script, String language, String letters) {
      this(script, language, letters, "", "");
    }

    Rule beside(String others) {
      return new Rule(script, language, letters, others, missing);
    }

    Rule without(String others) {
      return new Rule(script, language, letters, beside, others);
    }

    boolean fits(String text) {
      long all = text.chars().filter(Character::isLetter).count();
      return isOften(letters, text, all)
          && (beside.isEmpty() || isOften(beside, text, all))
          && (missing.isEmpty() || (all >= MIN_LETTERS_TO_MISS && count(missing, text) == 0));
    }

    private static boolean isOften(String letters, String text, long all) {
      long found = count(letters, text);
      return found > 0 && found * 100 >= all * PERCENT;
    }

    private static long count(String letters, String text) {
      return text.chars().filter(c -> letters.indexOf(Character.toLowerCase(c)) >= 0).count();
    }
  }
}
