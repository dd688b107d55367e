package org.chorus.spark;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.chorus.model.UserError;

/**
 * A complete state of a store: the tables in the folder of a snapshot, and what is archived.
 *
 * @param folder of the snapshot
 * @param archive what has left it
 */
public record Snapshot(String folder, Archive archive) {

  /**
   * The newest snapshot of {@code store}.
   *
   * @throws UserError when there is none yet
   */
  public static Snapshot newest(SparkSession spark, Store store) {
    return in(spark, store, store.latestOrFail());
  }

  /** The snapshot in {@code folder}. */
  public static Snapshot in(SparkSession spark, Store store, String folder) {
    return new Snapshot(folder, Archive.of(spark, store, folder));
  }

  /** The same as if nothing had been archived. */
  public Snapshot withoutArchive() {
    return new Snapshot(folder, new Archive(spark(), archive.store(), Set.of()));
  }

  public SparkSession spark() {
    return archive.spark();
  }

  /**
   * The rows of a table in the folder of the snapshot.
   *
   * @throws UserError when it was made before there was such a table; a snapshot that is not there
   *     at all is nobody's mistake
   */
  public <T extends Record> Dataset<T> held(Table<T> table) {
    Store store = archive.store();
    if (store.exists(folder) && !store.exists(folder + "/" + table.name())) {
      throw new UserError(
          "the snapshot has no table %s, as an older version made it: `chorus run` with more input makes one"
              .formatted(table.name()));
    }
    return table.read(spark(), folder);
  }

  /** The rows of a table, archived ones too. */
  public <T extends Record> Dataset<T> read(Table<T> table) {
    return archive.sequences().isEmpty() || !Tables.ARCHIVED.contains(table)
        ? held(table)
        : held(table).union(archive.rows(table));
  }
}
