package org.chorus.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.read.Reading;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Workspace;

/**
 * Does not believe that a report was published more than two days after the day that takes the
 * place of the clock: it has no date then, and a row of {@code removed} keeps the one it claimed.
 */
final class BelievedDates {
  private static final int DAYS_AHEAD = 2;
  private static final String RULE = "future-date";

  private BelievedDates() {}

  /**
   * What was read, with the dates that are believed.
   *
   * @param given the day that takes the place of the clock; empty: found in what was read
   */
  static Dataset<Reading> of(
      Workspace workspace, Dataset<Reading> readings, Optional<LocalDate> given) {
    Dataset<Row> dates = readings.select(col("report.publishedAt").as("publishedAt"));
    Optional<LocalDate> asOf =
        given.isPresent() ? AsOf.notBeforeLastRun(workspace, given) : AsOf.of(workspace, dates);
    return asOf.map(day -> believed(readings, day)).orElse(readings);
  }

  private static Dataset<Reading> believed(Dataset<Reading> readings, LocalDate asOf) {
    Instant end = asOf.plusDays(DAYS_AHEAD + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Column late = col("report.publishedAt").geq(lit(end));
    long tooLate = readings.filter(late).count();
    if (tooLate == 0) {
      return readings;
    }
    System.err.printf(
        "warning: %d records are dated more than %d days after %s, the day that this run goes by;"
            + " these dates are not believed (table removed, rule %s). If they are right, name the"
            + " day with --as-of%n",
        tooLate, DAYS_AHEAD, asOf, RULE);
    Column reason =
        struct(
            col("report.reportId").as("reportId"),
            lit(0).as("position"),
            lit(RULE).as("rule"),
            date_format(col("report.publishedAt"), "yyyy-MM-dd'T'HH:mm:ss'Z'").as("text"));
    Column undated =
        col("report")
            .withField("publishedAt", lit(null).cast("timestamp"))
            .withField("publishedAtFrom", lit("none"))
            .withField("publishedAtPrecision", lit(null).cast("string"));
    return readings
        .withColumn(
            "removed", when(late, concat(col("removed"), array(reason))).otherwise(col("removed")))
        .withColumn("report", when(late, undated).otherwise(col("report")))
        .as(RecordEncoder.of(Reading.class));
  }
}
