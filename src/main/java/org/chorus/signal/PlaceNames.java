package org.chorus.signal;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chorus.date.Locales;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/**
 * The countries of the world in one language (CLDR, and what people call them), recognised with the
 * endings that languages give them.
 */
final class PlaceNames {
  private static final Pattern DOLLAR = Pattern.compile("(?:d[oó]l+[aá]r|дол+ар)\\p{L}{0,3}");
  private static final Map<String, PlaceNames> KNOWN = new ConcurrentHashMap<>();
  private static final int PREFIX = 3;
  private static final char TURNED_COMMA = '\u02BB';

  /** Letters of an acronym, and of the ending that a hyphen joins to it: USA-ban, აშშ-მა. */
  private static final int LONGEST_ACRONYM = 4;

  private static final int LONGEST_ENDING = 4;

  /** The code of what is no country though a part of it has the name of one. */
  private static final String ELSEWHERE = "";

  /**
   * A name as the words it consists of.
   *
   * @param words in lower case
   * @param code ISO 3166-1 alpha-2, or {@link #ELSEWHERE}
   * @param acronym whether it is all in capitals
   */
  private record Name(List<String> words, String code, boolean acronym) {}

  /**
   * What countries a text names.
   *
   * @param codes ISO 3166-1 alpha-2, sorted
   * @param tokens the places, among the tokens of the text, of the words that name them
   */
  record Found(Set<String> codes, BitSet tokens) {}

  private final Map<String, List<Name>> byBeginning = new HashMap<>();

  private final PlaceEndings endings;

