package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.chorus.link.ReportKeys;
import org.chorus.model.Copy;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;
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

  /** What they are counted under and looked up by; nothing else is read. */
  static Dataset<ReportKeys> keys(Dataset<Signals> signals) {
    return signals
        .select(
            col("reportId"),
            col("language"),
            col("publishedAt"),
            col("names.key").as("names"),
            col("namePairs.key").as("namePairs"),
            col("numbers"),
            col("dates"),
            col("places"),
            col("terms.term").as("terms"))
        .as(RecordEncoder.of(ReportKeys.class));
  }
}
