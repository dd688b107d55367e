package org.chorus.keyword;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.language.LanguageTags;

/**
 * Makes the shipped background from the openly licensed development sets. Arguments: the folder of
 * the sets and the file to write.
 */
final class BackgroundWordsMaker {
  private static final List<String> SETS = List.of("ntrex_dev36_core48.jsonl");

  /** Words in a smaller share of a language's documents are left out: they are no grammar. */
  private static final double MIN_SHARE = 0.06;

  private static final int MIN_DOCUMENTS = 3;

  private BackgroundWordsMaker() {}

  public static void main(String[] args) throws IOException {
    TreeMap<String, TreeMap<String, WordStatistics>> languages = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String set : SETS) {
      for (String line : Files.readAllLines(Path.of(args[0], set))) {
        JsonNode report = json.readTree(line);
        String language = LanguageTags.canonical(report.get("lang").asText()).orElse("und");
        TreeMap<String, WordStatistics> words =
            languages.computeIfAbsent(language, key -> new TreeMap<>());
        add(words, new WordStatistics(language, "", 1, 1, 0, 0));
        WordUse.of(report.path("title").asText(null), report.get("text").asText())
            .forEach(
                use ->
                    add(
                        words,
                        new WordStatistics(
                            language,
                            use.word(),
                            1,
                            use.count(),
                            use.inside(),
                            use.capitalised())));
      }
    }
    List<String> lines = new ArrayList<>();
    languages.remove("und");
    languages.values().forEach(words -> lines.addAll(lines(words)));
    Files.write(Path.of(args[1]), lines);
  }

  private static List<String> lines(Map<String, WordStatistics> words) {
    double least = Math.max(MIN_DOCUMENTS, MIN_SHARE * words.get("").documents());
    return words.values().stream()
        .filter(word -> word.documents() >= least)
        .map(
            word ->
                String.join(
                    "\t",
                    word.language(),
                    word.word(),
                    Long.toString(word.documents()),
                    Long.toString(word.count()),
                    Long.toString(word.inside()),
                    Long.toString(word.capitalised())))
        .toList();
  }

  private static void add(Map<String, WordStatistics> words, WordStatistics word) {
    words.merge(word.word(), word, WordStatistics::plus);
  }
}
