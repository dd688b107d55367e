package org.chorus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * Leaves the sums in an unfinished batch, all of whose tables are done; those of archived files
   * too. A file that the newest snapshot has too keeps the sum that it has there: no name is given
   * twice, and a file that was damaged since is not sworn to.
   *
   * @param archive what had been archived before
   */
  public static void write(Archive archive, String batch, List<Table<?>> tables) {
    Store store = archive.store();
    Map<String, String> known = store.latest().map(last -> read(store, last)).orElse(Map.of());
    Map<String, String> fresh = new TreeMap<>();
    tables.forEach(table -> fresh.putAll(files(store, store.publishedFrom(batch, table), table)));
    Map<String, String> sums = new TreeMap<>();
    known.forEach(
        (file, sum) -> {
          if (fresh.remove(file) != null || isOf(archive, file)) {
            sums.put(file, sum);
          }
        });
    String archived = ArchiveFiles.workFolder(store.workFolder(batch));
    for (Table<?> table : Tables.ARCHIVED) {
      for (FileStatus file : store.files(archived + "/" + table.name())) {
        String name = ArchiveFiles.archivedAs(store.nextSequence(), file.getPath().getName());
        fresh.put(ArchiveFiles.name(table, name), file.getPath().toString());
      }
    }
    compute(archive.spark(), fresh)
        .forEach((file, sum) -> sums.put(file, sum.orElseThrow(() -> unreadable(fresh.get(file)))));
    store.writeText(store.workFolder(batch) + "/" + Store.CHECKSUMS, render(sums));
  }

  private static boolean isOf(Archive archive, String file) {
    return ArchiveFiles.isOne(file) && archive.sequences().contains(archivedIn(file));
  }

  private static int archivedIn(String file) {
    return Store.sequence(new Path(file).getName());
  }

  /** The sums that a snapshot was published with, by table and file; none when it has no such. */
  public static Map<String, String> read(Store store, String snapshot) {
    return store
        .readText(snapshot + "/" + Store.CHECKSUMS)
        .map(Checksums::parse)
        .orElse(new TreeMap<>());
  }

  /**
   * The files of a snapshot, archived ones too, each with its path: the name of the table, a slash,
   * the name of the file.
   */
  public static Map<String, String> files(Snapshot snapshot, List<Table<?>> tables) {
    Archive archive = snapshot.archive();
    String folder = snapshot.folder();
    Map<String, String> files = new TreeMap<>();
    tables.forEach(
        table -> files.putAll(files(archive.store(), folder + "/" + table.name(), table)));
    for (Table<?> table : Tables.ARCHIVED) {
      for (FileStatus file : archive.store().archive().of(table, archive.sequences())) {
        files.put(ArchiveFiles.name(table, file.getPath().getName()), file.getPath().toString());
      }
    }
    return files;
  }

  /** The numbers of the snapshots whose archived files are in a list of sums. */
  public static Set<Integer> archivedIn(Map<String, String> sums) {
    return sums.keySet().stream()
        .filter(ArchiveFiles::isOne)
        .map(Checksums::archivedIn)
        .collect(Collectors.toSet());
  }

  /** The table that a file is of, by the name that it has in a list of sums. */
  public static String tableOf(String file) {
    return ArchiveFiles.tableOf(file);
  }

  private static Map<String, String> files(Store store, String folder, Table<?> table) {
    return store.files(folder).stream()
        .map(FileStatus::getPath)
        .collect(Collectors.toMap(path -> table.name() + "/" + path.getName(), Path::toString));
  }

  /**
   * The sums that files have now; nothing for one that can't be read.
   *
   * @param files names and paths
   */
  public static Map<String, Optional<String>> compute(
      SparkSession spark, Map<String, String> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    List<String> names = List.copyOf(files.keySet());
    List<String> paths = names.stream().map(files::get).toList();
    int tasks = Math.max(1, Math.min(names.size(), 4 * context.defaultParallelism()));
    List<String> sums =
        context.parallelize(paths, tasks).map(path -> sum(shared.value().value(), path)).collect();
    shared.destroy();
    Map<String, Optional<String>> result = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      result.put(names.get(i), Optional.of(sums.get(i)).filter(sum -> !sum.isEmpty()));
    }
    return result;
  }

  private static UncheckedIOException unreadable(String path) {
    return new UncheckedIOException(new IOException("%s can't be read".formatted(path)));
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
