package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.event.EventMaker;
import org.chorus.model.Event;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** The open events that a batch does not touch, and that nothing has joined for so long. */
final class ClosingEvents {
  private static final String[] EVENT = {"eventId"};

  private ClosingEvents() {}

  /**
   * Their rows, with the status that they have from now on.
   *
   * @param asOf the day that takes the place of the clock
   * @param regrouped the events that the batch touches; column eventId
   */
  static Dataset<Event> of(
      Workspace workspace,
      Optional<LocalDate> asOf,
      PreviousEvents previous,
      Dataset<Row> regrouped) {
    if (asOf.isEmpty()) {
      return Tables.EVENTS.empty(workspace.spark());
    }
    int windowDays = workspace.settings().candidates().windowDays();
    Column limit = lit(asOf.get().minusDays(windowDays).atStartOfDay(ZoneOffset.UTC).toInstant());
    Dataset<Row> received =
        workspace
            .read(Tables.REPORTS)
            .filter(col("publishedAt").isNull())
            .select("reportId", "batch")
            .join(BatchDays.of(workspace, asOf), "batch")
            .join(previous.memberships(), "reportId")
            .groupBy("eventId")
            .agg(max("receivedAt").as("receivedAt"));
    return previous
        .events()
        .filter(col("status").equalTo(EventMaker.OPEN))
        .filter(coalesce(col("lastSeen").lt(limit), lit(true)))
        .join(regrouped, EVENT, "left_anti")
        .join(received, EVENT, "left")
        .filter(coalesce(col("receivedAt"), col("lastSeen")).lt(limit))
        .drop("receivedAt")
        .withColumn("status", lit(EventMaker.CLOSED))
        .as(Tables.EVENTS.encoder());
  }
}
