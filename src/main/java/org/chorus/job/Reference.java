package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/**
 * That what a table names is in another one.
 *
 * @param from the table that names it
 * @param column the column, as records call it, that does
 * @param to the table that has it
 * @param key the column that has it there
 */
record Reference(Table<?> from, String column, Table<?> to, String key) {

  /** Every reference that holds in a sound snapshot, archived rows included. */
  static final List<Reference> ALL =
      Stream.of(
              Stream.of(
                      Tables.REMOVED,
                      Tables.REPORT_REVISIONS,
                      Tables.LANGUAGES,
                      Tables.LANGUAGE_PARTS,
                      Tables.PASSAGES,
                      Tables.COPIES,
                      Tables.TERMS,
                      Tables.KEYWORDS,
                      Tables.SIGNALS,
                      Tables.EVENT_MEMBERS,
                      Tables.ARCHIVED_REPORTS)
                  .map(table -> toReport(table, "reportId")),
              Stream.of(
                  toReport(Tables.LIKENESSES, "report"),
                  toReport(Tables.LIKENESSES, "earlier"),
                  toReport(Tables.COPIES, "copyOf"),
                  toReport(Tables.LINKS, "reportA"),
                  toReport(Tables.LINKS, "reportB"),
                  toReport(Tables.SCORES, "reportA"),
                  toReport(Tables.SCORES, "reportB"),
                  toReport(Tables.EVENTS, "representativeReportId")),
              Stream.of(Tables.LANGUAGES, Tables.SIGNALS, Tables.EVENT_MEMBERS)
                  .map(each -> new Reference(Tables.REPORTS, "reportId", each, "reportId")),
              Stream.of(
                  new Reference(Tables.EVENT_MEMBERS, "eventId", Tables.EVENTS, "eventId"),
                  new Reference(Tables.EVENTS, "eventId", Tables.EVENT_MEMBERS, "eventId"),
                  new Reference(Tables.ARCHIVED_REPORTS, "eventId", Tables.EVENTS, "eventId")),
              Stream.of(
                      Tables.REPORTS,
                      Tables.REJECTIONS,
                      Tables.REPORT_REVISIONS,
                      Tables.EVENT_LINEAGE)
                  .map(table -> new Reference(table, "batch", Tables.RUNS, "batch")))
          .flatMap(references -> references)
          .toList();

  private static Reference toReport(Table<?> from, String column) {
    return new Reference(from, column, Tables.REPORTS, "reportId");
  }

  /** What is wrong with it in a snapshot; nothing when it holds. */
  Optional<String> fault(Snapshot snapshot) {
    Dataset<Row> named = snapshot.read(from).select(col(column).as("name"));
    Dataset<Row> there = snapshot.read(to).select(col(key).as("name"));
    Dataset<Row> astray = named.join(there, new String[] {"name"}, "left_anti");
    return Examples.of(astray)
        .map(
            examples ->
                "%s: the table %s has no row for %s in %s, such as %s"
                    .formatted(
                        from.name(),
                        to.name(),
                        examples.rows(),
                        Table.columnOf(column),
                        examples.first()));
  }
}
