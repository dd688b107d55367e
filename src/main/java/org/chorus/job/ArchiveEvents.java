package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chorus.event.EventMaker;
import org.chorus.model.ArchivedReport;
import org.chorus.model.Event;
import org.chorus.spark.ArchiveFiles;
import org.chorus.spark.ArchivedTable;
import org.chorus.spark.CarriedFiles;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Takes events that closed long ago, and all rows about them, out of the unfinished batch before it
 * is published: what stays is left beside the tables of the steps, what goes in a folder that
 * becomes part of the archive. Done again from the beginning when it is called again.
 *
 * <p>A row that is about two reports goes with the first of them. Reports with like texts, and so a
 * copy and its original, go together or not at all: who is whose copy is decided for all of them.
 */
final class ArchiveEvents {
  /** The reports that go, with their event. */
  private static final Table<Member> GOING = Table.of("archiving", Member.class, "report_id");

  private static final String[] REPORT = {"reportId"};
  private static final String[] EVENT = {"eventId"};

  private final Workspace workspace;

  /** A report and its event. */
  public record Member(String reportId, String eventId) {}

  ArchiveEvents(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Archives what is to be, and says how much that is; nothing when it is nothing. */
  Optional<String> run() {
    Store store = workspace.store();
    String archive = ArchiveFiles.workFolder(workspace.folder());
    store.delete(store.keptFolder(workspace.batch()));
    store.delete(archive);
    Optional<LocalDate> asOf = AsOf.read(workspace);
    int afterDays = workspace.settings().archive().afterDays();
    if (afterDays == 0 || asOf.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = asOf.get().minusDays(afterDays);
    Column limit = lit(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    Dataset<Event> closed = closedAndSeenBefore(limit);
    if (closed.isEmpty()) { // So it is in most runs; all that follows takes much longer to know.
      return Optional.empty();
    }
    long reports = workspace.write(GOING, going(withoutNewsSince(limit, closed)));
    if (reports == 0) {
      return Optional.empty();
    }
    Dataset<Member> going = workspace.read(GOING);
    Tables.ARCHIVING.forEach(table -> archive(table, going, archive));
    carry(Tables.ARCHIVED_REPORTS, index(going), going.select("reportId").limit(0));
    long events = going.select("eventId").distinct().count();
    return Optional.of("archived: %,d reports in %,d events".formatted(reports, events));
  }

  private Dataset<Event> closedAndSeenBefore(Column limit) {
    return workspace
        .read(Tables.EVENTS)
        .filter(col("status").equalTo(EventMaker.CLOSED))
        .filter(coalesce(col("lastSeen").lt(limit), lit(true)));
  }

  /** Those of which no report was published, or received, since; column eventId. */
  private Dataset<Row> withoutNewsSince(Column limit, Dataset<Event> closed) {
    Dataset<Row> received =
        workspace
            .read(Tables.EVENT_MEMBERS)
            .join(workspace.read(Tables.REPORTS).select("reportId", "batch"), REPORT)
            .join(BatchDays.of(workspace, AsOf.read(workspace)), "batch")
            .groupBy("eventId")
            .agg(max("receivedAt").as("receivedAt"));
    return closed
        .join(received, EVENT)
        .filter(greatest(col("lastSeen"), col("receivedAt")).lt(limit))
        .select("eventId");
  }

  private Dataset<Member> going(Dataset<Row> events) {
    return workspace
        .read(Tables.EVENT_MEMBERS)
        .join(withoutLikeOnes(events), EVENT, "left_semi")
        .select("reportId", "eventId")
        .as(GOING.encoder());
  }

  /** Those of some events that have no report like one of an event that stays. */
  private Dataset<Row> withoutLikeOnes(Dataset<Row> events) {
    Dataset<Row> members = workspace.read(Tables.EVENT_MEMBERS).select("reportId", "eventId");
    Dataset<Row> alike =
        workspace
            .read(Tables.LIKENESSES)
            .join(members.toDF("report", "a"), "report")
            .join(members.toDF("earlier", "b"), "earlier")
            .filter(col("a").notEqual(col("b")))
            .select("a", "b")
            .distinct();
    if (alike.isEmpty()) {
      return events;
    }
    Dataset<Row> all = workspace.read(Tables.EVENTS).select("eventId");
    Dataset<Row> families =
        all.join(Components.of(workspace, alike).toDF("eventId", "root"), EVENT, "left")
            .select(col("eventId"), coalesce(col("root"), col("eventId")).as("root"));
    Dataset<Row> staying = families.join(events, EVENT, "left_anti").select("root").distinct();
    Dataset<Row> going = families.join(staying, new String[] {"root"}, "left_anti");
    return going.select("eventId");
  }

  private <T extends Record> void archive(
      ArchivedTable<T> going, Dataset<Member> members, String archive) {
    Table<T> table = going.table();
    String column = going.ids().contains("eventId") ? "eventId" : "reportId";
    Dataset<Row> ids = members.select(column).distinct();
    Column named = lit(false);
    Dataset<Row> rows = workspace.read(table).toDF();
    for (String each : going.ids()) {
      String mark = "going_" + each;
      rows = rows.join(ids.toDF(each).withColumn(mark, lit(true)), new String[] {each}, "left");
      named = named.or(coalesce(col(mark), lit(false)));
    }
    Dataset<T> gone =
        rows.filter(named)
            .select(columns(table))
            .repartition(col(going.ids().get(0))) // a file, not one for each that it comes from
            .as(table.encoder());
    table.writeArchived(gone, workspace.store().nextSequence(), archive);
    carry(table, table.empty(workspace.spark()), ids, going.ids().toArray(String[]::new));
  }

  private static Column[] columns(Table<?> table) {
    return Stream.of(table.encoder().schema().fieldNames())
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private <T extends Record> void carry(
      Table<T> table, Dataset<T> added, Dataset<Row> gone, String... columns) {
    Store store = workspace.store();
    new CarriedFiles<>(
            workspace.spark(),
            store,
            table,
            Optional.of(workspace.folder()),
            store.keptFolder(workspace.batch()))
        .write(added, gone, columns);
  }

  private Dataset<ArchivedReport> index(Dataset<Member> going) {
    return workspace
        .read(Tables.REPORTS)
        .join(going, "reportId")
        .select(
            col("reportId"),
            col("eventId"),
            ImportedVersions.groupBySourceId().as("identity"),
            col("contentHash"),
            lit(workspace.store().nextSequence()).as("archivedIn"))
        .as(Tables.ARCHIVED_REPORTS.encoder());
  }
}
