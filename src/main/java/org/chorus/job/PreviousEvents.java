package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.Identity;
import org.chorus.event.Inheritance;
import org.chorus.event.Overlap;
import org.chorus.model.Event;
import org.chorus.model.EventLineage;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** The events as the last run left them; none at all in a new store. */
final class PreviousEvents {
  static final Encoder<Inheritance> INHERITANCE = RecordEncoder.of(Inheritance.class);

  private final Workspace workspace;

  PreviousEvents(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The events. */
  Dataset<Event> events() {
    return table(Tables.EVENTS);
  }

  /** The members of no event at all. */
  static Dataset<Row> none(Workspace workspace) {
    return Tables.EVENT_MEMBERS.empty(workspace.spark()).toDF();
  }

  /** The event that each report was in; columns reportId, eventId. */
  Dataset<Row> memberships() {
    return table(Tables.EVENT_MEMBERS).select("reportId", "eventId");
  }

  /** Every event; column eventId. */
  Dataset<Row> ids() {
    return events().select("eventId");
  }

  /** The events of that status; column eventId. */
  Dataset<Row> idsOf(String status) {
    return events().filter(col("status").equalTo(status)).select("eventId");
  }

  /** The members of the events. */
  Dataset<Row> memberRows() {
    return table(Tables.EVENT_MEMBERS).toDF();
  }

  /** The event that each report was in, and its role there. */
  static Dataset<Row> members(Dataset<Row> rows) {
    return rows.select(
        col("reportId"), col("eventId").as("previousEventId"), col("role").as("previousRole"));
  }

  /** What happened in the batches before. */
  Dataset<EventLineage> lineage() {
    return table(Tables.EVENT_LINEAGE);
  }

  /**
   * For each previous event, the group that goes on with the greatest part of it.
   *
   * @param groups columns {@code reportId}, {@code group}
   */
  Dataset<Inheritance> inheritedBy(Dataset<Row> groups) {
    if (workspace.previous(Tables.EVENTS).isEmpty()) {
      return workspace.spark().createDataset(List.of(), INHERITANCE);
    }
    Dataset<Row> overlaps =
        memberships()
            .join(groups, "reportId")
            .groupBy("eventId", "group")
            .agg(count(lit(1)).as("reports"), min("reportId").as("firstReport"));
    Dataset<Row> heirs =
        overlaps
            .groupBy("eventId")
            .as(Encoders.STRING(), RecordEncoder.of(Overlap.class))
            .mapGroups(
                (MapGroupsFunction<String, Overlap, Overlap>)
                    (event, parts) -> Identity.heir(parts),
                RecordEncoder.of(Overlap.class))
            .select("eventId", "group");
    return heirs
        .join(events().select("eventId", "firstSeen", "reports", "status"), "eventId")
        .join(births(), new String[] {"eventId"}, "left")
        .as(INHERITANCE);
  }

  /** Which run an event was born in. */
  private Dataset<Row> births() {
    Dataset<Row> runs = table(Tables.RUNS).select(col("batch"), col("sequence").as("bornIn"));
    return lineage()
        .filter(col("change").isin("born", "split_from"))
        .select("batch", "eventId")
        .join(runs, "batch")
        .select("eventId", "bornIn");
  }

  private <T extends Record> Dataset<T> table(Table<T> table) {
    return workspace.previous(table).orElseGet(() -> table.empty(workspace.spark()));
  }
}
