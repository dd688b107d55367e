package org.chorus.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.flatten;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.model.FoundNames;
import org.chorus.model.UserError;

/** Finds names with a saved pipeline of Spark NLP: recognisers, gazetteers, rules. */
public final class NameFinder {
  private static final String SETTING = "signals.names.pipeline";
  private static final String CHUNK = "chunk";

  private final SavedPipeline pipeline;
  private final List<String> columns;

  private NameFinder(SavedPipeline pipeline, List<String> columns) {
    this.pipeline = pipeline;
    this.columns = columns;
  }

  /**
   * Loads the pipeline in {@code folder}, any Hadoop path.
   *
   * @param column its column with the names; empty: all its columns of chunks
   * @throws UserError when there is none, or when it gives no chunks
   */
  public static NameFinder load(SparkSession spark, String folder, String column) {
    SavedPipeline pipeline = SavedPipeline.load(spark, folder, SETTING);
    List<String> chunks = pipeline.columnsOf(CHUNK);
    if (chunks.isEmpty()) {
      throw new UserError(
          "%s: the pipeline %s gives no chunks, only %s: end it with one that does, such as NerConverter"
              .formatted(SETTING, folder, String.join(", ", pipeline.columns())));
    }
    if (!column.isEmpty() && !chunks.contains(column)) {
      throw new UserError(
          "the pipeline %s has no column %s of chunks: set signals.names.column to one of %s"
              .formatted(folder, column, String.join(", ", chunks)));
    }
    return new NameFinder(pipeline, column.isEmpty() ? chunks : List.of(column));
  }

  /** The names in each report's text, of rows with {@code reportId} and {@code text}. */
  public Dataset<FoundNames> find(Dataset<Row> texts) {
    Column names =
        flatten(array(columns.stream().map(c -> col(c + ".result")).toArray(Column[]::new)));
    return pipeline
        .model()
        .transform(texts.select("reportId", "text"))
        .select(col("reportId"), names.as("foundNames"))
        .as(RecordEncoder.of(FoundNames.class));
  }
}
