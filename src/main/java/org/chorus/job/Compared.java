package org.chorus.job;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;

import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.model.Copy;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The originals that are compared in a batch: those that it changed, with each other and with those
 * of the store. Two that stayed the same keep the score that they have.
 *
 * @param changes what the batch changed
 * @param changed the originals that are compared to all others
 * @param kept the other originals; nothing when all are compared anew
 * @param gone the signals of the last run that stand no more, as originals; nothing likewise, and
 *     when none can have changed
 * @param before the statistics of the last run; nothing likewise
 */
record Compared(
    Changes changes,
    Dataset<Signals> changed,
    Optional<Dataset<Signals>> kept,
    Optional<Dataset<Signals>> gone,
    Optional<Dataset<Statistic>> before) {
  /** Looks into the unfinished batch. */
  static Compared of(Workspace workspace, Changes changes) {
    if (changes.all()) {
      Dataset<Signals> originals = Originals.of(workspace);
      return new Compared(changes, originals, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Dataset<Copy> copies = workspace.read(Tables.COPIES);
    return new Compared(
        changes,
        Originals.of(changes.written(Tables.SIGNALS), changes.atLeast(Tables.COPIES)),
        Optional.of(Originals.of(changes.left(Tables.SIGNALS), copies)),
        changes.onlyNew() ? Optional.empty() : Optional.of(gone(workspace, changes)),
        Optional.of(previous(workspace, Tables.STATISTICS)));
  }

  private static Dataset<Signals> gone(Workspace workspace, Changes changes) {
    return Originals.of(changes.dropped(Tables.SIGNALS), previous(workspace, Tables.COPIES));
  }

  /** All originals. */
  Dataset<Signals> all() {
    return kept.map(changed::union).orElse(changed);
  }

  /**
   * Counts over all originals: what the last run counted, what the changed ones add, less what is
   * gone. A count that comes to nothing is a row of 0, as a sum of embeddings may be.
   *
   * @param count rows of the table of statistics, of some originals
   * @param isCounted which rows of that table are such
   */
  Dataset<Statistic> total(Function<Dataset<Signals>, Dataset<Statistic>> count, Column isCounted) {
    Dataset<Statistic> added = count.apply(changed);
    if (before.isEmpty()) {
      return added;
    }
    Dataset<Row> counts = added.toDF().unionByName(before.get().filter(isCounted).toDF());
    if (gone.isPresent()) {
      Dataset<Statistic> removed = count.apply(gone.get());
      counts =
          counts.unionByName(removed.withColumn("documentFrequency", expr("-documentFrequency")));
    }
    return counts
        .groupBy("family", "language", "key")
        .agg(sum("documentFrequency").as("documentFrequency"))
        .as(added.encoder());
  }

  private static <T extends Record> Dataset<T> previous(Workspace workspace, Table<T> table) {
    return workspace.previous(table).orElseThrow();
  }
}
