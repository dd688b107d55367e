package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The day that takes the place of the clock: the latest on which at least 1 % of the batch's dated
 * reports fall, so that a few dates in the future don't close every event. Where the reports are
 * spread so thinly that no day has 1 %, the day by which 99 % of them were published. Never before
 * that of the last run; nothing while no report is dated.
 */
public final class AsOf {
  private static final String FILE = "/as-of";

  private AsOf() {}

  /**
   * The day that the grouping of this batch went by; nothing when it was not grouped or undated.
   */
  public static Optional<LocalDate> read(Workspace workspace) {
    return workspace
        .store()
        .readText(workspace.folder() + FILE)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }

  static void write(Workspace workspace, Optional<LocalDate> asOf) {
    workspace
        .store()
        .writeText(workspace.folder() + FILE, asOf.map(LocalDate::toString).orElse("") + "\n");
  }

  static Optional<LocalDate> of(Workspace workspace) {
    return Stream.concat(ofBatch(workspace).stream(), ofLastRun(workspace).stream())
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> ofBatch(Workspace workspace) {
    Dataset<Row> perDay =
        workspace
            .read(Tables.REPORTS)
            .filter(col("batch").equalTo(workspace.batch()).and(col("publishedAt").isNotNull()))
            .groupBy(to_date(col("publishedAt")).as("day"))
            .agg(count(lit(1)).as("reports"));
    Column all = sum("reports").over(Window.partitionBy());
    Column soFar = sum("reports").over(Window.partitionBy().orderBy("day"));
    Row row =
        perDay
            .select(col("day"), col("reports"), all.as("all"), soFar.as("so_far"))
            .agg(
                max(when(col("reports").multiply(100).geq(col("all")), col("day"))),
                min(when(col("so_far").multiply(100).geq(col("all").multiply(99)), col("day"))))
            .first();
    return Optional.ofNullable(row.getDate(row.isNullAt(0) ? 1 : 0))
        .map(java.sql.Date::toLocalDate);
  }

  private static Optional<LocalDate> ofLastRun(Workspace workspace) {
    return workspace
        .previous(Tables.RUNS)
        .map(runs -> runs.agg(max("asOf")).first())
        .filter(row -> !row.isNullAt(0))
        .map(row -> toDay(row.getTimestamp(0).toInstant()));
  }

  private static LocalDate toDay(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
