package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.Centring;
import org.chorus.link.EmbeddingStatistics;
import org.chorus.link.LanguageMeans;
import org.chorus.link.LanguageSum;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.Tables;

/** Finds what the embeddings of a language have in common, and remembers who made them. */
final class CentreEmbeddings {
  private CentreEmbeddings() {}

  /**
   * The rows for the table of statistics.
   *
   * @param model SHA-256 of the model that made the embeddings
   * @param leadCharacters how much it saw
   */
  static Dataset<Statistic> statistics(
      Dataset<Signals> originals, String model, int leadCharacters) {
    Dataset<Row> sums =
        Originals.withoutGrams(originals)
            .mapPartitions(
                (MapPartitionsFunction<Signals, Statistic>)
                    reports -> EmbeddingStatistics.partialSums(reports).iterator(),
                Tables.STATISTICS.encoder())
            .groupBy("family", "language", "key")
            .agg(sum(col("documentFrequency")).as("documentFrequency"));
    Dataset<Statistic> made =
        originals
            .sparkSession()
            .createDataset(
                List.of(
                    new Statistic(EmbeddingStatistics.MODEL, "", model, 0),
                    new Statistic(
                        EmbeddingStatistics.LEAD, "", Integer.toString(leadCharacters), 0)),
                Tables.STATISTICS.encoder());
    return sums.as(Tables.STATISTICS.encoder()).union(made);
  }

  /**
   * How embeddings are centred: by the sums among {@code statistics}, some hundred rows a language.
   *
   * @param background means of the model's own; empty where nobody has measured them
   */
  static Centring centring(Dataset<Statistic> statistics, Optional<LanguageMeans> background) {
    List<LanguageSum> sums =
        EmbeddingStatistics.sums(
            statistics
                .filter(col("family").equalTo(EmbeddingStatistics.SUM))
                .coalesce(1)
                .toLocalIterator());
    return sums.isEmpty()
        ? Centring.none()
        : Centring.of(
            background.orElseGet(() -> LanguageMeans.none(sums.get(0).sum().length)), sums);
  }
}
