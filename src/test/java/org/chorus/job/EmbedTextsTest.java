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

  private static final Instant DAY = Instant.parse("2024-11-18T00:00:00Z");
  private static final String SCENE =
      "An old man stands on the quay and looks at the grey water of the harbour. ".repeat(5);
  private static final String LONG_TEXT = SCENE + "The ferry sank in the harbour. ".repeat(12);

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
  void theContinuationOfALongReportIsEmbeddedByItselfUnlessItIsNotAskedFor() {
    List<Report> reports =
        List.of(
            report("long", LONG_TEXT),
            report("short", SCENE),
            report("copy", "A copy"),
            report("undated", "Another", "month"));
    List<Copy> copies = List.of(new Copy("copy", "long", 1), new Copy("undated", "long", 1));
    Map<String, Signals> found = signals("profile = standard", reports, copies);
    Signals whole = found.get("long");
    assertThat(whole.continuationEmbedding()).hasSize(384).isNotEqualTo(whole.embedding());
    assertThat(found.get("copy").continuationEmbedding()).isEqualTo(whole.continuationEmbedding());
    assertThat(found.get("short").continuationEmbedding()).isNull();
    assertThat(found.get("undated").continuationEmbedding()).isNull();
    String off = "profile = standard, embedding.continuation = false";
    Signals lead = signals(off, reports, copies).get("long");
    assertThat(lead.embedding()).isEqualTo(whole.embedding());
    assertThat(lead.continuationEmbedding()).isNull();
  }

  @Test
  void aReportHasItsContinuationEmbeddedOnceTheDayOfItsPublicationIsKnown() {
    List<Report> undated = List.of(report("long", LONG_TEXT, "month"));
    Signals lead = signals("profile = standard", undated, List.of()).get("long");
    assertThat(lead.embedding()).hasSize(384);
    assertThat(lead.continuationEmbedding()).isNull();
    snapshot(List.of(lead.withEmbeddings(MARK, null)), undated, List.of(), model(), "400+400");
    List<Report> dated = List.of(report("long", LONG_TEXT));
    Signals now = signals("profile = standard", dated, List.of()).get("long");
    assertThat(now.embedding()).isEqualTo(lead.embedding());
    assertThat(now.continuationEmbedding()).hasSize(384);
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
    snapshot(before, List.of(new Copy("copy", "same", 1)), model(), "400+400");
    List<Report> now =
        List.of(
            before.get(0),
            report("revised", "The budget was passed."),
            before.get(2),
            report("new", "It rained."));
    Map<String, Signals> found = signals("profile = standard", now, List.of());
    assertThat(found.get("same").embedding()).containsExactly(MARK);
    assertThat(found.get("same").continuationEmbedding()).containsExactly(MARK);
    for (String id : List.of("revised", "copy", "new")) {
      assertThat(found.get(id).embedding()).as(id).hasSize(384);
      assertThat(found.get(id).continuationEmbedding()).as(id).isNull();
    }
  }

  @Test
  void whatWasEmbeddedFromOtherPassagesIsEmbeddedAgain() {
    List<Report> reports = List.of(report("same", "The ferry sank."));
    for (String seen : List.of("250", "400", "250+250")) {
      snapshot(reports, List.of(), model(), seen);
      assertThat(embeddings("profile = standard", reports, List.of()).get("same")).hasSize(384);
    }
  }

  @Test
  void aStoreMadeWithAnotherModelIsRefused() {
    List<Report> reports = List.of(report("same", "The ferry sank."));
    snapshot(reports, List.of(), "0123abcd", "400+400");
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
  private void snapshot(List<Report> reports, List<Copy> copies, String model, String seen) {
    List<Signals> signals =
        reports.stream().map(r -> signals(r.reportId()).withEmbeddings(MARK, MARK)).toList();
    snapshot(signals, reports, copies, model, seen);
  }

  private void snapshot(
      List<Signals> signals, List<Report> reports, List<Copy> copies, String model, String seen) {
    Workspace workspace = workspace("profile = standard");
    put(workspace, Tables.REPORTS, reports);
    put(workspace, Tables.COPIES, copies);
    put(workspace, Tables.SIGNALS, signals);
    put(
        workspace,
        Tables.STATISTICS,
        List.of(
            new Statistic("embedding_model", "", model, 0),
            new Statistic("embedding_lead", "", seen, 0)));
    store.publish(
        "test", List.of(Tables.REPORTS, Tables.COPIES, Tables.SIGNALS, Tables.STATISTICS));
  }

  private Map<String, short[]> embeddings(
      String settings, List<Report> reports, List<Copy> copies) {
    Map<String, short[]> found = new HashMap<>();
    signals(settings, reports, copies).forEach((id, of) -> found.put(id, of.embedding()));
    return found;
  }

  private Map<String, Signals> signals(String settings, List<Report> reports, List<Copy> copies) {
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
    Map<String, Signals> found = new HashMap<>();
    workspace.read(Tables.SIGNALS).collectAsList().forEach(row -> found.put(row.reportId(), row));
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
        id,
        "en",
        DAY,
        List.of(),
        List.of(),
        none,
        none,
        null,
        none,
        List.of(),
        new int[0],
        null,
        null);
  }

  private static Report report(String id, String text) {
    return report(id, text, "day");
  }

  private static Report report(String id, String text, String precision) {
    return new Report(
        id,
        null,
        "file",
        null,
        null,
        null,
        text,
        DAY,
        "metadata",
        precision,
        null,
        "hash of " + text,
        "batch");
  }
}
