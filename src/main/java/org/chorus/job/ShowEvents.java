package org.chorus.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.model.Event;
import org.chorus.model.EventLineage;
import org.chorus.model.Link;
import org.chorus.model.UserError;
import org.chorus.page.EventList;
import org.chorus.page.EventView;
import org.chorus.page.PreferredLanguages;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;

/**
 * The command {@code show}: the events of a store, archived ones too, or one of them with its
 * reports, for a terminal. Only what is shown leaves Spark.
 *
 * @param eventId the event to show; all of them when empty
 * @param minReports events with fewer reports are not listed
 * @param limit so many events, or reports of one event, are shown at most
 * @param width columns of the terminal
 * @param languages in which titles are shown where they can be
 */
public record ShowEvents(
    Optional<String> eventId, int minReports, int limit, int width, PreferredLanguages languages) {
  /** Columns of a terminal that does not tell its width. */
  public static final int DEFAULT_WIDTH = 120;

  private static final int LINKS = 8;

  /**
   * Reads the newest snapshot of {@code store} and returns what to print.
   *
   * @throws UserError when there is no such event, or no finished run
   */
  public String run(SparkSession spark, Store store) {
    if (limit < 1 || width < 1) {
      throw new UserError("--limit and the width of the terminal must be 1 at least");
    }
    Snapshot snapshot = Snapshot.newest(spark, store);
    return eventId.map(id -> one(snapshot, id)).orElseGet(() -> list(snapshot));
  }

  private String list(Snapshot snapshot) {
    Dataset<Event> events = snapshot.read(Tables.EVENTS);
    Column large = col("reports").geq(minReports);
    Row counts = events.agg(count(when(large, 1)), count(lit(1))).first();
    List<Event> shown =
        events
            .filter(large)
            .orderBy(col("reports").desc(), col("firstSeen").asc_nulls_last(), col("eventId"))
            .limit(limit)
            .collectAsList();
    return new EventList(shown, counts.getLong(0), counts.getLong(1), minReports, languages)
        .render(width);
  }

  private String one(Snapshot snapshot, String id) {
    Optional<Event> event = find(snapshot, id);
    if (event.isPresent()) {
      return view(snapshot, event.get()).render(width);
    }
    String heir =
        successor(snapshot, id)
            .orElseThrow(
                () ->
                    new UserError(
                        "--event %s: the store has no such event; `chorus show` lists them"
                            .formatted(id)));
    return "Event %s went into event %s.\n\n".formatted(id, heir) + one(snapshot, heir);
  }

  /** The event of that id. */
  static Optional<Event> find(Snapshot snapshot, String id) {
    return snapshot.read(Tables.EVENTS).filter(col("eventId").equalTo(id)).collectAsList().stream()
        .findFirst();
  }

  /** The event that an event ended in; there is one at most. */
  static Optional<String> successor(Snapshot snapshot, String id) {
    return snapshot
        .read(Tables.EVENT_LINEAGE)
        .filter(col("change").isin("merged_into", "grew"))
        .filter(array_contains(col("fromEventIds"), id).and(col("eventId").notEqual(id)))
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst()
        .map(EventLineage::eventId);
  }

  private EventView view(Snapshot snapshot, Event event) {
    Dataset<Row> ids =
        snapshot
            .read(Tables.EVENT_MEMBERS)
            .filter(col("eventId").equalTo(event.eventId()))
            .select("reportId", "role", "probability");
    return new EventView(
        event,
        MemberLines.of(snapshot, ids).limit(limit).collectAsList(),
        links(snapshot, ids),
        languages);
  }

  private static List<Link> links(Snapshot snapshot, Dataset<Row> ids) {
    return snapshot
        .read(Tables.LINKS)
        .join(ids.select(col("reportId").as("reportA")), new String[] {"reportA"}, "left_semi")
        .join(ids.select(col("reportId").as("reportB")), new String[] {"reportB"}, "left_semi")
        .orderBy(col("probability").desc(), col("reportA"), col("reportB"))
        .limit(LINKS)
        .as(Tables.LINKS.encoder())
        .collectAsList();
  }
}
