package org.chorus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chorus.keyword.CorpusLearner;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.ReportText;
import org.chorus.model.UserError;
import org.junit.jupiter.api.Test;

class KeywordEvaluationTest {
  private static final String LINE =
      "{\"text\": \"A tanker ran aground.\", \"lang\": \"en\", \"keywords\": [\"tanker\"]}";

  @Test
  void aLineNamesItsSetOrIsOfTheFile() throws IOException {
    String other = LINE.replace("{", "{\"dataset\": \"ships\", \"id\": \"1\", ");
    assertThat(KeywordGoldFile.read("in/gold.jsonl", new StringReader(LINE + "\n\n" + other)))
        .extracting(KeywordGold::set)
        .containsExactly("gold.jsonl", "ships");
  }

  @Test
  void anErrorNamesTheLineAndTheField() {
    assertThatThrownBy(() -> read("{\"keywords\": [\"a\"], \"lang\": \"en\"}"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gold.jsonl line 1")
        .hasMessageContaining("text");
    assertThatThrownBy(() -> read(LINE.replace("[\"tanker\"]", "[]")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("keywords");
    assertThatThrownBy(() -> read("nonsense"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no JSON");
  }

  @Test
  void setsAreMeasuredApartAndTheirMeanIsShown() {
    KeywordGold right = new KeywordGold("1", "a", "en", null, "tanker", List.of("tanker"));
    KeywordGold wrong = new KeywordGold("2", "b", "en", null, "ferry", List.of("boat"));
    KeywordEvaluation evaluation = new KeywordEvaluation(List.of(right, wrong));
    evaluation.measure("echo", (text, count) -> List.of(text.text()));
    assertThat(evaluation.table(200).lines().map(line -> line.strip().split(" +")).toList())
        .extracting(cells -> String.join(" ", cells))
        .contains(
            "a 1 echo 100.0 100.0 100.0 100.0 100.0 100.0",
            "b 1 echo 0.0 0.0 0.0 0.0 0.0 0.0",
            "mean of the sets 2 echo 50.0 50.0 50.0 50.0 50.0 50.0");
    assertThat(evaluation.json()).contains("\"exact_f1_at_10\":0.5");
  }

  @Test
  void crossValidationMeasuresEachTextOnceByWhatOthersTaught() {
    List<KeywordGold> texts =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    new KeywordGold(
                        "t" + i,
                        "ships",
                        "en",
                        null,
                        "The ferry was late. A tanker ran aground; the tanker lost oil.",
                        List.of("tanker")))
            .toList();
    String table = KeywordCrossValidation.of(texts).table(200);
    for (String row :
        List.of("all texts", "other folds", "50 texts, no background", "unknown language")) {
      assertThat(table).containsPattern("mean of the sets +12 +" + row + " +[0-9.]+");
    }
  }

  @Test
  void baselinesFindWhatComesBackAndIsRare() {
    String text =
        "The harbour was closed. A tanker ran aground; the tanker lost oil, the harbour none.";
    ReportText other =
        new ReportText(null, "The harbour was open and the harbour was a quiet one.");
    LanguageWords english =
        CorpusLearner.learn("en", List.of(other, other, new ReportText(null, text)), true);
    KeywordGold gold = new KeywordGold("1", "a", "en", null, text, List.of("tanker"));
    assertThat(KeywordBaselines.tfIdf(Map.of("en", english)).keywords(gold, 5))
        .contains("tanker")
        .doesNotContain("The", "the");
    assertThat(KeywordBaselines.kpMiner(Map.of("en", english)).keywords(gold, 1))
        .containsExactly("tanker");
  }

  private static List<KeywordGold> read(String line) throws IOException {
    return KeywordGoldFile.read("gold.jsonl", new StringReader(line));
  }
}
