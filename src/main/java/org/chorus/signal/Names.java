package org.chorus.signal;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.chorus.date.CalendarWords;
import org.chorus.model.Mention;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/**
 * What may be a name in a text: capitalised words, in scripts without case every word. Collects
 * them by skeleton, and pairs of words that stand side by side.
 */
final class Names {
  private static final int SHORTEST = 3;

  /** Longer words, of names that something else has found, are none. */
  private static final int LONGEST = 60;

  private static final Map<String, Set<String>> CALENDAR = new ConcurrentHashMap<>();

  private final Set<String> calendarWords;
  private final Map<String, Mention> names = new TreeMap<>();
  private final Map<String, Mention> pairs = new TreeMap<>();
  private Word previous;

  /**
   * @param language BCP 47: its months and weekdays are no names
   */
  Names(String language) {
    calendarWords =
        CALENDAR.computeIfAbsent(language, l -> Set.copyOf(CalendarWords.of(l).keySet()));
  }

  /** A word that may be a name. */
  private record Word(Token token, String skeleton) {
    boolean isLong() {
      return skeleton.length() >= SHORTEST;
    }

    /** Whether its capital means something: not at the beginning of a sentence. */
    boolean standsOut() {
      return token.capitalised() && !token.startsSentence();
    }
  }

  /**
   * Takes the next word of the text.
   *
   * @param latin the word in transliteration
   * @param isCountry whether it names a country: then it counts as a place, and as a name only
   *     beside another
   */
  void add(Token token, String latin, boolean isCountry) {
    if (token.startsChunk() || !mayBeName(token)) {
      previous = null;
    }
    if (!mayBeName(token)) {
      return;
    }
    count(new Word(token, Skeleton.of(latin)), isCountry);
  }

  /** Takes a name of one or more words that something else has found. */
  void addFound(String name) {
    previous = null;
    for (Token token : Tokenizer.tokens(name)) {
      if (token.kind() == Token.Kind.WORD && token.text().length() <= LONGEST) {
        count(new Word(token, Skeleton.of(Transliteration.latin(token.text()))), false);
      }
    }
    previous = null;
  }

  private void count(Word word, boolean isCountry) {
    if (word.isLong() && !isCountry && !isOfCalendar(word)) {
      count(names, word.skeleton(), word.token().text());
    }
    if (previous != null && isPair(previous, word)) {
      count(
          pairs,
          previous.skeleton() + " " + word.skeleton(),
          previous.token().text() + " " + word.token().text());
    }
    previous = word;
  }

  private boolean isOfCalendar(Word word) {
    return calendarWords.contains(word.token().text().toLowerCase(Locale.ROOT));
  }

  List<Mention> names() {
    return List.copyOf(names.values());
  }

  List<Mention> pairs() {
    return List.copyOf(pairs.values());
  }

  /** Whether a token can be (part of) a name by its form. */
  static boolean mayBeName(Token token) {
    return token.kind() == Token.Kind.WORD
        && (token.capitalised() || isCaseless(token.text().codePointAt(0)));
  }

  /** Georgian has capitals, but no text uses them to begin a word. */
  static boolean isCaseless(int letter) {
    if (letter < 0x530 || !Character.isLetter(letter)) {
      return false;
    }
    int script = UScript.getScript(letter);
    return script == UScript.GEORGIAN || !UScript.isCased(script);
  }

  /** Two long words, or short ones that only together are a name: To Lam, Li Na. */
  private static boolean isPair(Word first, Word second) {
    if (first.skeleton().isEmpty() || first.skeleton().equals(second.skeleton())) {
      return false;
    }
    boolean together =
        first.standsOut()
            && second.standsOut()
            && !second.skeleton().isEmpty()
            && first.skeleton().length() + second.skeleton().length() >= SHORTEST;
    return together || (first.isLong() && second.isLong());
  }

  private static void count(Map<String, Mention> mentions, String key, String form) {
    mentions.merge(
        key, new Mention(key, form, 1), (a, b) -> new Mention(key, a.form(), a.count() + 1));
  }
}
