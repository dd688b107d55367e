package org.chorus.spark;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.chorus.link.LanguageMeans;
import org.chorus.model.Embedding;
import org.chorus.model.TextToEmbed;
import org.chorus.model.UserError;
import org.chorus.signal.EmbeddingVector;

/**
 * Turns texts into vectors with a model that Spark NLP runs. The model is loaded on the driver and
 * reaches an executor once.
 *
 * <p>A text's vector depends on that text alone: the model weighs all texts of a batch by one
 * scale, so that companions would change a vector in its third digit, and every text is a batch of
 * its own. That costs no time, as long texts fill a core by themselves.
 */
public final class SentenceEmbedder {
  private static final String TEXT = "text";
  private static final String DOCUMENT = "document";
  private static final String VECTOR = "embedding";
  private static final int TASKS_PER_CORE = 4;

  /** As many as XLM-R has positions for. */
  private static final int MAX_PIECES = 512;

  private final PipelineModel pipeline;
  private final String column;
  private final String model;
  private final Optional<LanguageMeans> languageMeans;

  private SentenceEmbedder(PipelineModel pipeline, String column, ModelFolder model) {
    this.pipeline = pipeline;
    this.column = column;
    this.model = model.sha256();
    this.languageMeans = model.languageMeans();
  }

  /**
   * Loads the model in {@code folder}: an XLM-R export ({@code model.onnx} and {@code
   * assets/sentencepiece.bpe.model}), or a pipeline that Spark NLP has saved.
   *
   * @param column the column with the sentence embeddings, where the folder holds a pipeline; it
   *     must read its text from the column {@code text}
   * @throws UserError when the folder holds no such model, an incomplete one, a damaged one, or one
   *     that fails on a first text
   */
  public static SentenceEmbedder load(SparkSession spark, String folder, String column) {
    ModelFolder model = ModelFolder.at(spark.sparkContext().hadoopConfiguration(), folder);
    SparkSession.setActiveSession(spark); // Spark NLP starts one of its own where it sees none
    try {
      return switch (model.kindOfModel()) {
        case XLM_R -> new SentenceEmbedder(xlmR(spark, model), VECTOR, model);
        case PIPELINE -> saved(spark, model, column);
      };
    } catch (UserError e) {
      throw e;
    } catch (Exception e) { // Scala throws what it does not declare, such as ONNX Runtime's own
      throw new UserError(
          "the embedding model %s can't be used: %s"
              .formatted(folder, SavedPipeline.firstLine(e.getMessage())),
          e);
    }
  }

  /** The SHA-256 of the model that makes the vectors, 64 hexadecimal digits. */
  public String model() {
    return model;
  }

  /** What the model's vectors of a language have in common; nothing when its folder lacks that. */
  public Optional<LanguageMeans> languageMeans() {
    return languageMeans;
  }

  /** The vector of each passage; passages with the same text are embedded once. */
  public Dataset<Embedding> embed(Dataset<TextToEmbed> texts) {
    // A number of its own: Spark would make one task of what is few bytes, and hours of work.
    int cores = texts.sparkSession().sparkContext().defaultParallelism();
    return embed(texts, TASKS_PER_CORE * cores);
  }

  Dataset<Embedding> embed(Dataset<TextToEmbed> texts, int partitions) {
    Dataset<Row> distinct =
        texts
            .repartition(partitions, functions.col(TEXT))
            .groupBy(TEXT)
            .agg(functions.collect_list(functions.struct("reportId", "passage")).as("passages"));
    return pipeline
        .transform(distinct)
        .select(functions.col("passages"), functions.col(column + ".embeddings"))
        .flatMap(
            (FlatMapFunction<Row, Embedding>) SentenceEmbedder::embeddings,
            RecordEncoder.of(Embedding.class));
  }

  private static Iterator<Embedding> embeddings(Row row) {
    List<Row> passages = row.getList(0);
    List<scala.collection.Seq<Float>> vectors = row.getList(1);
    short[] vector = EmbeddingVector.quantise(sum(vectors));
    return passages.stream()
        .map(of -> new Embedding(of.getString(0), of.getInt(1), vector))
        .iterator();
  }

  /** A pipeline that splits a text gives one vector a piece; their sum points the mean's way. */
  private static float[] sum(List<scala.collection.Seq<Float>> vectors) {
    if (vectors.isEmpty()) {
      throw new UserError("the embedding model gave no vector for a text: it must give one");
    }
    float[] sum = new float[vectors.get(0).size()];
    for (scala.collection.Seq<Float> vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector.apply(i);
      }
    }
    return sum;
  }

  private static PipelineModel xlmR(SparkSession spark, ModelFolder folder) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol(TEXT).setOutputCol(DOCUMENT);
    WholeTextEmbeddings embeddings =
        SavedPipeline.quietly(() -> WholeTextEmbeddings.load(folder.plainLocation(), spark));
    embeddings.setInputCols(new String[] {DOCUMENT});
    embeddings.setOutputCol(VECTOR);
    embeddings.setMaxSentenceLength(MAX_PIECES);
    embeddings.setBatchSize(1);
    Dataset<Row> nothing = spark.emptyDataFrame().withColumn(TEXT, functions.lit(""));
    PipelineModel pipeline =
        new Pipeline().setStages(new PipelineStage[] {document, embeddings}).fit(nothing);
    SavedPipeline.tryOut(pipeline);
    return pipeline;
  }

  private static SentenceEmbedder saved(SparkSession spark, ModelFolder folder, String column) {
    SavedPipeline pipeline = SavedPipeline.load(spark, folder.location(), "embedding.model");
    List<String> columns = pipeline.columnsOf("sentence_embeddings");
    if (!columns.contains(column)) {
      throw new UserError(
          "the pipeline %s has no column %s of sentence embeddings: %s"
              .formatted(
                  folder.location(),
                  column,
                  columns.isEmpty()
                      ? "it makes none"
                      : "set embedding.column to one of " + String.join(", ", columns)));
    }
    return new SentenceEmbedder(pipeline.model(), column, folder);
  }
}
