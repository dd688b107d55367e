package org.chorus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells languages in Latin letters for which there are no counts of letters by frequent words that
 * nobody else writes; else their texts are taken for what they resemble, as Oromo for Somali.
 */
final class FrequentWords {
  private static final String RESOURCE = "frequent-words.txt";

  /** So many different ones have to be there: one may be a name. */
  private static final int MIN_DIFFERENT = 2;

  /** And so many of a hundred words have to be among them, or they are a quotation. */
  private static final int PERCENT = 6;

  /** Who writes a word. */
  private static final Map<String, String> WRITERS = read();

  private FrequentWords() {}

  /** The language of words parted by single spaces, where they decide; else empty. */
  static Optional<String> decide(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).replace('\u02BB', '\'').split(" ", -1);
    Map<String, List<String>> found = new TreeMap<>();
    for (String word : words) {
      String language = WRITERS.get(word);
      if (language != null) {
        found.computeIfAbsent(language, none -> new ArrayList<>()).add(word);
      }
    }
    return found.entrySet().stream()
        .filter(language -> decides(language.getValue(), words.length))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean decides(List<String> found, int words) {
    return new HashSet<>(found).size() >= MIN_DIFFERENT
        && found.size() * 100L >= (long) words * PERCENT;
  }

  private static Map<String, String> read() {
    Map<String, String> writers = new HashMap<>();
    try (InputStream in = FrequentWords.class.getResourceAsStream(RESOURCE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(':');
          add(writers, line.substring(0, colon), line.substring(colon + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return Map.copyOf(writers);
  }

  private static void add(Map<String, String> writers, String language, String words) {
    for (String word : words.split(" ", -1)) {
      if (writers.put(word, language) != null) {
        throw new IllegalStateException(RESOURCE + ": " + word + " stands twice");
      }
    }
  }
}
