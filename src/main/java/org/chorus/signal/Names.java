package org.chorus.signal;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.model.Mention;
import org.chorus.text.Token;

/**
 * What may be a name in a text: capitalised words, in scripts without case every word. Collects
 * them by skeleton, and pairs of words that stand side by side.
 */
final class Names {
  private static final int SHORTEST = 3;

  private final Map<String, Mention> names = new TreeMap<>();
  private final Map<String, Mention> pairs = new TreeMap<>();
  private String previous = "";
  private String previousForm = "";

  /**
   * Takes the next word of the text.
   *
   * @param latin the word in transliteration
   */
  void add(Token token, String latin) {
    if (token.startsChunk() || !mayBeName(token)) {
      previous = "";
    }
    if (!mayBeName(token)) {
      return;
    }
    String skeleton = Skeleton.of(latin);
    if (skeleton.length() >= SHORTEST) {
      count(names, skeleton, token.text());
    }
    if (isPair(previous, skeleton)) {
      count(pairs, previous + " " + skeleton, previousForm + " " + token.text());
    }
    previous = skeleton;
    previousForm = token.text();
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
  private static boolean isCaseless(int letter) {
    if (letter < 0x530 || !Character.isLetter(letter)) {
      return false;
    }
    int script = UScript.getScript(letter);
    return script == UScript.GEORGIAN || !UScript.isCased(script);
  }

  /** Short names say something together: To Lam, Li Na. */
  private static boolean isPair(String first, String second) {
    return !first.isEmpty()
        && !second.isEmpty()
        && first.length() + second.length() >= SHORTEST
        && !first.equals(second);
  }

  private static void count(Map<String, Mention> mentions, String key, String form) {
    mentions.merge(
        key, new Mention(key, form, 1), (a, b) -> new Mention(key, a.form(), a.count() + 1));
  }
}
