package org.chorus.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A table on its way from one snapshot into the next. A file stays as it is while no row of it has
 * to go; small files are put together when there are many, so that a table of a year of hourly
 * batches is still quick to read.
 */
public final class CarriedFiles<T extends Record> {
  /** So many small files a table may have before they are put together. */
  private static final int MANY = 48;

  private static final long SMALL = 64L << 20;

  private final SparkSession spark;
  private final Store store;
  private final Table<T> table;
  private final Optional<String> from;
  private final String folder;

  /**
   * @param table the table
   * @param from the folder that holds what it was; nothing when there was none
   * @param folder the folder that holds what it becomes, in the unfinished batch
   */
  public CarriedFiles(
      SparkSession spark, Store store, Table<T> table, Optional<String> from, String folder) {
    this.spark = spark;
    this.store = store;
    this.table = table;
    this.from = from;
    this.folder = folder;
  }

  /** Writes the table; see {@link Workspace#carry}. */
  public void write(Dataset<T> added, Dataset<Row> gone, String... columns) {
    List<FileStatus> before = before();
    if (before.isEmpty() || gone.isEmpty()) {
      write(added);
      return;
    }
    Set<String> rewritten = small(before);
    rewritten.addAll(holdersOf(gone, before, columns));
    write(added, before, rewritten, old -> without(old, gone, columns));
  }

  /** The same where no row has to go; see {@link Workspace#add}. */
  public void write(Dataset<T> added) {
    List<FileStatus> before = before();
    write(added, before, small(before), old -> old);
  }

  private void write(
      Dataset<T> added,
      List<FileStatus> before,
      Set<String> rewritten,
      UnaryOperator<Dataset<T>> kept) {
    List<String> toRewrite =
        paths(before.stream().filter(file -> rewritten.contains(file.getPath().getName())));
    store.delete(listOfKept());
    if (toRewrite.isEmpty()) {
      table.write(added, folder);
    } else {
      Dataset<T> rows = kept.apply(table.readFiles(spark, toRewrite));
      table.write(rows.coalesce(files(before, rewritten)), folder);
      store.writeText(listOfKept(), String.join("\n", kept()));
      table.append(added, folder);
    }
    List<FileStatus> carried =
        before.stream().filter(file -> !rewritten.contains(file.getPath().getName())).toList();
    if (!before.isEmpty()) {
      deleteEmpty(carried.isEmpty());
    }
    carried.forEach(file -> store.carryInto(folder + "/" + table.name(), file));
  }

  /**
   * How many files to write in place of some: a machine with many cores reads them in many more.
   */
  private static int files(List<FileStatus> before, Set<String> rewritten) {
    long bytes =
        before.stream()
            .filter(file -> rewritten.contains(file.getPath().getName()))
            .mapToLong(FileStatus::getLen)
            .sum();
    return (int) (1 + Math.max(bytes / SMALL, Math.min(MANY / 2, bytes / (SMALL / 4))));
  }

  /** Deletes files without rows, which writing no rows leaves; a table has one file at least. */
  private void deleteEmpty(boolean isAlone) {
    List<FileStatus> written = store.files(folder + "/" + table.name());
    List<FileStatus> empty =
        written.stream().filter(file -> store.countRows(List.of(file)) == 0).toList();
    empty.stream()
        .skip(isAlone && empty.size() == written.size() ? 1 : 0)
        .forEach(file -> store.delete(file.getPath().toString()));
  }

  private List<String> kept() {
    return store.files(folder + "/" + table.name()).stream()
        .map(file -> file.getPath().getName())
        .toList();
  }

  private String listOfKept() {
    return listOfKept(folder, table);
  }

  /**
   * Where the names of those new files are listed whose rows are old: what is left of files that
   * had to be rewritten. Added rows are in files of their own.
   */
  static String listOfKept(String folder, Table<?> table) {
    return folder + "/" + table.name() + ".kept";
  }

  private List<FileStatus> before() {
    return from.map(old -> store.files(old + "/" + table.name())).orElse(List.of());
  }

  /** The names of small files, if there are so many that they are put together. */
  private static Set<String> small(List<FileStatus> before) {
    Set<String> small =
        before.stream()
            .filter(file -> file.getLen() < SMALL)
            .map(file -> file.getPath().getName())
            .collect(Collectors.toCollection(HashSet::new));
    return small.size() > MANY ? small : new HashSet<>();
  }

  /** The names of the files with a row that has to go. */
  private List<String> holdersOf(Dataset<Row> gone, List<FileStatus> before, String... columns) {
    Dataset<T> rows = table.readFiles(spark, paths(before.stream()));
    Dataset<Row> ids = gone.toDF("gone");
    List<String> names = new ArrayList<>();
    for (String column : columns) {
      rows.select(col(column), input_file_name().as("file"))
          .join(ids, col(column).equalTo(col("gone")), "left_semi")
          .select("file")
          .distinct()
          .collectAsList()
          .forEach(row -> names.add(nameOf(row.getString(0))));
    }
    return names;
  }

  private Dataset<T> without(Dataset<T> rows, Dataset<Row> gone, String... columns) {
    Dataset<Row> kept = rows.toDF();
    for (String column : columns) {
      Dataset<Row> ids = gone.toDF("gone");
      kept = kept.join(ids, col(column).equalTo(col("gone")), "left_anti");
    }
    return kept.as(table.encoder());
  }

  private static List<String> paths(Stream<FileStatus> files) {
    return files.map(file -> file.getPath().toString()).toList();
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
