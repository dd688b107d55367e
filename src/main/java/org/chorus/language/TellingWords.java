package org.chorus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells near relatives apart, such as Indonesian and Malay, by words that one of them writes and
 * the others do not: what editors of both know, and letters hardly show.
 */
final class TellingWords {
  /** What a word costs those who do not write it, in the unit of {@link NgramProfiles}: 4 nats. */
  private static final int COST = 4 * NgramProfiles.UNITS_PER_NAT;

  /** More words say no more: they may be a quotation. */
  private static final int MOST = 6;

  private static final String RESOURCE = "telling-words.txt";
  private static final List<Family> FAMILIES = read();

  private TellingWords() {}

  /**
   * Near relatives.
   *
   * @param languages BCP 47 tags
   * @param writers who of them writes a word
   */
  private record Family(List<String> languages, Map<String, Set<String>> writers) {

    /** How many of {@code words} each of the languages does not write, beyond the least of them. */
    Map<String, Integer> unwritten(Set<String> words) {
      Map<String, Integer> unwritten = new HashMap<>();
      languages.forEach(language -> unwritten.put(language, 0));
      for (String word : words) {
        Set<String> by = writers.get(word);
        if (by != null) {
          unwritten.replaceAll((language, count) -> by.contains(language) ? count : count + 1);
        }
      }
      int least = Collections.min(unwritten.values());
      unwritten.replaceAll((language, count) -> Math.min(MOST, count - least));
      return unwritten;
    }
  }

  /**
   * What the words of a lower-case text cost each language that has near relatives, and does not
   * write them; 0 for one of each family.
   */
  static Map<String, Integer> costs(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(text.split(" ", -1)));
    Map<String, Integer> costs = new HashMap<>();
    for (Family family : FAMILIES) {
      family.unwritten(words).forEach((language, count) -> costs.put(language, count * COST));
    }
    return costs;
  }

  private static List<Family> read() {
    List<Family> families = new ArrayList<>();
    try (InputStream in = TellingWords.class.getResourceAsStream(RESOURCE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("family ")) {
          List<String> languages = List.of(line.substring("family ".length()).split(" ", -1));
          families.add(new Family(languages, new HashMap<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          add(families.get(families.size() - 1), line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return List.copyOf(families);
  }

  private static void add(Family family, String line) {
    int colon = line.indexOf(':');
    Set<String> writers = Set.of(line.substring(0, colon).split(" ", -1));
    for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
      if (!family.languages.containsAll(writers) || family.writers.put(word, writers) != null) {
        throw new IllegalStateException(
            RESOURCE + ": " + word + " stands twice, or of no relative");
      }
    }
  }
}
