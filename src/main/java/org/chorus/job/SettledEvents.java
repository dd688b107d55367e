package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The events that came out of grouping as they were: with all the reports that they had, no other,
 * and none that changed. What is known of them stands, and they need not be described again.
 */
final class SettledEvents {
  private static final String[] REPORT = {"reportId"};

  private SettledEvents() {}

  /**
   * Their ids, column eventId.
   *
   * @param groups what was grouped; columns reportId, group
   * @param changed the reports that are new or other than in the last run; column reportId
   * @param previous the events of the last run
   */
  static Dataset<Row> of(Dataset<Row> groups, Dataset<Row> changed, PreviousEvents previous) {
    Dataset<Row> before = previous.memberships();
    Dataset<Row> sizes = before.groupBy("eventId").agg(count(lit(1)).as("size"));
    Column one = col("eventId").equalTo(col("last")).and(col("old").equalTo(col("reports")));
    return groups
        .select("reportId", "group")
        .join(before, REPORT, "left")
        .join(changed.distinct().withColumn("changed", lit(true)), REPORT, "left")
        .groupBy("group")
        .agg(
            count(lit(1)).as("reports"),
            count(col("eventId")).as("old"),
            count(col("changed")).as("changed"),
            min(col("eventId")).as("eventId"),
            max(col("eventId")).as("last"))
        .filter(one.and(col("changed").equalTo(0)))
        .join(sizes, "eventId")
        .filter(col("size").equalTo(col("reports")))
        .select("eventId");
  }
}
