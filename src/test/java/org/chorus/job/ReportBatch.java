package org.chorus.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.SettingsFile;
import org.chorus.model.Report;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Batches in a temporary folder that begin with reports written by hand. */
final class ReportBatch {
  private final SparkSession spark;
  private final Store store;
  private int batches;

  ReportBatch(SparkSession spark, Path folder) {
    this.spark = spark;
    this.store = Store.at(spark.sparkContext().hadoopConfiguration(), folder.toString());
  }

  /** A batch that is still empty. */
  Workspace empty(String... settings) {
    return new Workspace(
        spark,
        SettingsFile.parse(String.join("\n", settings), "test", List.of()),
        store,
        "batch" + batches++);
  }

  /** A batch with its table of reports. */
  Workspace of(List<Report> reports, int partitions, String... settings) {
    Workspace workspace = empty(settings);
    workspace.write(
        Tables.REPORTS,
        spark.createDataset(reports, Tables.REPORTS.encoder()).repartition(partitions));
    return workspace;
  }

  /** A report published on {@code day} (ISO) unless that is null; {@code title} may be null. */
  static Report report(String id, String title, String text, String day) {
    return report(id, title, text, day, null);
  }

  /** The same with the language that its source gives, which may be null. */
  static Report report(String id, String title, String text, String day, String language) {
    return new Report(
        id,
        null,
        "file",
        null,
        null,
        title,
        text,
        day == null ? null : Instant.parse(day + "T00:00:00Z"),
        day == null ? "none" : "metadata",
        day == null ? null : "day",
        language,
        id,
        "batch");
  }
}
