package org.chorus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.chorus.model.UserError;
import org.junit.jupiter.api.Test;

class GoldFileTest {
  private static final GoldFields ALL =
      new GoldFields("id", "gold_event", Optional.of("first"), Optional.of("related"), "lang");

  @Test
  void aLineIsAReportAndBlankLinesDoNotCount() throws IOException {
    assertThat(
            read(
                GoldFields.DEFAULTS,
                "{\"id\": \"a\", \"gold_event\": \"x\", \"lang\": \"fr\"}",
                "",
                "{\"id\": 7, \"gold_event\": \"y\", \"lang\": null}"))
        .containsExactly(
            new GoldReport("a", "x", "fr", List.of()), new GoldReport("7", "y", null, List.of()));
  }

  @Test
  void onlyReportsThatAreToBeScoredAreTaken() throws IOException {
    assertThat(
            read(
                ALL,
                "{\"id\": \"a\", \"gold_event\": \"x\", \"first\": true, \"related\": [\"r\", \"s\"]}",
                "{\"id\": \"b\", \"gold_event\": \"x\", \"first\": false}",
                "{\"id\": \"c\", \"gold_event\": \"x\"}"))
        .containsExactly(new GoldReport("a", "x", null, List.of("r", "s")));
  }

  @Test
  void aMistakeIsToldWithItsPlaceAndWhatToDo() {
    assertMistake("{\"id\": \"a\"}", "gold line 1", "gold_event", "--gold-field");
    assertMistake("{\"gold_event\": \"x\"}", "gold line 1", "field id", "--id-field");
    assertMistake("\n{\"id\": ", "gold line 2 is no JSON");
    assertMistake("[1]", "gold line 1 is no JSON object");
    String line = "{\"id\": \"a\", \"gold_event\": \"x\"}\n";
    assertMistake(line + line, "gold line 2", "\"a\" stands at gold line 1 already");
  }

  private static void assertMistake(String text, String... parts) {
    assertThatThrownBy(() -> read(GoldFields.DEFAULTS, text))
        .isInstanceOf(UserError.class)
        .message()
        .contains(parts)
        .doesNotContain("\n");
  }

  private static List<GoldReport> read(GoldFields fields, String... lines) throws IOException {
    GoldFile file = new GoldFile(fields);
    file.read("gold", new StringReader(String.join("\n", lines)));
    return file.reports();
  }
}
