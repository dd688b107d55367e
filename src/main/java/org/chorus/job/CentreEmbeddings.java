package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.link.EmbeddingStatistics;
import org.chorus.link.LanguageSum;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.Tables;

/** Finds what the embeddings of a language have in common, and remembers who made them. */
final class CentreEmbeddings {
  private CentreEmbeddings() {}

  /** The sum of the embeddings of each language, over all originals. */
  static List<LanguageSum> sums(Compared compared) {
    return EmbeddingStatistics.sums(
        compared
            .total(CentreEmbeddings::rows, col("family").equalTo(EmbeddingStatistics.SUM))
            .coalesce(1)
            .toLocalIterator());
  }

  private static Dataset<Statistic> rows(Dataset<Signals> originals) {
    return Originals.withoutGrams(originals)
        .mapPartitions(
            (MapPartitionsFunction<Signals, Statistic>)
                reports -> EmbeddingStatistics.partialSums(reports).iterator(),
            Tables.STATISTICS.encoder())
        .groupBy("family", "language", "key")
        .agg(sum(col("documentFrequency")).as("documentFrequency"))
        .as(Tables.STATISTICS.encoder());
  }

  /**
   * The rows for the table of statistics, some hundred a language.
   *
   * @param model SHA-256 of the model that made the embeddings
   * @param seen what it saw, as {@link org.chorus.config.EmbeddingSettings#seen}
   */
  static List<Statistic> rows(List<LanguageSum> sums, String model, String seen) {
    List<Statistic> rows = new ArrayList<>();
    sums.forEach(sum -> rows.addAll(EmbeddingStatistics.rows(sum)));
    rows.add(new Statistic(EmbeddingStatistics.MODEL, "", model, 0));
    rows.add(new Statistic(EmbeddingStatistics.SEEN, "", seen, 0));
    return rows;
  }
}
