package org.chorus.spark;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.model.Run;
import org.chorus.model.UserError;

/** The unfinished batch of a store: where steps find their input and leave their output. */
public final class Workspace {
  private static final Duration MOST_WAITED = Duration.ofMinutes(1);

  private final SparkSession spark;
  private final Settings settings;
  private final Store store;
  private final String batch;
  private final Optional<String> base; // empty: the newest snapshot
  private Optional<String> lastRunOf = Optional.empty(); // the snapshot of this one:
  private Optional<Run> lastRun = Optional.empty(); // each step asks for it

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
    assertHas(table);
    return table.read(spark, folder());
  }

  private void assertHas(Table<?> table) {
    if (!has(table)) {
      throw new UserError(
          "the unfinished batch %s has no table %s yet: run the step that makes it, or `chorus run`"
              .formatted(batch, table.name()));
    }
  }

  public boolean has(Table<?> table) {
    return store.exists(folder() + "/" + table.name());
  }

  /**
   * Writes a table, replacing what an interrupted step may have left, and says how many rows it
   * has.
   */
  public <T extends Record> long write(Table<T> table, Dataset<T> rows) {
    store.delete(CarriedFiles.listOfKept(folder(), table));
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

  /**
   * The same where no row has to go: its rows and {@code added} ones.
   *
   * @return how many rows the table has now
   */
  public <T extends Record> long add(Table<T> table, Dataset<T> added) {
    new CarriedFiles<>(spark, store, table, base(), folder()).write(added);
    return store.countRows(folder() + "/" + table.name());
  }

  /**
   * The same where no row comes either.
   *
   * @return how many rows the table has
   */
  public <T extends Record> long keep(Table<T> table) {
    List<FileStatus> files = previousFiles(table);
    if (files.isEmpty()) {
      return write(table, table.empty(spark));
    }
    String folder = folder() + "/" + table.name();
    store.delete(folder);
    store.makeFolder(folder);
    files.forEach(file -> store.carryInto(folder, file));
    return store.countRows(files);
  }

  /**
   * Takes tables out of the batch that no one needs any more. Adaptive execution leaves stages
   * running whose rows turned out not to matter: it is waited for them, or they would complain of
   * files that are gone.
   */
  public void drop(List<? extends Table<?>> tables) {
    SparkJobs.awaitNone(spark, MOST_WAITED);
    tables.forEach(table -> store.delete(folder() + "/" + table.name()));
  }

  /** Adds the files of {@code part}, another unfinished table, to {@code table}. */
  public <T extends Record> void takeIn(Table<T> table, Table<T> part) {
    assertHas(part);
    files(folder(), part).forEach(file -> store.carryInto(folder() + "/" + table.name(), file));
  }

  /** The rows of a table in files that the last snapshot does not have. */
  public <T extends Record> Dataset<T> readNew(Table<T> table) {
    assertHas(table);
    return read(table, newFiles(table));
  }

  /** How many rows that are. */
  public long countNew(Table<?> table) {
    return store.countRows(newFiles(table));
  }

  /**
   * The rows that were added to a table of the last snapshot, which {@link #carry} and {@link #add}
   * leave in files of their own.
   */
  public <T extends Record> Dataset<T> readAdded(Table<T> table) {
    return read(table, addedFiles(table));
  }

  /** The other rows of such a table. */
  public <T extends Record> Dataset<T> readKept(Table<T> table) {
    return read(table, without(files(folder(), table), addedFiles(table)));
  }

  /** Whether any row of the last snapshot is known to be in files without added ones. */
  public boolean isCarried(Table<?> table) {
    return addedFiles(table).size() < files(folder(), table).size();
  }

  /** The rows of a table in the files that the last snapshot has too. */
  public <T extends Record> Dataset<T> readCarried(Table<T> table) {
    return read(table, without(files(folder(), table), newFiles(table)));
  }

  /** The rows of the last snapshot in files that the unfinished table does not have. */
  public <T extends Record> Dataset<T> previousLeft(Table<T> table) {
    return read(table, leftFiles(table));
  }

  /** Whether all files of the last snapshot are there: then the rows in others were added. */
  public boolean isOnlyAddedTo(Table<?> table) {
    return leftFiles(table).isEmpty();
  }

  private List<FileStatus> newFiles(Table<?> table) {
    return without(files(folder(), table), previousFiles(table));
  }

  private List<FileStatus> addedFiles(Table<?> table) {
    Set<String> kept =
        store
            .readText(CarriedFiles.listOfKept(folder(), table))
            .map(names -> names.lines().collect(Collectors.toSet()))
            .orElse(Set.of());
    return newFiles(table).stream()
        .filter(file -> !kept.contains(file.getPath().getName()))
        .toList();
  }

  private List<FileStatus> leftFiles(Table<?> table) {
    return without(previousFiles(table), files(folder(), table));
  }

  private List<FileStatus> previousFiles(Table<?> table) {
    return base().map(snapshot -> files(snapshot, table)).orElse(List.of());
  }

  private List<FileStatus> files(String folder, Table<?> table) {
    return store.files(folder + "/" + table.name());
  }

  /** A file that is taken over keeps its name, which no other file ever has. */
  private static List<FileStatus> without(List<FileStatus> files, List<FileStatus> others) {
    Set<String> names =
        others.stream().map(file -> file.getPath().getName()).collect(Collectors.toSet());
    return files.stream().filter(file -> !names.contains(file.getPath().getName())).toList();
  }

  private <T extends Record> Dataset<T> read(Table<T> table, List<FileStatus> files) {
    return files.isEmpty()
        ? table.empty(spark)
        : table.readFiles(spark, files.stream().map(file -> file.getPath().toString()).toList());
  }

  /** What the batch is built on: the folder of the newest snapshot; nothing in a new store. */
  private Optional<String> base() {
    return base.isPresent() ? base : store.latest();
  }

  /** The run that made the last snapshot; nothing in a new store. */
  public Optional<Run> lastRun() {
    Optional<String> snapshot = base();
    if (lastRun.isEmpty() || !snapshot.equals(lastRunOf)) {
      lastRunOf = snapshot;
      lastRun =
          previous(Tables.RUNS)
              .map(runs -> runs.orderBy(col("sequence").desc()).takeAsList(1))
              .flatMap(runs -> runs.stream().findFirst());
    }
    return lastRun;
  }

  /** A table of the newest snapshot; nothing when the store is new, or has no such table yet. */
  public <T extends Record> Optional<Dataset<T>> previous(Table<T> table) {
    return base()
        .filter(snapshot -> store.exists(snapshot + "/" + table.name()))
        .map(snapshot -> table.read(spark, snapshot));
  }
}
