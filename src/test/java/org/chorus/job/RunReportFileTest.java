package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.Run;
import org.chorus.model.Tally;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RunReportFileTest extends SparkTest {
  private static final String REPORTS =
      """
      {"id": "1", "title": "Ferry aground off Lumora", "text": "A ferry with 214 people ran aground.", "lang": "en"}
      {"id": "1", "title": "Ferry aground off Lumora", "text": "A ferry with 214 people ran aground.", "lang": "en"}
      {"id": "2", "title": "Färja på grund vid Lumora", "text": "En färja med 214 personer gick på grund.", "lang": "sv"}
      {"id": "3", "title": "no text"}
      no JSON
      no JSON either
      """;

  @TempDir Path folder;

  @Test
  void theRunIsTheSameInItsFileAndInItsRow() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), REPORTS);
    Store store =
        Store.at(spark().sparkContext().hadoopConfiguration(), folder.resolve("store").toString());

    List<String> said =
        new RunAll(
                new ImportRequest(List.of(folder.resolve("a.jsonl").toString()), null, "night"),
                Optional.of(LocalDate.of(2026, 3, 8)))
            .run(
                spark(),
                SettingsFile.parse(
                    "", "test", List.of("profile=light", "input.trust-language=true")),
                store,
                step -> {});

    Path file = Path.of(Store.plainPath(store.latestOrFail())).resolve("run.json");
    assertThat(said).contains("report of the run: " + file);
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    assertThat(report.get("batch").asText()).isEqualTo("night");
    assertThat(report.get("sequence").asInt()).isEqualTo(1);
    assertThat(report.get("asOf").asText()).isEqualTo("2026-03-08");
    assertThat(report.get("recordsRead").asLong()).isEqualTo(6);
    assertThat(report.get("newReports").asLong()).isEqualTo(2);
    assertThat(report.get("repeats").asLong()).isEqualTo(1);
    assertThat(report.get("rejected").asLong()).isEqualTo(3);
    assertThat(report.get("rejectedByReason").toString())
        .isEqualTo("{\"invalid_json\":2,\"missing_text\":1}");
    assertThat(report.get("reportsByLanguage").toString()).isEqualTo("{\"en\":1,\"sv\":1}");
    assertThat(report.get("eventChanges").get("born").asLong())
        .isEqualTo(report.get("events").asLong())
        .isPositive();
    assertThat(report.get("steps")).hasSize(7);
    assertThat(report.get("steps").get(0).get("step").asText()).isEqualTo("import");
    assertThat(report.get("steps"))
        .allSatisfy(step -> assertThat(step.get("bytes").asLong()).isPositive());
    assertThat(report.get("warnings")).isEmpty();

    Run row = Tables.RUNS.read(spark(), store.latestOrFail()).first();
    assertThat(row.sequence()).isEqualTo(1);
    assertThat(row.rejectedByReason())
        .containsExactly(new Tally("invalid_json", 2), new Tally("missing_text", 1));
    assertThat(row.reportsByLanguage()).containsExactly(new Tally("en", 1), new Tally("sv", 1));
    assertThat(row.links()).isEqualTo(report.get("links").asLong());
    assertThat(row.eventsBorn()).isEqualTo(row.events());
    assertThat(row.churn()).isZero();
  }
}
