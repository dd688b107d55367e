package org.chorus.spark;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.model.UserError;

/** The unfinished batch of a store: where steps find their input and leave their output. */
public final class Workspace {
  private final SparkSession spark;
  private final Settings settings;
  private final Store store;
  private final String batch;
  private final Optional<String> base; // empty: the newest snapshot

  /** The workspace of {@code batch}, which need not exist yet. */
  public Workspace(SparkSession spark, Settings settings, Store store, String batch) {
    this(spark, settings, store, batch, Optional.empty());
  }

  private Workspace(
      SparkSession spark, Settings settings, Store store, String batch, Optional<String> base) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
    this.batch = batch;
    this.base = base;
  }

  /** The same batch on top of the tables in {@code folder}, in place of the newest snapshot. */
  public Workspace onTopOf(String folder) {
    return new Workspace(spark, settings, store, batch, Optional.of(folder));
  }

  public SparkSession spark() {
    return spark;
  }

  public Settings settings() {
    return settings;
  }

  public Store store() {
    return store;
  }

  public String batch() {
    return batch;
  }

  /** The folder that holds the unfinished tables. */
  public String folder() {
    return store.workFolder(batch);
  }

  /** A table that an earlier step has written. */
  public <T extends Record> Dataset<T> read(Table<T> table) {
    if (!has(table)) {
      throw new UserError(
          "the unfinished batch %s has no table %s yet: run the step that makes it, or `chorus run`"
              .formatted(batch, table.name()));
    }
    return table.read(spark, folder());
  }

  public boolean has(Table<?> table) {
    return store.exists(folder() + "/" + table.name());
  }

  /**
   * Writes a table, replacing what an interrupted step may have left, and says how many rows it
   * has.
   */
  public <T extends Record> long write(Table<T> table, Dataset<T> rows) {
    table.write(rows, folder());
    return store.countRows(folder() + "/" + table.name());
  }

  /**
   * Writes what a table of the newest snapshot becomes: its rows but those of some reports, and
   * {@code added} ones. Files that hold no such report are carried over as they are.
   *
   * @param gone one column: the ids of the reports (or events) whose rows are dropped
   * @param columns the components of the record that name a report; a row is dropped for each
   * @return how many rows the table has now
   */
  public <T extends Record> long carry(
      Table<T> table, Dataset<T> added, Dataset<Row> gone, String... columns) {
    new CarriedFiles<>(spark, store, table, base(), folder()).write(added, gone, columns);
    return store.countRows(folder() + "/" + table.name());
  }

  /** What the batch is built on: the folder of the newest snapshot; nothing in a new store. */
  private Optional<String> base() {
    return base.isPresent() ? base : store.latest();
  }

  /** A table of the newest snapshot; nothing when the store is new, or has no such table yet. */
  public <T extends Record> Optional<Dataset<T>> previous(Table<T> table) {
    return base()
        .filter(snapshot -> store.exists(snapshot + "/" + table.name()))
        .map(snapshot -> table.read(spark, snapshot));
  }
}
