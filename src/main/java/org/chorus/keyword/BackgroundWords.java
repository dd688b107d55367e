package org.chorus.keyword;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shipped statistics of frequent words, so that a corpus of five reports knows what is grammar.
 * Counted in the news documents of NTREX-128 (CC BY-SA 4.0), 36 in each language, by the same code
 * that counts a corpus; a line of the resource is language, word, documents, count, inside,
 * capitalised, parted by tabs as in {@link WordStatistics}; the word is empty for the documents of
 * the language themselves.
 */
public final class BackgroundWords {
  private static final String RESOURCE = "background-words.tsv";

  private static final Map<String, List<WordStatistics>> SHIPPED = read();

  private BackgroundWords() {}

  /** What {@code words} of {@code reports} reports and the background together teach. */
  public static LanguageWords with(
      String language, long reports, Collection<WordStatistics> words) {
    List<WordStatistics> all = new ArrayList<>(words);
    List<WordStatistics> shipped = SHIPPED.getOrDefault(language, List.of());
    long documents = 0;
    for (WordStatistics word : shipped) {
      if (word.word().isEmpty()) {
        documents += word.documents();
      } else {
        all.add(word);
      }
    }
    return LanguageWords.of(reports + documents, all)
        .withGrammar(grammar(shipped, documents))
        .in(language);
  }

  /**
   * What is in half of the documents; reports so short that it is in few of theirs unlearn none.
   */
  private static Set<String> grammar(List<WordStatistics> shipped, long documents) {
    return shipped.stream()
        .filter(word -> 2 * word.documents() >= documents && word.isSmall())
        .map(WordStatistics::word)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Map<String, List<WordStatistics>> read() {
    Map<String, List<WordStatistics>> languages = new HashMap<>();
    try (InputStream in = BackgroundWords.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        WordStatistics word = parse(line.split("\t", -1));
        languages.computeIfAbsent(word.language(), key -> new ArrayList<>()).add(word);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return languages;
  }

  private static WordStatistics parse(String[] fields) {
    return new WordStatistics(
        fields[0],
        fields[1],
        Long.parseLong(fields[2]),
        Long.parseLong(fields[3]),
        Long.parseLong(fields[4]),
        Long.parseLong(fields[5]));
  }
}
