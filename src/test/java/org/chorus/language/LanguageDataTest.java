package org.chorus.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How often the language of real sentences is right. */
class LanguageDataTest {
  /** The languages that Chorus can tell, of those in the sets. */
  private static final Set<String> KNOWN =
      Set.of(
          "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo",
          "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gu", "he", "hi", "hr", "hu", "hy", "id",
          "is", "it", "ja", "ka", "kk", "ko", "la", "lt", "lv", "mk", "mn", "mr", "ms", "nl", "nn",
          "no", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th",
          "ti", "tr", "uk", "ur", "vi", "xh", "zh", "zu");

  private static final Path DATA = Path.of("../shared/data/dev");

  /** Languages whose nearest relatives differ in little; docs/accuracy.md has their figures. */
  private static final Set<String> CONFUSED =
      Set.of("bs", "hr", "sr", "id", "ms", "no", "nn", "da", "ti", "xh", "zu");

  @Test
  void ordinarySentencesAreIdentified() throws IOException {
    List<Row> rows =
        rows("langid_lingua_100.jsonl", "sentences").stream()
            .filter(row -> KNOWN.contains(row.language) && !CONFUSED.contains(row.language))
            .toList();
    assertThat(share(rows, row -> right(row))).isGreaterThan(0.98);
  }

  @Test
  void whatIsCalledReliableIsRight() throws IOException {
    List<Row> reliable =
        rows("itn_2022.jsonl", null).stream()
            .filter(row -> KNOWN.contains(row.language) && !CONFUSED.contains(row.language))
            .filter(row -> LanguageIdentifier.identify(null, row.text).reliable())
            .toList();
    assertThat(share(reliable, row -> right(row))).isGreaterThan(0.98);
  }

  private record Row(String language, String text) {}

  private static boolean right(Row row) {
    return LanguageIdentifier.identify(null, row.text).language().equals(row.language);
  }

  private static double share(List<Row> rows, Predicate<Row> which) {
    return (double) rows.stream().filter(which).count() / rows.size();
  }

  private static List<Row> rows(String file, String kind) throws IOException {
    Path path = DATA.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), path + " is not here");
    ObjectMapper json = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      JsonNode node = json.readTree(line);
      if (kind == null || node.path("kind").asText().replace('_', '-').equals(kind)) {
        String language = node.get("lang").asText();
        rows.add(
            new Row(LanguageTags.canonical(language).orElse(language), node.get("text").asText()));
      }
    }
    return rows;
  }
}
