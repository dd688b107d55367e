package org.chorus.spark;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.chorus.model.ArchivedReport;

/**
 * The archived rows that belong to one state of a store.
 *
 * @param spark reads them
 * @param store the store
 * @param sequences the numbers of the snapshots that archived them
 */
public record Archive(SparkSession spark, Store store, Set<Integer> sequences) {
  /** In a file of the archive, the column with the number of the snapshot that archived the row. */
  public static final String ARCHIVED_IN = "archived_in";

  public Archive {
    sequences = Set.copyOf(sequences);
  }

  /** The archive of a state that knows the reports {@code index} to be archived. */
  public static Archive of(Store store, Dataset<ArchivedReport> index) {
    List<Integer> sequences =
        index.select("archivedIn").distinct().as(Encoders.INT()).collectAsList();
    return new Archive(index.sparkSession(), store, Set.copyOf(sequences));
  }

  /** The archive of the snapshot in {@code folder}. */
  static Archive of(SparkSession spark, Store store, String folder) {
    boolean has = store.countRows(folder + "/" + Tables.ARCHIVED_REPORTS.name()) > 0;
    return has
        ? of(store, Tables.ARCHIVED_REPORTS.read(spark, folder))
        : new Archive(spark, store, Set.of());
  }

  /** Only what some snapshots archived. */
  public Archive only(Set<Integer> some) {
    Set<Integer> both = new TreeSet<>(sequences);
    both.retainAll(some);
    return new Archive(spark, store, both);
  }

  /** The archived rows of a table. */
  public <T extends Record> Dataset<T> rows(Table<T> table) {
    List<String> paths = paths(table);
    return paths.isEmpty() ? table.empty(spark) : table.readFiles(spark, paths);
  }

  /**
   * The numbers of the snapshots that archived a row with one of {@code ids}.
   *
   * @param columns as they are called in the files
   */
  public Set<Integer> holding(Table<?> table, List<String> columns, Collection<String> ids) {
    List<String> paths = paths(table);
    if (paths.isEmpty()) {
      return Set.of();
    }
    Column named =
        columns.stream()
            .map(column -> functions.col(column).isin(ids.toArray()))
            .reduce(Column::or)
            .orElseThrow();
    return Set.copyOf(
        spark
            .read()
            .parquet(paths.toArray(String[]::new))
            .filter(named)
            .select(ARCHIVED_IN)
            .distinct()
            .as(Encoders.INT())
            .collectAsList());
  }

  private List<String> paths(Table<?> table) {
    return store.archive().of(table, sequences).stream()
        .map(FileStatus::getPath)
        .map(Object::toString)
        .toList();
  }
}
