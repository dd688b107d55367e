package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.model.EventCounts;
import org.chorus.model.EventLineage;
import org.chorus.spark.Workspace;

/** {@code events.json}: what the grouping of the unfinished batch did to the events. */
public final class EventCountsFile {
  private static final String NAME = "/events.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventCountsFile() {}

  /** The counts of the unfinished batch; nothing before it is grouped. */
  public static Optional<EventCounts> read(Workspace workspace) {
    return workspace.store().readText(workspace.folder() + NAME).map(EventCountsFile::parse);
  }

  /**
   * Counts, and leaves the counts in the unfinished batch.
   *
   * @param lineage the rows that this batch adds
   * @param before the events before; columns reportId, eventId
   * @param now the events now, of the same reports at least; the same columns
   */
  static void write(
      Workspace workspace, Dataset<EventLineage> lineage, Dataset<Row> before, Dataset<Row> now) {
    Map<String, Long> changes = new HashMap<>();
    for (Row row : lineage.groupBy("change").count().collectAsList()) {
      changes.put(row.getString(0), row.getLong(1));
    }
    EventCounts counts =
        new EventCounts(
            changes.getOrDefault("born", 0L),
            changes.getOrDefault("grew", 0L),
            changes.getOrDefault("merged_into", 0L),
            changes.getOrDefault("split_from", 0L),
            changes.getOrDefault("closed", 0L),
            churn(before, now));
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(counts);
      workspace.store().writeText(workspace.folder() + NAME, text + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing " + counts, e);
    }
  }

  /** The events whose reports stay together under an id that none of their events had. */
  static long churn(Dataset<Row> before, Dataset<Row> now) {
    return before
        .join(now.toDF("reportId", "idNow"), "reportId")
        .groupBy("eventId")
        .agg(countDistinct("idNow").as("parts"), max("idNow").as("idNow"))
        .filter(col("parts").equalTo(1))
        .select("idNow")
        .join(before.select(col("eventId").as("idNow")), new String[] {"idNow"}, "left_anti")
        .count();
  }

  private static EventCounts parse(String text) {
    try {
      return JSON.readValue(text, EventCounts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("events.json of the unfinished batch is damaged", e);
    }
  }
}
