package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Signals;
import org.chorus.signal.SignalExtractor;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractSignalsTest extends SparkTest {
  private static final Instant NOON = Instant.parse("2024-11-18T12:00:00Z");
  @TempDir Path folder;

  @Test
  void copiesHaveTheSignalsOfTheirOriginalUnderTheirOwnNameAndDate() {
    Store store = Store.at(spark().sparkContext().hadoopConfiguration(), folder.toString());
    Workspace workspace =
        new Workspace(
            spark(), SettingsFile.parse("profile = light", "test", List.of()), store, "test");
    List<Report> reports =
        List.of(
            report("a", "Le 18 novembre à Lima", NOON),
            report("b", "Le 18 novembre à  Lima !", NOON.plusSeconds(60)),
            report("c", "Ein Sturm in Kiel", null),
            report("d", "12 345 in no known language", null));
    workspace.write(Tables.REPORTS, spark().createDataset(reports, Tables.REPORTS.encoder()));
    workspace.write(
        Tables.LANGUAGES,
        spark()
            .createDataset(
                List.of(language("a", "fr"), language("b", "it"), language("c", "de")),
                Tables.LANGUAGES.encoder()));
    workspace.write(
        Tables.COPIES,
        spark().createDataset(List.of(new Copy("b", "a", 0.9)), Tables.COPIES.encoder()));

    assertThat(new ExtractSignals().run(workspace)).isEqualTo(4);

    Map<String, Signals> signals =
        workspace.read(Tables.SIGNALS).collectAsList().stream()
            .collect(Collectors.toMap(Signals::reportId, Function.identity()));
    Signals original = SignalExtractor.extract("a", "fr", NOON, "Title", "Le 18 novembre à Lima");
    assertThat(signals.get("a")).usingRecursiveComparison().isEqualTo(original);
    assertThat(signals.get("b"))
        .usingRecursiveComparison()
        .isEqualTo(
            new Signals(
                "b",
                "it",
                NOON.plusSeconds(60),
                original.names(),
                original.namePairs(),
                original.numbers(),
                original.dates(),
                "2024-11-18",
                original.places(),
                original.terms(),
                original.grams(),
                null,
                null));
    assertThat(signals.get("c").language()).isEqualTo("de");
    assertThat(signals.get("d").language()).isEqualTo("und");
  }

  private static Report report(String id, String text, Instant publishedAt) {
    return new Report(
        id, null, "file", null, null, "Title", text, publishedAt, "none", null, null, "", "test");
  }

  private static ReportLanguage language(String id, String language) {
    return new ReportLanguage(id, language, "Latn", 1, true);
  }
}
