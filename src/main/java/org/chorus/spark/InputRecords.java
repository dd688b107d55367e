package org.chorus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.chorus.read.Format;
import org.chorus.read.InputReader;
import org.chorus.read.Piece;
import org.chorus.read.Reading;
import org.chorus.read.Readings;

/** Every record of the input files as a row. */
public final class InputRecords {
  private InputRecords() {}

  /**
   * Reads {@code files}; nothing is read before the rows are asked for, except the footers of
   * Parquet files and the beginnings of large ones.
   *
   * @param splitBytes size of the pieces that a large file is cut into
   */
  public static Dataset<Reading> read(
      SparkSession spark,
      List<FileStatus> files,
      InputReader reader,
      Readings readings,
      long splitBytes) {
    List<FileStatus> parquet = files.stream().filter(InputRecords::isParquet).toList();
    List<FileStatus> others = files.stream().filter(f -> !isParquet(f)).toList();
    Dataset<Reading> rows = plain(spark, others, reader, readings, splitBytes);
    return parquet.isEmpty()
        ? rows
        : rows.union(ParquetInput.read(spark, parquet, reader, readings));
  }

  /**
   * A rejection for each file that is damaged in a place which nobody looks at before it is read.
   * To be asked for where reading has failed: it reads Parquet files again, one by one.
   */
  public static List<Reading> damaged(
      SparkSession spark, List<FileStatus> files, InputReader reader, Readings readings) {
    List<FileStatus> parquet = files.stream().filter(InputRecords::isParquet).toList();
    return ParquetInput.damaged(spark, parquet, reader, readings);
  }

  private static boolean isParquet(FileStatus file) {
    return Format.of(file.getPath().getName()).equals(Optional.of(Format.PARQUET));
  }

  private static Dataset<Reading> plain(
      SparkSession spark,
      List<FileStatus> files,
      InputReader reader,
      Readings readings,
      long splitBytes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration conf = context.hadoopConfiguration();
    List<List<Piece>> tasks;
    try {
      tasks = InputPlan.tasks(conf, files, splitBytes, context.defaultParallelism());
    } catch (IOException e) {
      throw new UncheckedIOException("looking at the input files", e);
    }
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(conf));
    JavaRDD<Reading> rows =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(pieces -> open(shared.value().value(), pieces, reader, readings));
    return spark.createDataset(rows.rdd(), RecordEncoder.of(Reading.class));
  }

  private static PieceIterator open(
      Configuration conf, List<Piece> pieces, InputReader reader, Readings readings) {
    PieceIterator rows = new PieceIterator(conf, pieces, reader, readings);
    TaskCompletionListener close = context -> rows.close();
    TaskContext.get().addTaskCompletionListener(close);
    return rows;
  }
}
