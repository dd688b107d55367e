package org.chorus.spark;

import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** How Chorus sets Spark up where the user has not. */
public final class Session {
  /**
   * What the tables' contract asks for, whatever the user says: timestamps as analysts' tools read
   * them, folders with nothing but Parquet files in them, UTC. And one thread to a task that embeds
   * texts: Spark has a task for every core already, and six threads to each, Spark NLP's default,
   * take three times as long.
   */
  public static final Map<String, String> REQUIRED =
      Map.of(
          "spark.jsl.settings.onnx.intraOpNumThreads", "1",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
          "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false",
          "spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName());

  /**
   * What the user's own Spark configuration may override. The grams of a report are sorted numbers:
   * as they are, they compress to a quarter less than as numbers of a dictionary's entries.
   */
  public static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.sql.parquet.compression.codec", "zstd",
          "parquet.enable.dictionary#grams.list.element", "false",
          "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false",
          "spark.sql.adaptive.advisoryPartitionSizeInBytes", "2m",
          "spark.sql.files.openCostInBytes", "1m");

  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String READ_PARTITIONS = "spark.sql.files.minPartitionNum";

  /** Small shuffles are joined by adaptive execution; large ones need pieces that fit in memory. */
  private static final int LEAST_PARTITIONS = 16;

  private Session() {}

  /** How paths are opened where no Spark is needed. */
  public static Configuration hadoopConfiguration() {
    Configuration conf = SparkHadoopUtil.get().newConfiguration(new SparkConf());
    REQUIRED.forEach(
        (key, value) -> {
          if (key.startsWith("spark.hadoop.")) {
            conf.set(key.substring("spark.hadoop.".length()), value);
          }
        });
    return conf;
  }

  /** Where Chorus is installed, as its launcher says; nothing when it was started otherwise. */
  public static Optional<String> home(SparkSession spark) {
    String home = spark.sparkContext().getConf().get("spark.chorus.home", "");
    return home.isEmpty() ? Optional.empty() : Optional.of(home);
  }

  /** Starts Spark, or joins the session that runs already. */
  public static SparkSession start(String name) {
    SparkConf given = new SparkConf();
    SparkSession.Builder builder = SparkSession.builder().appName("chorus " + name);
    DEFAULTS.forEach((key, value) -> builder.config(key, given.get(key, value)));
    REQUIRED.forEach(builder::config);
    SparkSession session = builder.getOrCreate();
    int tasks = 3 * session.sparkContext().defaultParallelism();
    if (!given.contains(READ_PARTITIONS)) {
      session.conf().set(READ_PARTITIONS, tasks);
    }
    if (!given.contains(SHUFFLE_PARTITIONS)) {
      session.conf().set(SHUFFLE_PARTITIONS, Math.max(LEAST_PARTITIONS, tasks));
    }
    return session;
  }
}
