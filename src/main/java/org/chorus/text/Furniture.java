package org.chorus.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Words that web pages have around a report, in many languages; {@code furniture.txt} says which.
 */
final class Furniture {
  private static final String RESOURCE = "furniture.txt";
  private static final Map<String, Set<String>> PHRASES = read();

  private Furniture() {}

  /** Whether {@code folded} is, as a whole, a phrase of that kind. */
  static boolean isPhrase(String kind, String folded) {
    return PHRASES.get(kind).contains(folded);
  }

  /**
   * Whether {@code folded} is a phrase of that kind, or begins with one that is long enough to be a
   * clause.
   */
  static boolean begins(String kind, String folded) {
    for (String phrase : PHRASES.get(kind)) {
      boolean starts = folded.startsWith(phrase);
      if (starts && (folded.length() == phrase.length() || isClause(phrase))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of that kind stands at the beginning or the end of {@code folded}. */
  static boolean beginsOrEnds(String kind, String folded) {
    for (String phrase : PHRASES.get(kind)) {
      if (folded.startsWith(phrase) || folded.endsWith(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code folded} begins with the words of a phrase of that kind. */
  static boolean beginsWithWord(String kind, String folded) {
    for (String phrase : PHRASES.get(kind)) {
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

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> phrases = new HashMap<>();
    try (InputStream in = Furniture.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(':');
          String kind = line.substring(0, line.indexOf(' '));
          Set<String> known = phrases.computeIfAbsent(kind, key -> new HashSet<>());
          for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            known.add(Line.folded(phrase));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return phrases;
  }
}
