package org.chorus.signal;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/**
 * The countries of the world in one language (CLDR), recognised with the endings that languages
 * give them.
 */
final class PlaceNames {
  private static final Map<String, PlaceNames> KNOWN = new ConcurrentHashMap<>();
  private static final int PREFIX = 3;
  private static final int LONGEST_ENDING = 3;

  /** Languages in which the last letter of a country's name changes with its case. */
  private static final Set<String> DECLINING =
      Set.of(
          "be", "bg", "bs", "cs", "cnr", "el", "et", "fi", "hr", "hu", "hy", "is", "ka", "la", "lt",
          "lv", "mk", "pl", "ro", "ru", "sh", "sk", "sl", "sq", "sr", "uk");

  /**
   * A name as the words it consists of.
   *
   * @param words in lower case
   * @param code ISO 3166-1 alpha-2
   */
  private record Name(List<String> words, String code) {}

  private final Map<String, List<Name>> byBeginning = new HashMap<>();

  private final boolean declines;

  private PlaceNames(ULocale locale) {
    declines = DECLINING.contains(locale.getLanguage());
    if (locale.getLanguage().equals("en")) {
      // CLDR has it, but ICU takes a short name that equals the code for a missing one.
      add("US", "US");
    }
    for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
      LocaleDisplayNames names =
          LocaleDisplayNames.getInstance(locale, length, DisplayContext.NO_SUBSTITUTE);
      for (String code : ULocale.getISOCountries()) {
        String name = names.regionDisplayName(code);
        if (name != null) {
          add(name, code);
        }
      }
    }
  }

  /** The names in {@code language}; those in English where CLDR does not know it. */
  static PlaceNames of(String language) {
    return KNOWN.computeIfAbsent(
        language, l -> new PlaceNames(KnownLocales.of(l).orElse(ULocale.ENGLISH)));
  }

  /** The countries that {@code tokens} name, sorted. */
  Set<String> find(List<Token> tokens) {
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (Names.mayBeName(token)) {
        String word = Words.normal(token.text());
        for (Name name : byBeginning.getOrDefault(beginning(word), List.of())) {
          if (matches(name, tokens, i, word)) {
            codes.add(name.code());
          }
        }
      }
    }
    return codes;
  }

  private void add(String written, String code) {
    String outsideBrackets = written.replaceAll("\\s*[(（].*$", "");
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokens(outsideBrackets)) {
      words.add(Words.normal(token.text()));
    }
    if (!words.isEmpty()) {
      byBeginning
          .computeIfAbsent(beginning(words.get(0)), b -> new ArrayList<>())
          .add(new Name(words, code));
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(PREFIX, word.length()));
  }

  private boolean matches(Name name, List<Token> tokens, int at, String first) {
    List<String> words = name.words();
    if (at + words.size() > tokens.size() || !isForm(first, words.get(0))) {
      return false;
    }
    // Short forms such as US are told from the word `us` by their capitals.
    if (words.size() == 1 && first.length() <= 2 && !isAllCapitals(tokens.get(at).text())) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!isForm(Words.normal(tokens.get(at + i).text()), words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code word} is {@code base} with an ending (Ирана of Иран), or where names decline
   * with another ending (Россией of Россия).
   */
  private boolean isForm(String word, String base) {
    if (word.equals(base)) {
      return true;
    }
    if (base.length() <= PREFIX) {
      return false;
    }
    int stem = base.length() - (declines && base.length() > PREFIX + 1 ? 1 : 0);
    int ending = base.length() > PREFIX + 1 ? LONGEST_ENDING : 2;
    return word.length() <= base.length() + ending && word.startsWith(base.substring(0, stem));
  }

  private static boolean isAllCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase);
  }
}
