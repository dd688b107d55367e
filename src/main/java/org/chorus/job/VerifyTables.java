package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.model.Run;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/**
 * Whether the rows of a snapshot, and what is archived of it, agree with each other.
 *
 * @param snapshot the snapshot
 * @param damaged names of tables that can't be trusted, or not be read; nothing is said of them
 */
record VerifyTables(Snapshot snapshot, Set<String> damaged) {

  /**
   * What is wrong, a line each.
   *
   * @param sequence the number that the snapshot's name begins with
   */
  List<String> problems(int sequence) {
    List<String> problems = new ArrayList<>();
    for (Table<?> table : Tables.PUBLISHED) {
      if (isSound(table)) {
        twiceTheSameKey(table).ifPresent(problems::add);
      }
    }
    problems.addAll(Reference.faults(snapshot, this::isSound));
    if (isSound(Tables.EVENTS) && isSound(Tables.EVENT_MEMBERS)) {
      wrongMembers().ifPresent(problems::add);
    }
    if (isSound(Tables.RUNS)) {
      problems.addAll(wrongCounts(sequence));
    }
    return problems;
  }

  private boolean isSound(Table<?> table) {
    boolean isWhole =
        !Tables.ARCHIVED.contains(table) || !damaged.contains(Tables.ARCHIVED_REPORTS.name());
    return isWhole && !damaged.contains(table.name());
  }

  private Dataset<Row> rows(Table<?> table) {
    return snapshot.read(table).toDF(table.schema().fieldNames());
  }

  private Optional<String> twiceTheSameKey(Table<?> table) {
    Column[] key = table.key().stream().map(column -> col(column)).toArray(Column[]::new);
    Dataset<Row> twice =
        rows(table).groupBy(key).agg(count(lit(1)).as("n")).filter(col("n").gt(1)).drop("n");
    return Examples.of(twice)
        .map(
            examples ->
                "%s: more than one row for %s of its key (%s), such as %s"
                    .formatted(
                        table.name(),
                        examples.rows(),
                        String.join(", ", table.key()),
                        examples.first()));
  }

  private Optional<String> wrongMembers() {
    Dataset<Row> members =
        rows(Tables.EVENT_MEMBERS).groupBy("event_id").agg(count(lit(1)).as("there"));
    Dataset<Row> wrong =
        rows(Tables.EVENTS)
            .join(members, "event_id")
            .filter(col("there").notEqual(col("reports")))
            .select("event_id");
    return Examples.of(wrong)
        .map(
            examples ->
                "events: %s of event_id with another number of reports than members, such as %s"
                    .formatted(examples.rows(), examples.first()));
  }

  private List<String> wrongCounts(int sequence) {
    List<String> problems = new ArrayList<>();
    Optional<Run> last = PublishBatch.last(snapshot.held(Tables.RUNS));
    if (last.isEmpty() || last.get().sequence() != sequence) {
      return List.of("runs: the run %d, which made the snapshot, is not there".formatted(sequence));
    }
    otherCount(Tables.REPORTS, last.get().reports()).ifPresent(problems::add);
    otherCount(Tables.EVENTS, last.get().events()).ifPresent(problems::add);
    if (isSound(Tables.REJECTIONS)) {
      wrongRejections().ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<String> otherCount(Table<?> table, long published) {
    if (!isSound(table)) {
      return Optional.empty();
    }
    long there = snapshot.held(table).count();
    return there == published
        ? Optional.empty()
        : Optional.of(
            "%s: %,d rows, but %,d when it was published"
                .formatted(table.name(), there, published));
  }

  private Optional<String> wrongRejections() {
    Dataset<Row> there = rows(Tables.REJECTIONS).groupBy("batch").agg(count(lit(1)).as("there"));
    Dataset<Row> wrong =
        rows(Tables.RUNS)
            .join(there, new String[] {"batch"}, "left")
            .filter(coalesce(col("there"), lit(0)).notEqual(col("rejected")))
            .select("batch");
    return Examples.of(wrong)
        .map(
            examples ->
                "rejections: another number of rows than its run counted, for %s of batch, such as %s"
                    .formatted(examples.rows(), examples.first()));
  }
}
