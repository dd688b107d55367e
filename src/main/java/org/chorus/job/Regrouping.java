package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.event.EventMaker;
import org.chorus.model.Score;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * What is grouped again in a batch: the changed reports, the open events that they are in or linked
 * to, and those directly linked to them; or all that is open. Closed events keep their members: one
 * that lost a report, or has a corrected one, is only described again.
 *
 * @param reports the reports to group, column reportId; nothing when that is all of them
 * @param events the events of the last run that are grouped or described again; column eventId
 * @param closed the reports of closed events, which nothing joins; columns reportId, eventId
 * @param restated those of them whose event is described again; columns reportId, eventId
 * @param scores those that one of the reports may be in
 * @param onlyNew whether none of the reports was in the store
 */
record Regrouping(
    Optional<Dataset<Row>> reports,
    Dataset<Row> events,
    Dataset<Row> closed,
    Dataset<Row> restated,
    Dataset<Score> scores,
    boolean onlyNew) {
  private static final Table<Id> REPORTS = Table.of("grouping_reports", Id.class, "id");
  private static final Table<Id> LINKED = Table.of("grouping_linked_events", Id.class, "id");
  private static final Table<Id> EVENTS = Table.of("grouping_old_events", Id.class, "id");
  private static final Table<Id> SETTLED = Table.of("grouping_settled_events", Id.class, "id");
  private static final Table<Id> OTHERS = Table.of("grouping_other_events", Id.class, "id");
  private static final Table<Id> DESCRIBED = Table.of("grouping_described", Id.class, "id");
  private static final List<Table<Id>> FILES =
      List.of(REPORTS, LINKED, EVENTS, SETTLED, OTHERS, DESCRIBED);
  private static final String[] REPORT = {"reportId"};
  private static final String[] EVENT = {"eventId"};

  /** An id. */
  public record Id(String id) {}

  /** Decides by the changes of the batch, and leaves it in the unfinished batch. */
  static Regrouping of(Workspace workspace, Changes changes, PreviousEvents previous) {
    Dataset<Score> scores = workspace.read(Tables.SCORES);
    Dataset<Row> none = PreviousEvents.none(workspace).select("reportId", "eventId");
    if (changes.all()) {
      return new Regrouping(Optional.empty(), previous.ids(), none, none, scores, false);
    }
    Dataset<Row> linked = linkedToChanged(workspace, changes, previous);
    if (changes.onlyNew() && !any(workspace, LINKED) && !groupsAll(workspace)) {
      return new Regrouping(
          Optional.of(changes.ids()), none.select("eventId"), none, none, changes.scores(), true);
    }
    Dataset<Row> closedEvents = previous.idsOf(EventMaker.CLOSED);
    Dataset<Row> closed =
        previous.memberships().join(closedEvents, EVENT, "left_semi").select("reportId", "eventId");
    Dataset<Row> open = previous.idsOf(EventMaker.OPEN);
    if (!groupsAll(workspace)) {
      open = open.join(touched(workspace, linked, previous), EVENT, "left_semi");
    }
    if (!changes.onlyNew()) { // which were in no event
      Dataset<Row> changed = eventsOf(changes.ids(), previous);
      open = open.union(changed.join(closedEvents, EVENT, "left_semi"));
    }
    Dataset<Row> events = saved(workspace, EVENTS, open, "eventId");
    Dataset<Row> reports =
        previous
            .memberships()
            .join(events, EVENT, "left_semi")
            .select("reportId")
            .union(changes.ids())
            .distinct()
            .join(closed, REPORT, "left_anti");
    return new Regrouping(
        Optional.of(saved(workspace, REPORTS, reports, "reportId")),
        events,
        closed,
        changes.onlyNew()
            ? none
            : closed.join(events, EVENT, "left_semi").select("reportId", "eventId"),
        scores,
        false);
  }

  private static boolean groupsAll(Workspace workspace) {
    return workspace.settings().group().groupsAll();
  }

  private static boolean any(Workspace workspace, Table<Id> saved) {
    return workspace.countNew(saved) > 0;
  }

  /**
   * The same without the events that need not be described again, as grouping left them as they
   * were.
   *
   * @param settled these events; column eventId
   */
  Regrouping without(Dataset<Row> settled, Workspace workspace, PreviousEvents previous) {
    Dataset<Row> ids = saved(workspace, SETTLED, settled, "eventId");
    Dataset<Row> members = previous.memberships().join(ids, EVENT, "left_semi");
    Dataset<Row> left = reports.orElseThrow().join(members, REPORT, "left_anti");
    return new Regrouping(
        Optional.of(saved(workspace, DESCRIBED, left, "reportId")),
        saved(workspace, OTHERS, events.join(ids, EVENT, "left_anti"), "eventId"),
        closed,
        restated,
        scores,
        onlyNew);
  }

  /** Whether some events of the store are grouped again, and not all of them. */
  boolean isOfOldEvents() {
    return reports.isPresent() && !onlyNew;
  }

  /** Whether every report is grouped, those of closed events too. */
  boolean all() {
    return reports.isEmpty();
  }

  /** Those rows that are about a report to group. */
  <T> Dataset<T> among(Dataset<T> rows) {
    return reports
        .map(some -> rows.join(some, REPORT, "left_semi").as(rows.encoder()))
        .orElse(rows);
  }

  /** Those rows that are about a report to group, or one whose event is described again. */
  <T> Dataset<T> described(Dataset<T> rows) {
    return reports
        .map(some -> some.union(restated.select("reportId")))
        .map(some -> rows.join(some, REPORT, "left_semi").as(rows.encoder()))
        .orElse(rows);
  }

  /** Takes out of the unfinished batch what {@link #of} has left there. */
  static void forget(Workspace workspace) {
    workspace.drop(FILES);
  }

  private static Dataset<Row> saved(
      Workspace workspace, Table<Id> table, Dataset<Row> ids, String name) {
    workspace.write(table, ids.toDF("id").as(table.encoder()));
    return workspace.read(table).toDF(name);
  }

  /** The events of changed reports, and those linked to one. */
  private static Dataset<Row> linkedToChanged(
      Workspace workspace, Changes changes, PreviousEvents previous) {
    Dataset<Row> linked = linkedTo(workspace, changes.scores(), changes.ids());
    Dataset<Row> reports = changes.onlyNew() ? linked : changes.ids().union(linked);
    return saved(workspace, LINKED, eventsOf(reports, previous), "eventId");
  }

  /** These events, and those linked to one of them. */
  private static Dataset<Row> touched(
      Workspace workspace, Dataset<Row> events, PreviousEvents previous) {
    Dataset<Row> members = previous.memberships().join(events, EVENT, "left_semi");
    Dataset<Row> second =
        linkedTo(workspace, scoresOfOriginals(workspace), members.select("reportId"));
    return events.union(eventsOf(second, previous)).distinct();
  }

  /** What a report was compared to before it turned out to be a copy links its event to none. */
  private static Dataset<Score> scoresOfOriginals(Workspace workspace) {
    Dataset<Row> copies = workspace.read(Tables.COPIES).select("reportId");
    return workspace
        .read(Tables.SCORES)
        .join(copies.toDF("reportA"), new String[] {"reportA"}, "left_anti")
        .join(copies.toDF("reportB"), new String[] {"reportB"}, "left_anti")
        .select("reportA", "reportB", "score")
        .as(Tables.SCORES.encoder());
  }

  private static Dataset<Row> linkedTo(
      Workspace workspace, Dataset<Score> scores, Dataset<Row> reports) {
    Dataset<Row> links =
        Judgement.of(workspace, scores)
            .applied()
            .filter(col("score").gt(0))
            .select("reportA", "reportB");
    return links
        .union(links.select("reportB", "reportA"))
        .toDF("reportId", "other")
        .join(reports, REPORT, "left_semi")
        .select(col("other").as("reportId"))
        .distinct();
  }

  private static Dataset<Row> eventsOf(Dataset<Row> reports, PreviousEvents previous) {
    return previous.memberships().join(reports, REPORT, "left_semi").select("eventId").distinct();
  }
}
