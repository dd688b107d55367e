package org.chorus.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How often the language of real sentences is right. */
class LanguageDataTest {
  private static final Path DATA = Path.of("../shared/data/dev");

  @Test
  void sentencesOfManyLanguagesAreIdentified() throws IOException {
    for (String k : List.of("sentences", "word-pairs", "single-words")) {
      report(rows("langid_lingua_100.jsonl", k), k);
    }
    report(rows("itn_2022.jsonl", null), "itn");
    report(rows("ntrex_dev36_core48.jsonl", null), "ntrex");
    assertThat(rows("itn_2022.jsonl", null)).isNotEmpty();
  }

  private record Row(String lang, String text) {}

  private static void report(List<Row> rows, String name) {
    int right = 0, reliable = 0, reliableRight = 0;
    TreeMap<String, Integer> wrong = new TreeMap<>();
    TreeMap<String, Integer> all = new TreeMap<>();
    for (Row row : rows) {
      IdentifiedLanguage found = LanguageIdentifier.identify(null, row.text);
      String lang = LanguageTags.canonical(row.lang).orElse(row.lang);
      all.merge(lang, 1, Integer::sum);
      boolean ok = found.language().equals(lang);
      right += ok ? 1 : 0;
      reliable += found.reliable() ? 1 : 0;
      reliableRight += ok && found.reliable() ? 1 : 0;
      if (!ok) wrong.merge(lang + ">" + found.language(), 1, Integer::sum);
    }
    System.out.printf(
        "@@ %s n=%d acc=%.4f reliable=%.4f precision=%.4f%n",
        name,
        rows.size(),
        (double) right / rows.size(),
        (double) reliable / rows.size(),
        (double) reliableRight / reliable);
    wrong.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(40)
        .forEach(e -> System.out.print(e + " "));
    System.out.println();
  }

  private static List<Row> rows(String file, String kind) throws IOException {
    Path path = DATA.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), path + " is not here");
    ObjectMapper json = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      JsonNode node = json.readTree(line);
      if (kind == null || node.path("kind").asText().replace('_', '-').equals(kind)) {
        rows.add(new Row(node.get("lang").asText(), node.get("text").asText()));
      }
    }
    return rows;
  }
}