  private PlaceNames(ULocale locale) {
    String language = locale.getLanguage();
    endings = PlaceEndings.of(language);
    if (language.equals("en")) {
      // CLDR has it, but ICU takes a short name that equals the code for a missing one.
      add("US", "US");
    }
    endings.longerNames().forEach(name -> add(name, ELSEWHERE));
    UsualNames.in(language).forEach(name -> add(name.text(), name.code()));
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
        language, l -> new PlaceNames(Locales.known(l).orElse(ULocale.ENGLISH)));
  }

  /** The countries that the {@code tokens} of {@code text} name. */
  Found find(String text, List<Token> tokens) {
    Set<String> codes = new TreeSet<>();
    BitSet naming = new BitSet();
    int at = 0;
    while (at < tokens.size()) {
      List<Name> names = longest(matching(tokens, at));
      for (Name name : names) {
        int behind = at + name.words().size();
        boolean isMoney = name.code().equals("US") && isDollar(text, tokens, at, behind);
        if (!isMoney && !name.code().equals(ELSEWHERE)) {
          codes.add(name.code());
          naming.set(at, behind);
        }
      }
      at += names.isEmpty() ? 1 : names.get(0).words().size();
    }
    return new Found(codes, naming);
  }

  private List<Name> matching(List<Token> tokens, int at) {
    if (!Names.mayBeName(tokens.get(at))) {
      return List.of();
    }
    String written = withoutEnding(tokens.get(at).text());
    String word = Words.normal(written);
    boolean everyday = endings.isHomonym(word) && !isAcronym(written);
    List<Name> matching = new ArrayList<>();
    for (Name name : beginningLike(word)) {
      if (!(everyday && name.words().size() == 1) && matches(name, tokens, at, word)) {
        matching.add(name);
      }
    }
    for (String bare : everyday ? List.<String>of() : endings.withoutProclitic(word)) {
      for (Name name : beginningLike(bare)) {
        if (name.words().equals(List.of(bare))) {
          matching.add(name);
        }
      }
    }
    return matching;
  }

  private List<Name> beginningLike(String word) {
    List<Name> same = byBeginning.getOrDefault(beginning(word), List.of());
    if (word.length() < PREFIX) {
      return same;
    }
    List<Name> all = new ArrayList<>(same);
    all.addAll(byBeginning.getOrDefault(word.substring(0, PREFIX - 1), List.of()));
    return all;
  }

  /** Of Guinea in Papua New Guinea, and Niger in Nigerian, only the longer name is meant. */
  private static List<Name> longest(List<Name> matching) {
    Comparator<Name> byLength =
        Comparator.comparingInt((Name name) -> name.words().size())
            .thenComparingInt(name -> name.words().get(0).length());
    return matching.stream()
        .max(byLength)
        .map(best -> matching.stream().filter(name -> byLength.compare(name, best) == 0).toList())
        .orElse(List.of());
  }

  /**
   * Whether the country is named for its dollar: US$, dolar AS, US dollars.
   *
   * @param at place of the name among the tokens
   * @param behind place of the token behind it
   */
  private static boolean isDollar(String text, List<Token> tokens, int at, int behind) {
    int end = tokens.get(behind - 1).end();
    boolean sign = end < text.length() && text.charAt(end) == '$';
    boolean before = !tokens.get(at).startsSentence() && at > 0 && isDollar(tokens.get(at - 1));
    boolean after =
        behind < tokens.size()
            && !tokens.get(behind).startsSentence()
            && isDollar(tokens.get(behind));
    return sign || before || after;
  }

  private static boolean isDollar(Token token) {
    return DOLLAR.matcher(Words.normal(token.text())).matches();
  }

  private void add(String written, String code) {
    String outsideBrackets = written.replaceAll("\\s*[(（].*$", "");
    addWords(outsideBrackets, code);
    if (outsideBrackets.indexOf(TURNED_COMMA) >= 0) {
      // The letter is seldom at hand, and an apostrophe parts words.
      addWords(outsideBrackets.replace(TURNED_COMMA, '\''), code);
    }
  }

  private void addWords(String written, String code) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokens(written)) {
      words.add(Words.normal(token.text()));
    }
    if (!words.isEmpty()) {
      byBeginning
          .computeIfAbsent(beginning(words.get(0)), b -> new ArrayList<>())
          .add(new Name(words, code, written.length() > 1 && isAllCapitals(written)));
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(PREFIX, word.length()));
  }

  private boolean matches(Name name, List<Token> tokens, int at, String first) {
    List<String> words = name.words();
    if (at + words.size() > tokens.size() || !endings.isForm(first, words.get(0))) {
      return false;
    }
    if (words.size() == 1 && first.length() <= 2 && !isShortName(name, tokens, at)) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      String word = Words.normal(tokens.get(at + i).text());
      if (!endings.isForm(word, words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Short forms such as US are told from the word `us` by their capitals; others (Mỹ) stand out,
   * and are no part of a longer name.
   */
  private static boolean isShortName(Name name, List<Token> tokens, int at) {
    if (name.acronym()) {
      return isAllCapitals(withoutEnding(tokens.get(at).text()));
    }
    boolean goesOn =
        at + 1 < tokens.size()
            && !tokens.get(at + 1).startsChunk()
            && tokens.get(at + 1).capitalised();
    boolean follows = !tokens.get(at).startsChunk() && tokens.get(at - 1).capitalised();
    return !tokens.get(at).startsSentence() && !goesOn && !follows;
  }

  /**
   * An acronym without the ending that a hyphen joins to it; the word itself where there is none.
   */
  private static String withoutEnding(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen < 2 || hyphen > LONGEST_ACRONYM || word.length() - hyphen - 1 > LONGEST_ENDING) {
      return word;
    }
    String head = word.substring(0, hyphen);
    boolean acronym = isAcronym(head) || Names.isCaseless(head.codePointAt(0));
    boolean ending = word.codePoints().skip(hyphen + 1L).noneMatch(Character::isUpperCase);
    return acronym && ending ? head : word;
  }

  private static boolean isAcronym(String word) {
    return isAllCapitals(word) && word.codePoints().anyMatch(Character::isUpperCase);
  }

  private static boolean isAllCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase);
  }
}
