package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.chorus.model.Copy;
import org.chorus.model.Signals;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** The signals of the reports that are compared: copies are not, as they add no knowledge. */
final class Originals {
  static final Column NO_VECTOR = lit(null).cast("array<smallint>");

  private Originals() {}

  static Dataset<Signals> of(Workspace workspace) {
    return of(workspace.read(Tables.SIGNALS), workspace.read(Tables.COPIES));
  }

  /** Of these signals, those of reports that are not among these copies. */
  static Dataset<Signals> of(Dataset<Signals> signals, Dataset<Copy> copies) {
    return signals
        .join(
            copies.select(col("reportId").as("copy")),
            col("reportId").equalTo(col("copy")),
            "left_anti")
        .as(Tables.SIGNALS.encoder());
  }

  /** The same without what takes half the time to read. */
  static Dataset<Signals> withoutGrams(Dataset<Signals> signals) {
    return signals.withColumn("grams", lit(new Integer[0])).as(Tables.SIGNALS.encoder());
  }

  /** With the embedding of the lead alone, by which neighbours are found. */
  static Dataset<Signals> withLeads(Dataset<Signals> signals) {
    return withoutGrams(signals)
        .withColumn("continuationEmbedding", NO_VECTOR)
        .as(Tables.SIGNALS.encoder());
  }

  /** With neither grams nor embeddings: what the other signals need is read faster. */
  static Dataset<Signals> withoutVectors(Dataset<Signals> signals) {
    return withLeads(signals).withColumn("embedding", NO_VECTOR).as(Tables.SIGNALS.encoder());
  }
}
