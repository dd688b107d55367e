package org.chorus.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A Parquet table whose rows are records: columns are the record's components in snake case, all of
 * them optional; each file is sorted by the key.
 *
 * @param name of the folder
 * @param type of a row
 * @param key the columns that the rows are sorted by
 */
public record Table<T extends Record>(String name, Class<T> type, List<String> key) {

  /** A table named {@code name}, sorted by {@code key}. */
  public static <T extends Record> Table<T> of(String name, Class<T> type, String... key) {
    return new Table<>(name, type, List.of(key));
  }

  /** How Spark turns a row into a record and back. */
  public Encoder<T> encoder() {
    return RecordEncoder.of(type);
  }

  /** The columns as they stand in the files. */
  public StructType schema() {
    return new StructType(
        Arrays.stream(encoder().schema().fields())
            .map(f -> new StructField(columnOf(f.name()), f.dataType(), true, f.metadata()))
            .toArray(StructField[]::new));
  }

  /** Replaces the table in {@code folder}. */
  public void write(Dataset<T> rows, String folder) {
    writeNamed(rows.toDF(schema().fieldNames()), SaveMode.Overwrite, folder);
  }

  /** Adds rows to the table in {@code folder}, in files of their own. */
  void append(Dataset<T> rows, String folder) {
    writeNamed(rows.toDF(schema().fieldNames()), SaveMode.Append, folder);
  }

  /** The same with the column {@link Archive#ARCHIVED_IN}, which says {@code sequence}. */
  public void writeArchived(Dataset<T> rows, int sequence, String folder) {
    Dataset<Row> named = rows.toDF(schema().fieldNames());
    writeNamed(
        named.withColumn(Archive.ARCHIVED_IN, functions.lit(sequence)), SaveMode.Overwrite, folder);
  }

  private void writeNamed(Dataset<Row> rows, SaveMode mode, String folder) {
    Column[] order = key.stream().map(functions::col).toArray(Column[]::new);
    RecordEncoder.withOptionalColumns(rows.sortWithinPartitions(order))
        .write()
        .mode(mode)
        .parquet(folder + "/" + name);
  }

  /** The table in {@code folder}, which must exist. */
  public Dataset<T> read(SparkSession spark, String folder) {
    return readFiles(spark, List.of(folder + "/" + name));
  }

  /** The rows of some of the table's files. */
  Dataset<T> readFiles(SparkSession spark, List<String> paths) {
    return spark
        .read()
        .schema(schema())
        .parquet(paths.toArray(String[]::new))
        .toDF(encoder().schema().fieldNames())
        .as(encoder());
  }

  /** No rows at all. */
  public Dataset<T> empty(SparkSession spark) {
    return spark.createDataset(List.of(), encoder());
  }

  /** How the component {@code name} of a record is called in the files. */
  public static String columnOf(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
