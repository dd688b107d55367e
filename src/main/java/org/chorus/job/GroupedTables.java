package org.chorus.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.event.Assembled;
import org.chorus.model.Event;
import org.chorus.model.EventLineage;
import org.chorus.model.EventMember;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The tables that the step {@code group} writes: what was grouped again, and the events that the
 * batch does not touch as they were, but for those that close.
 *
 * @param workspace the unfinished batch
 * @param assembled the events that were grouped or described again
 * @param previous the events of the last run
 * @param regrouping which of them were grouped or described again
 */
record GroupedTables(
    Workspace workspace,
    Dataset<Assembled> assembled,
    PreviousEvents previous,
    Regrouping regrouping) {
  private static final Table<Event> CLOSING = Table.of("grouping_closing", Event.class, "event_id");

  /**
   * Writes them, clears away what grouping has left in the unfinished batch, and returns how many
   * events there are.
   *
   * @param asOf the day that takes the place of the clock
   */
  long write(Optional<LocalDate> asOf) {
    Dataset<Event> events =
        assembled.map((MapFunction<Assembled, Event>) Assembled::event, Tables.EVENTS.encoder());
    Dataset<EventMember> members =
        assembled.flatMap(
            (FlatMapFunction<Assembled, EventMember>) row -> row.members().iterator(),
            Tables.EVENT_MEMBERS.encoder());
    Dataset<EventLineage> lineage =
        assembled.flatMap(
            (FlatMapFunction<Assembled, EventLineage>) row -> row.lineage().iterator(),
            Tables.EVENT_LINEAGE.encoder());
    long number;
    if (regrouping.all()) {
      workspace.write(Tables.EVENT_MEMBERS, members);
      number = workspace.write(Tables.EVENTS, events);
    } else {
      workspace.write(CLOSING, ClosingEvents.of(workspace, asOf, previous, regrouping.events()));
      boolean anyClose = workspace.countNew(CLOSING) > 0;
      if (anyClose) {
        lineage = lineage.union(closed(workspace.read(CLOSING)));
      }
      if (regrouping.onlyNew()) {
        workspace.add(Tables.EVENT_MEMBERS, members);
      } else {
        workspace.carry(Tables.EVENT_MEMBERS, members, regrouping.events(), "eventId");
      }
      if (regrouping.onlyNew() && !anyClose) {
        number = workspace.add(Tables.EVENTS, events);
      } else {
        Dataset<Event> closing = workspace.read(CLOSING);
        Dataset<Row> changed = regrouping.events().union(closing.select("eventId"));
        number = workspace.carry(Tables.EVENTS, events.union(closing), changed, "eventId");
      }
    }
    workspace.add(Tables.EVENT_LINEAGE, lineage);
    EventCountsFile.write(
        workspace,
        lineage,
        previous.memberships().join(regrouping.events(), new String[] {"eventId"}, "left_semi"),
        members.select("reportId", "eventId"));
    forget();
    return number;
  }

  private Dataset<EventLineage> closed(Dataset<Event> closing) {
    return closing
        .select(
            lit(workspace.batch()).as("batch"),
            col("eventId"),
            lit("closed").as("change"),
            array(col("eventId")).as("fromEventIds"))
        .as(Tables.EVENT_LINEAGE.encoder());
  }

  private void forget() {
    workspace.drop(Placements.FILES);
    workspace.drop(List.of(GroupReports.ASSEMBLED, GroupedReports.FILE, CLOSING));
    Regrouping.forget(workspace);
  }
}
