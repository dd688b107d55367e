package org.chorus.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Run;
import org.chorus.model.UserError;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/**
 * The newest snapshot, and the settings that made it.
 *
 * @param snapshot the snapshot
 * @param settings of the run
 */
record LastRun(Snapshot snapshot, Settings settings) {

  /**
   * The newest snapshot of {@code store}, with what is archived.
   *
   * @throws UserError when there is none, or none with settings that this version knows
   */
  static LastRun of(SparkSession spark, Store store) {
    Snapshot snapshot = Snapshot.newest(spark, store);
    Run run = PublishBatch.last(snapshot.held(Tables.RUNS)).orElseThrow();
    return new LastRun(
        snapshot, SettingsFile.parse(run.configuration(), "settings of the last run", List.of()));
  }

  /** The same as if nothing had been archived. */
  LastRun withoutArchive() {
    return new LastRun(snapshot.withoutArchive(), settings);
  }

  /** A table of the snapshot. */
  <T extends Record> Dataset<T> read(Table<T> table) {
    return snapshot.read(table);
  }
}
