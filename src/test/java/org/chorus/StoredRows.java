package org.chorus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/** The rows of a small store, table by table, for comparing whole stores. */
final class StoredRows {
  private StoredRows() {}

  /**
   * Every row of the newest snapshot as text, sorted; without {@code runs}, which holds timings.
   */
  static Map<String, List<String>> of(SparkSession spark, String location) {
    String snapshot = Store.at(Session.hadoopConfiguration(), location).latestOrFail();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Table<?> table : Tables.PUBLISHED) {
      if (!table.equals(Tables.RUNS)) {
        rows.put(table.name(), rows(spark, snapshot + "/" + table.name()));
      }
    }
    return rows;
  }

  private static List<String> rows(SparkSession spark, String folder) {
    return spark.read().parquet(folder).toJSON().collectAsList().stream().sorted().toList();
  }

  /** A column of a table of the newest snapshot. */
  static List<Row> select(SparkSession spark, String location, String table, String... columns) {
    String snapshot = Store.at(Session.hadoopConfiguration(), location).latestOrFail();
    return spark.read().parquet(snapshot + "/" + table).selectExpr(columns).collectAsList();
  }
}
