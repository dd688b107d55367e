package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Run;
import org.chorus.model.UserError;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/**
 * The newest snapshot, and the settings that made it.
 *
 * @param spark reads it
 * @param store the store
 * @param folder of the snapshot
 * @param settings of the run
 */
record LastRun(SparkSession spark, Store store, String folder, Settings settings) {

  /**
   * The newest snapshot of {@code store}.
   *
   * @throws UserError when there is none, or none with settings that this version knows
   */
  static LastRun of(SparkSession spark, Store store) {
    String folder = store.latestOrFail();
    List<Run> runs =
        Tables.RUNS
            .read(spark, folder)
            .orderBy(col("startedAt").desc(), col("batch"))
            .takeAsList(1);
    Settings settings =
        SettingsFile.parse(runs.get(0).configuration(), "settings of the last run", List.of());
    return new LastRun(spark, store, folder, settings);
  }

  /** A table of the snapshot. */
  <T extends Record> Dataset<T> read(Table<T> table) {
    if (!store.exists(folder + "/" + table.name())) {
      throw new UserError(
          "the newest snapshot has no table %s, as an older version made it: `chorus run` with more input makes one"
              .formatted(table.name()));
    }
    return table.read(spark, folder);
  }
}
