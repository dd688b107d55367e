package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chorus.SparkTest;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.model.UserError;
import org.chorus.signal.EmbeddingVector;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedTextsTest extends SparkTest {
  /** Stands in a snapshot where the model would have put something else. */
  private static final short[] MARK = {1, 2, 3};

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void openStore() {
    store = Store.at(spark().sparkContext().hadoopConfiguration(), folder.toString());
  }

  @Test
  void inTheProfileStandardReportsAreEmbeddedAndCopiesShareTheirOriginals() {
    List<Report> reports =
        List.of(
            report("a", "The ferry sank in the harbour."),
            report("b", "Die Fähre sank im Hafen."),
            report("c", "The budget was passed on Monday."),
            report("d", "A copy"));
    Map<String, short[]> found =
        embeddings("profile = standard", reports, List.of(new Copy("d", "a", 1)));
    assertThat(found.get("d")).containsExactly(found.get("a"));
    assertThat(EmbeddingVector.cosine(found.get("a"), found.get("b")))
        .isGreaterThan(EmbeddingVector.cosine(found.get("a"), found.get("c")));
  }

  @Test
  void inTheProfileLightOrWithoutAnEngineNothingIsEmbedded() {
    List<Report> reports = List.of(report("a", "The ferry sank in the harbour."));
    for (String settings :
        List.of("profile = light", "profile = standard, embedding.engine = none")) {
      assertThat(embeddings(settings, reports, List.of())).containsEntry("a", null);
    }
  }

  @Test
  void whatTheSnapshotHasEmbeddedIsTakenFromThereUnlessItHasChangedOrWasACopy() {
    List<Report> before =
        List.of(report("same", "The ferry sank."), report("revised", "x"), report("copy", "y"));
    snapshot(before, List.of(new Copy("copy", "same", 1)), model(), "400");
    List<Report> now =
        List.of(
            before.get(0),
            report("revised", "The budget was passed."),
            before.get(2),
            report("new", "It rained."));
    Map<String, short[]> found = embeddings("profile = standard", now, List.of());
    assertThat(found.get("same")).containsExactly(MARK);
    for (String id : List.of("revised", "copy", "new")) {
      assertThat(found.get(id)).as(id).hasSize(384);
    }
  }

  @Test
  void whatWasEmbeddedFromMoreOrFewerCharactersIsEmbeddedAgain() {
    List<Report> reports = List.of(report("same", "The ferry sank."));
    snapshot(reports, List.of(), model(), "250");
    assertThat(embeddings("profile = standard", reports, List.of()).get("same")).hasSize(384);
  }

  @Test
  void aStoreMadeWithAnotherModelIsRefused() {
    List<Report> reports = List.of(report("same", "The ferry sank."));
    snapshot(reports, List.of(), "0123abcd", "400");
    assertThatThrownBy(() -> embeddings("profile = standard", reports, List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("0123abcd")
        .hasMessageContaining(model())
        .hasMessageContaining("embedding.model");
  }

  @Test
  void aModelThatIsNotThereIsTheUsersMistake() {
    List<Report> reports = List.of(report("a", "x"));
    assertThatThrownBy(
            () -> embeddings("profile = standard, embedding.model = /nowhere", reports, List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("/nowhere")
        .hasMessageContaining("embedding.model");
  }

  @Test
  void aModelOfTheUsersIsLoadedBeforeAnyWorkIsDone(@TempDir Path model) throws IOException {
    Files.createDirectory(model.resolve("metadata"));
    Workspace workspace = workspace("profile = standard, embedding.model = \"" + model + "\"");
    assertThatThrownBy(() -> new ExtractSignals().check(workspace))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("no pipeline saved by Spark NLP in " + model, "stages");
  }

  private String model() {
    return EmbeddingModel.folder(workspace("profile = standard")).sha256();
  }

  /** Publishes what an earlier batch would have left, {@link #MARK} for every embedding. */
  private void snapshot(List<Report> reports, List<Copy> copies, String model, String lead) {
    Workspace workspace = workspace("profile = standard");
    List<Signals> signals =
        reports.stream()
            .map(r -> signals(r.reportId()).withEmbedding(MARK))
            .collect(Collectors.toList());
    put(workspace, Tables.REPORTS, reports);
    put(workspace, Tables.COPIES, copies);
    put(workspace, Tables.SIGNALS, signals);
    put(
        workspace,
        Tables.STATISTICS,
        List.of(
            new Statistic("embedding_model", "", model, 0),
            new Statistic("embedding_lead", "", lead, 0)));
    store.publish(
        "test", List.of(Tables.REPORTS, Tables.COPIES, Tables.SIGNALS, Tables.STATISTICS));
  }

  private Map<String, short[]> embeddings(
      String settings, List<Report> reports, List<Copy> copies) {
    Workspace workspace = workspace(settings);
    put(workspace, Tables.REPORTS, reports);
    put(workspace, Tables.COPIES, copies);
    put(
        workspace,
        Tables.LANGUAGES,
        reports.stream()
            .map(r -> new ReportLanguage(r.reportId(), "en", "Latn", 1, true))
            .toList());
    new ExtractSignals().run(workspace);
    Map<String, short[]> found = new HashMap<>();
    workspace
        .read(Tables.SIGNALS)
        .collectAsList()
        .forEach(row -> found.put(row.reportId(), row.embedding()));
    assertThat(found).hasSameSizeAs(reports);
    return found;
  }

  private Workspace workspace(String text) {
    Settings settings = SettingsFile.parse(text, "test", List.of());
    return new Workspace(spark(), settings, store, "test");
  }

  private <T extends Record> void put(Workspace workspace, Table<T> table, List<T> rows) {
    workspace.write(table, spark().createDataset(new ArrayList<>(rows), table.encoder()));
  }

  private static Signals signals(String id) {
    List<String> none = List.of();
    return new Signals(
        id, "en", null, List.of(), List.of(), none, none, null, none, List.of(), List.of(), null);
  }

  private static Report report(String id, String text) {
    return new Report(
        id,
        null,
        "file",
        null,
        null,
        null,
        text,
        Instant.parse("2024-11-18T00:00:00Z"),
        "metadata",
        "day",
        null,
        "hash of " + text,
        "batch");
  }
}
