package org.chorus.spark;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.model.UserError;

/** The unfinished batch of a store: where steps find their input and leave their output. */
public final class Workspace {
  private final SparkSession spark;
  private final Settings settings;
  private final Store store;
  private final String batch;

  /** The workspace of {@code batch}, which need not exist yet. */
  public Workspace(SparkSession spark, Settings settings, Store store, String batch) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
    this.batch = batch;
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

  /** A table of the newest snapshot; nothing when the store is new. */
  public <T extends Record> Optional<Dataset<T>> previous(Table<T> table) {
    return store.latest().map(snapshot -> table.read(spark, snapshot));
  }
}
