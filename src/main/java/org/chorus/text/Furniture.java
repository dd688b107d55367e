package org.chorus.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that web pages have around a report, in many languages; {@code furniture.txt} says which.
 */
final class Furniture {
  private static final String RESOURCE = "furniture.txt";
  private static final Map<String, Phrases> KINDS = read();

  private Furniture() {}

  /** The phrases of a kind: all, and by the character that they begin or end with. */
  private record Phrases(
      Set<String> all, Map<Character, List<String>> byFirst, Map<Character, List<String>> byLast) {
    Phrases() {
      this(new HashSet<>(), new HashMap<>(), new HashMap<>());
    }

    void add(String phrase) {
      if (all.add(phrase)) {
        byFirst.computeIfAbsent(phrase.charAt(0), c -> new ArrayList<>()).add(phrase);
        char last = phrase.charAt(phrase.length() - 1);
        byLast.computeIfAbsent(last, c -> new ArrayList<>()).add(phrase);
      }
    }

    /** Those that {@code folded} may begin with. */
    List<String> first(String folded) {
      return folded.isEmpty() ? List.of() : byFirst.getOrDefault(folded.charAt(0), List.of());
    }

    /** Those that {@code folded} may end with. */
    List<String> last(String folded) {
      return folded.isEmpty()
          ? List.of()
          : byLast.getOrDefault(folded.charAt(folded.length() - 1), List.of());
    }
  }

  /** Whether {@code folded} is, as a whole, a phrase of that kind. */
  static boolean isPhrase(String kind, String folded) {
    return KINDS.get(kind).all().contains(folded);
  }

  /**
   * Whether {@code folded} is a phrase of that kind, or begins with one that is long enough to be a
   * clause.
   */
  static boolean begins(String kind, String folded) {
    for (String phrase : KINDS.get(kind).first(folded)) {
      boolean starts = folded.startsWith(phrase);
      if (starts && (folded.length() == phrase.length() || isClause(phrase))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of that kind stands at the beginning or the end of {@code folded}. */
  static boolean beginsOrEnds(String kind, String folded) {
    Phrases phrases = KINDS.get(kind);
    return phrases.first(folded).stream().anyMatch(folded::startsWith)
        || phrases.last(folded).stream().anyMatch(folded::endsWith);
  }

  /** Whether {@code folded} begins with the words of a phrase of that kind. */
  static boolean beginsWithWord(String kind, String folded) {
    for (String phrase : KINDS.get(kind).first(folded)) {
      boolean whole = folded.length() == phrase.length() || isUnspaced(phrase);
      if (folded.startsWith(phrase) && (whole || folded.charAt(phrase.length()) == ' ')) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} begins with a script that does not part words. */
  static boolean isUnspaced(String text) {
    return !text.isEmpty() && CharacterKind.of(text.charAt(0)) == CharacterKind.UNSPACED;
  }

  private static boolean isClause(String phrase) {
    return isUnspaced(phrase) || phrase.chars().filter(c -> c == ' ').count() >= 2;
  }

  private static Map<String, Phrases> read() {
    Map<String, Phrases> kinds = new HashMap<>();
    try (InputStream in = Furniture.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(':');
          String kind = line.substring(0, line.indexOf(' '));
          Phrases known = kinds.computeIfAbsent(kind, key -> new Phrases());
          for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            known.add(Line.folded(phrase));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return kinds;
  }
}
