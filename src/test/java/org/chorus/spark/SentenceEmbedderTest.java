package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.ml.onnx.OnnxSession;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.embeddings.XlmRoBertaSentenceEmbeddings;
import com.johnsnowlabs.util.ConfigHelper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chorus.SampleTexts;
import org.chorus.SampleTexts.SampleText;
import org.chorus.SparkTest;
import org.chorus.model.Embedding;
import org.chorus.model.TextToEmbed;
import org.chorus.model.UserError;
import org.chorus.signal.EmbeddingInput;
import org.chorus.signal.EmbeddingVector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEmbedderTest extends SparkTest {
  private static final String MODEL = "models/multilingual-e5-small";
  private static final List<String> PROXY =
      List.of("http.proxyHost", "https.proxyHost", "socksProxyHost");

  private static final String VECTOR = "meaning.embeddings[0] as vector";

  private static SentenceEmbedder embedder;

  /** Whoever wants something from the network fails. */
  @BeforeAll
  static void cutOff() {
    PROXY.forEach(key -> System.setProperty(key, "0.0.0.0"));
    for (String key : List.of("http.proxyPort", "https.proxyPort", "socksProxyPort")) {
      System.setProperty(key, "1");
    }
  }

  @AfterAll
  static void reconnect() {
    PROXY.forEach(System::clearProperty);
    embedder = null;
  }

  @Test
  void aTextsVectorDependsOnThatTextAlone() {
    List<TextToEmbed> texts = new ArrayList<>(texts(60));
    texts.add(new TextToEmbed("long", 0, "query: " + "Regen ".repeat(84)));
    Map<String, short[]> inOne = vectors(texts, 1);
    assertThat(inOne).hasSize(61);
    for (int partitions : new int[] {3, 16}) {
      assertSame(vectors(texts, partitions), inOne);
    }
    for (int i : new int[] {0, 17, 60}) {
      String id = texts.get(i).reportId();
      assertThat(vectors(texts.subList(i, i + 1), 1).get(id)).containsExactly(inOne.get(id));
    }
  }

  @Test
  void vectorsAgreeWithTheBareModelInTwentyLanguages() throws Exception {
    List<SampleText> sample = SampleTexts.some(spark(), 200);
    assertThat(sample.stream().map(SampleText::language).distinct().count())
        .isGreaterThanOrEqualTo(20);
    List<TextToEmbed> texts = texts(200);
    Map<String, short[]> found = vectors(texts, 4);
    try (BareModel bare = new BareModel(Path.of(MODEL))) {
      for (TextToEmbed text : texts) {
        short[] expected = EmbeddingVector.quantise(bare.embed(text.text()));
        assertThat(EmbeddingVector.cosine(found.get(text.reportId()), expected))
            .as(text.text())
            .isGreaterThan(.999);
      }
    }
  }

  @Test
  void aTaskEmbedsWithOneThread() {
    assertThat(new OnnxSession().getSessionOptions().apply(ConfigHelper.onnxIntraOpNumThreads()))
        .isEqualTo("1");
  }

  @Test
  void reportsWithTheSameTextHaveTheSameVectorAndNoneIsLost() {
    List<TextToEmbed> texts =
        List.of(
            new TextToEmbed("a", 0, "query: rain"),
            new TextToEmbed("b", 1, "query: rain"),
            new TextToEmbed("c", 0, "query: snow"));
    Map<String, short[]> vectors = vectors(texts, 2);
    assertThat(vectors).containsOnlyKeys("a", "b", "c");
    assertThat(vectors.get("a")).containsExactly(vectors.get("b"));
    assertThat(vectors.get("c")).isNotEqualTo(vectors.get("a"));
  }

  @Test
  void anyTextHasAVector() {
    String everyCharacterAPiece = "ⴰ☃ꙮ₿∰🜁".repeat(90);
    List<String> hostile =
        List.of(
            EmbeddingInput.of(null, everyCharacterAPiece, 500),
            EmbeddingInput.of(null, "9 ".repeat(600), 500),
            EmbeddingInput.of(null, "\uD83D".repeat(3) + "\u0000\uFFFF\uFFFE", 500),
            EmbeddingInput.of(null, "", 500),
            "x".repeat(5000),
            "ሀ ሁ ሂ ".repeat(400),
            "🜁".repeat(400));
    List<TextToEmbed> texts = new ArrayList<>();
    for (int i = 0; i < hostile.size(); i++) {
      texts.add(new TextToEmbed(Integer.toString(i), 0, hostile.get(i)));
    }
    assertThat(vectors(texts, 2)).hasSize(hostile.size());
  }

  @Test
  void aSavedPipelineGivesTheVectorsOfItsColumn(@TempDir Path folder) throws IOException {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("text").setOutputCol("whole");
    XlmRoBertaSentenceEmbeddings embeddings =
        XlmRoBertaSentenceEmbeddings.loadSavedModel(MODEL, spark());
    embeddings.setInputCols(new String[] {"whole"});
    embeddings.setOutputCol("meaning");
    embeddings.setMaxSentenceLength(512);
    PipelineModel pipeline =
        new Pipeline()
            .setStages(new PipelineStage[] {document, embeddings})
            .fit(spark().emptyDataFrame().withColumn("text", functions.lit("")));
    String saved = folder.resolve("pipeline").toString();
    pipeline.save(saved);
    SentenceEmbedder fromPipeline = SentenceEmbedder.load(spark(), saved, "meaning");
    Map<String, short[]> found = vectors(fromPipeline, texts(5), 1);
    Dataset<TextToEmbed> rows =
        spark().createDataset(texts(5), RecordEncoder.of(TextToEmbed.class));
    for (Row row : pipeline.transform(rows).selectExpr("reportId", VECTOR).collectAsList()) {
      List<Float> expected = row.getList(1);
      float[] vector = new float[expected.size()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = expected.get(i);
      }
      assertThat(found.get(row.getString(0))).containsExactly(EmbeddingVector.quantise(vector));
    }
    assertThatThrownBy(() -> SentenceEmbedder.load(spark(), saved, "sense"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no column sense")
        .hasMessageContaining("meaning");
  }

  private List<TextToEmbed> texts(int count) {
    List<TextToEmbed> texts = new ArrayList<>();
    for (SampleText text : SampleTexts.some(spark(), count)) {
      texts.add(
          new TextToEmbed(
              Integer.toString(texts.size()), 0, EmbeddingInput.of(null, text.text(), 480)));
    }
    return texts;
  }

  private Map<String, short[]> vectors(List<TextToEmbed> texts, int partitions) {
    if (embedder == null) {
      embedder = SentenceEmbedder.load(spark(), MODEL, "");
    }
    return vectors(embedder, texts, partitions);
  }

  private Map<String, short[]> vectors(
      SentenceEmbedder with, List<TextToEmbed> texts, int partitions) {
    Dataset<TextToEmbed> rows = spark().createDataset(texts, RecordEncoder.of(TextToEmbed.class));
    return with.embed(rows, partitions).collectAsList().stream()
        .collect(Collectors.toMap(Embedding::reportId, Embedding::vector));
  }

  private static void assertSame(Map<String, short[]> found, Map<String, short[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    assertThat(expected.keySet())
        .allSatisfy(id -> assertThat(found.get(id)).containsExactly(expected.get(id)));
  }
}
