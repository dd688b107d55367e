package org.chorus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The SHA-256 of every file of a snapshot, in a file beside the tables that {@code sha256sum -c}
 * understands.
 */
public final class Checksums {
  /** Between a sum and the name that it is of, as {@code sha256sum} has it. */
  private static final String GAP = "  ";

  private Checksums() {}

  /**
   * Leaves the sums in an unfinished batch, all of whose tables are done. A file that is in the
   * newest snapshot too keeps the sum that it has there: no name is given twice, and a file that
   * was damaged since is not sworn to.
   */
  public static void write(SparkSession spark, Store store, String folder, List<Table<?>> tables) {
    Map<String, String> known = store.latest().map(last -> read(store, last)).orElse(Map.of());
    List<String> files = files(store, folder, tables);
    Map<String, String> sums = new TreeMap<>();
    files.stream().filter(known::containsKey).forEach(file -> sums.put(file, known.get(file)));
    List<String> others = files.stream().filter(file -> !known.containsKey(file)).toList();
    compute(spark, folder, others)
        .forEach((file, sum) -> sums.put(file, sum.orElseThrow(() -> unreadable(folder, file))));
    store.writeText(folder + "/" + Store.CHECKSUMS, render(sums));
  }

  /** The sums that a snapshot was published with, by table and file; none when it has no such. */
  public static Map<String, String> read(Store store, String snapshot) {
    return store
        .readText(snapshot + "/" + Store.CHECKSUMS)
        .map(Checksums::parse)
        .orElse(new TreeMap<>());
  }

  /** The files of some tables: the name of the table, a slash, the name of the file; sorted. */
  public static List<String> files(Store store, String folder, List<Table<?>> tables) {
    return tables.stream()
        .flatMap(
            table ->
                store.files(folder + "/" + table.name()).stream()
                    .map(FileStatus::getPath)
                    .map(path -> table.name() + "/" + path.getName()))
        .sorted()
        .toList();
  }

  /** The sums that files in {@code folder} have now; nothing for one that can't be read. */
  public static Map<String, Optional<String>> compute(
      SparkSession spark, String folder, List<String> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    int tasks = Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism()));
    List<String> sums =
        context
            .parallelize(files, tasks)
            .map(file -> sum(shared.value().value(), folder + "/" + file))
            .collect();
    shared.destroy();
    Map<String, Optional<String>> result = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      result.put(files.get(i), Optional.of(sums.get(i)).filter(sum -> !sum.isEmpty()));
    }
    return result;
  }

  private static UncheckedIOException unreadable(String folder, String file) {
    return new UncheckedIOException(new IOException("%s/%s can't be read".formatted(folder, file)));
  }

  private static String sum(Configuration conf, String file) {
    Path path = new Path(file);
    try {
      return Sha256.of(path.getFileSystem(conf), path);
    } catch (IOException e) {
      return "";
    }
  }

  private static String render(Map<String, String> sums) {
    return sums.entrySet().stream()
        .map(sum -> sum.getValue() + GAP + sum.getKey() + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> sums = new TreeMap<>();
    text.lines()
        .map(line -> line.split(GAP, 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> sums.put(parts[1], parts[0]));
    return sums;
  }
}
