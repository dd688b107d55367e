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
  static boolean startsWithPhrase(String kind, String folded) {
    return isPhrase(kind, folded)
        || PHRASES.get(kind).stream()
            .anyMatch(phrase -> isClause(phrase) && folded.startsWith(phrase));
  }

  private static boolean isClause(String phrase) {
    boolean unspaced = CharacterKind.of(phrase.charAt(0)) == CharacterKind.UNSPACED;
    return unspaced || phrase.chars().filter(c -> c == ' ').count() >= 2;
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
