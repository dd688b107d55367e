package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** The day that each batch went by: when reports that do not say it count as received. */
final class BatchDays {
  private BatchDays() {}

  /**
   * Columns batch, receivedAt (null when nothing was dated up to then).
   *
   * @param asOf the day of the unfinished batch
   */
  static Dataset<Row> of(Workspace workspace, Optional<LocalDate> asOf) {
    Instant now = asOf.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
    Dataset<Row> mine =
        workspace
            .spark()
            .createDataset(List.of(workspace.batch()), Encoders.STRING())
            .select(col("value").as("batch"), lit(now).cast("timestamp").as("receivedAt"));
    return workspace
        .previous(Tables.RUNS)
        .map(runs -> runs.select("batch", "asOf").union(mine).toDF("batch", "receivedAt"))
        .orElse(mine);
  }
}
