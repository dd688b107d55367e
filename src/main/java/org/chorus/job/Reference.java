package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /**
   * What is wrong with those that are between sound tables, a line each. One query for all: each by
   * itself takes longer to plan than to run.
   */
  static List<String> faults(Snapshot snapshot, Predicate<Table<?>> isSound) {
    List<Reference> references =
        ALL.stream().filter(each -> isSound.test(each.from()) && isSound.test(each.to())).toList();
    if (references.isEmpty()) {
      return List.of();
    }
    Dataset<Row> named =
        IntStream.range(0, references.size())
            .mapToObj(i -> references.get(i).named(snapshot).withColumn("reference", lit(i)))
            .reduce(Dataset::union)
            .orElseThrow()
            .distinct();
    Dataset<Row> there =
        references.stream()
            .collect(Collectors.toMap(Reference::target, each -> each, (a, b) -> a, TreeMap::new))
            .values()
            .stream()
            .map(each -> each.there(snapshot))
            .reduce(Dataset::union)
            .orElseThrow();
    return named
        .join(there, new String[] {"target", "name"}, "left_anti")
        .groupBy("reference")
        .agg(count(lit(1)), min("name"))
        .sort("reference")
        .collectAsList()
        .stream()
        .map(row -> references.get(row.getInt(0)).fault(row.getLong(1), row.getString(2)))
        .toList();
  }

  private Dataset<Row> named(Snapshot snapshot) {
    return snapshot.read(from).select(lit(target()).as("target"), col(column).as("name"));
  }

  private Dataset<Row> there(Snapshot snapshot) {
    return snapshot.read(to).select(lit(target()).as("target"), col(key).as("name"));
  }

  private String target() {
    return to.name() + "." + key;
  }

  private String fault(long values, String first) {
    return "%s: the table %s has no row for %s in %s, such as %s"
        .formatted(from.name(), to.name(), Examples.count(values), Table.columnOf(column), first);
  }
}
