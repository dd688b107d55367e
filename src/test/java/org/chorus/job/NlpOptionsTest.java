package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorus.job.ReportBatch.report;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.TextMatcher;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.functions;
import org.chorus.SparkTest;
import org.chorus.model.Keyword;
import org.chorus.model.Mention;
import org.chorus.model.Report;
import org.chorus.model.Signals;
import org.chorus.model.UserError;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of Spark NLP that take the place of Chorus's own. */
class NlpOptionsTest extends SparkTest {
  private static final String STORY =
      "The harbour of Port Elmsworth was closed on Tuesday after a tanker ran aground. "
          + "Divers from the coast guard inspected the hull of the tanker and found no leak. "
          + "The tanker will be moved, said the coast guard of Port Elmsworth.";

  @TempDir Path folder;
  private ReportBatch batches;

  @Test
  void yakeFindsKeywordsAsTheTextWritesThemAndNeverBeginsWithAFunctionWord() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      reports.add(report("r" + i, "Tanker aground", STORY, null, null));
    }
    reports.add(report("empty", null, "!?", null, null));
    reports.add(report("number", null, "1 2 3", null, null));
    List<List<Keyword>> found = new ArrayList<>();
    for (int partitions : new int[] {1, 3}) {
      Workspace workspace = workspace(reports, partitions, "keywords.engine = spark-nlp-yake");
      new IdentifyLanguages().run(workspace);
      new ExtractKeywords().run(workspace);
      found.add(workspace.read(Tables.KEYWORDS).orderBy("reportId", "rank").collectAsList());
    }
    assertThat(found.get(1)).isEqualTo(found.get(0));
    List<Keyword> first = found.get(0).stream().filter(k -> k.reportId().equals("r0")).toList();
    assertThat(first).hasSize(10).extracting(Keyword::rank).startsWith(1, 2, 3);
    assertThat(first).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(first).extracting(Keyword::keyword).contains("Port Elmsworth", "coast guard");
    assertThat(first).noneMatch(k -> k.keyword().matches("(?i)(the|of|from|and|was)( .*)?"));
  }

  @Test
  void namesComeFromASavedPipelineWhereItFindsAny() throws IOException {
    String saved = matcher("the matcher", "coast guard", "Elmsworth");
    List<Report> reports =
        List.of(
            report("a", null, STORY, null, null),
            report("b", null, "Rain over Rostock.", null, null));
    Map<String, List<String>> names =
        names(workspace(reports, 2, "signals.names.pipeline = \"" + saved + "\""));
    assertThat(names.get("a")).containsExactlyInAnyOrder("coast", "guard", "Elmsworth");
    assertThat(names.get("b")).contains("Rostock");
  }

  @Test
  void aPipelineThatIsNoneOrGivesNoNamesIsTheUsersMistake() throws IOException {
    List<Report> reports = List.of(report("a", null, STORY, null, null));
    mistake(reports, "signals.names.pipeline = /nowhere", "/nowhere", "signals.names.pipeline");
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("text").setOutputCol("document");
    SentenceDetector sentence = new SentenceDetector();
    sentence.setInputCols(new String[] {"document"});
    sentence.setOutputCol("sentence");
    String without = saved("without", document, sentence);
    mistake(reports, "signals.names.pipeline = \"" + without + "\"", "gives no chunks", "sentence");
    String matcher = matcher("matcher", "tanker");
    mistake(
        reports,
        "signals.names { pipeline = \"" + matcher + "\", column = people }",
        "no column people",
        "one of names");
    document.setInputCol("body");
    String other = saved("other", document, sentence);
    mistake(reports, "signals.names.pipeline = \"" + other + "\"", "can't be used", "body");
  }

  @Test
  void anEmbeddingModelThatTheWeightsWereNotFittedOnStopsTheRunUnlessAllowed() throws IOException {
    new LinkReports().check(batches().empty("profile = standard"));
    Path export = Files.createDirectories(folder.resolve("export/assets")).getParent();
    Files.writeString(export.resolve("model.onnx"), "weights");
    Files.writeString(export.resolve("assets/sentencepiece.bpe.model"), "pieces");
    String model = "embedding.model = \"" + export + "\"";
    Workspace other = batches().empty("profile = standard", model);
    assertThatThrownBy(() -> new LinkReports().check(other))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll(
            EmbeddingModel.folder(other).sha256(), "chorus train", "--allow-untrained");
    new LinkReports().check(batches().empty(model, "link.allow-untrained = true"));
    new LinkReports().check(batches().empty(model, "profile = light"));
  }

  private void mistake(List<Report> reports, String settings, String... said) {
    Workspace workspace = workspace(reports, 1, settings);
    assertThatThrownBy(() -> new ExtractSignals().check(workspace))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll(said);
  }

  private Map<String, List<String>> names(Workspace workspace) {
    new IdentifyLanguages().run(workspace);
    new ExtractSignals().check(workspace);
    new ExtractSignals().run(workspace);
    return workspace.read(Tables.SIGNALS).collectAsList().stream()
        .collect(
            Collectors.toMap(
                Signals::reportId, row -> row.names().stream().map(Mention::form).toList()));
  }

  private String matcher(String name, String... entities) throws IOException {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("text").setOutputCol("document");
    Tokenizer token = new Tokenizer();
    token.setInputCols(new String[] {"document"});
    token.setOutputCol("token");
    Path list = Files.write(folder.resolve(name + ".txt"), List.of(entities));
    TextMatcher matcher = new TextMatcher();
    matcher.setInputCols(new String[] {"document", "token"});
    matcher.setOutputCol("names");
    matcher.setEntities(
        list.toString(), ReadAs.TEXT(), scala.collection.immutable.Map$.MODULE$.empty());
    return saved(name, document, token, matcher);
  }

  private String saved(String name, PipelineStage... stages) throws IOException {
    PipelineModel pipeline =
        new Pipeline()
            .setStages(stages)
            .fit(
                spark()
                    .emptyDataFrame()
                    .withColumn("text", functions.lit(""))
                    .withColumn("body", functions.lit("")));
    Path plain = Files.createTempDirectory(folder, "saved").resolve("pipeline");
    pipeline.save(plain.toString());
    Path wanted = folder.resolve(name);
    Files.move(plain, wanted);
    return wanted.toString();
  }

  private Workspace workspace(List<Report> reports, int partitions, String settings) {
    Workspace workspace = batches().of(reports, partitions, "profile = light", settings);
    workspace.write(Tables.COPIES, Tables.COPIES.empty(spark()));
    return workspace;
  }

  private ReportBatch batches() {
    batches = batches == null ? new ReportBatch(spark(), folder.resolve("store")) : batches;
    return batches;
  }
}
