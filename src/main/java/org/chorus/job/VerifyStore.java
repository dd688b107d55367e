package org.chorus.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.chorus.spark.Archive;
import org.chorus.spark.Checksums;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/**
 * Looks for damage in a snapshot and in what is archived of it: files that are gone, new or other
 * than they were published, keys that are there twice, rows that name what is not there, counts
 * that don't agree.
 */
public final class VerifyStore {
  private VerifyStore() {}

  /** What is wrong with the newest snapshot, a line each; nothing when it is sound. */
  public static List<String> problems(SparkSession spark, Store store) {
    return lost(store).orElseGet(() -> problems(spark, store, store.latestName().orElseThrow()));
  }

  /** The same for every snapshot that is kept, oldest first; each line begins with its name. */
  public static List<String> problemsOfAll(SparkSession spark, Store store) {
    String latest = store.latestName().orElseThrow();
    List<String> problems = new ArrayList<>(lost(store).orElse(List.of()));
    for (String name : store.snapshots()) {
      if (name.compareTo(latest) <= 0) { // what a crash left is not published
        problems(spark, store, name).forEach(problem -> problems.add(name + ": " + problem));
      }
    }
    return problems;
  }

  private static Optional<List<String>> lost(Store store) {
    String latest = store.latestNameOrFail();
    return store.exists(store.snapshotFolder(latest))
        ? Optional.empty()
        : Optional.of(List.of("LATEST: names %s, which is not in the store".formatted(latest)));
  }

  private static List<String> problems(SparkSession spark, Store store, String name) {
    String folder = store.snapshotFolder(name);
    Map<String, String> published = Checksums.read(store, folder);
    Snapshot snapshot =
        new Snapshot(folder, new Archive(spark, store, Checksums.archivedIn(published)));
    Map<String, String> files = files(snapshot, published);
    List<String> problems = new ArrayList<>();
    files.forEach((file, problem) -> problems.add(file + ": " + problem));
    Set<String> damaged = tablesOf(files.keySet());
    for (Table<?> table : Tables.PUBLISHED) {
      if (store.files(folder + "/" + table.name()).isEmpty()) {
        damaged.add(table.name());
        if (published.isEmpty() || tablesOf(published.keySet()).contains(table.name())) {
          problems.add(table.name() + ": the table is not there");
        } // An older version, which knew no such table, made the snapshot.
      }
    }
    Snapshot rows =
        damaged.contains(Tables.ARCHIVED_REPORTS.name())
            ? snapshot
            : Snapshot.in(spark, store, folder);
    problems.addAll(new VerifyTables(rows, damaged).problems(Store.sequence(name)));
    return problems;
  }

  /** The files that are not as they were published, and what is wrong with each. */
  private static Map<String, String> files(Snapshot snapshot, Map<String, String> published) {
    if (published.isEmpty()) {
      return Map.of(Store.CHECKSUMS, "not there, so damage inside of files is not found");
    }
    Map<String, String> there = Checksums.files(snapshot, Tables.PUBLISHED);
    Map<String, Optional<String>> now = Checksums.compute(snapshot.spark(), there);
    Set<String> all = new HashSet<>(published.keySet());
    all.addAll(there.keySet());
    Map<String, String> problems = new TreeMap<>();
    for (String file : all) {
      problem(published.get(file), now.get(file)).ifPresent(what -> problems.put(file, what));
    }
    return problems;
  }

  /**
   * @param published the sum that the file was published with; null when it was not published
   * @param now the sum that it has, if it can be read; null when it is not there
   */
  private static Optional<String> problem(String published, Optional<String> now) {
    if (now == null) {
      return Optional.of("the file is gone");
    }
    if (now.isEmpty()) {
      return Optional.of("the file can't be read");
    }
    if (published == null) {
      return Optional.of("the file was not published with this snapshot");
    }
    return now.get().equals(published)
        ? Optional.empty()
        : Optional.of("the file is not what was published: its SHA-256 is another one");
  }

  private static Set<String> tablesOf(Set<String> files) {
    return files.stream()
        .filter(file -> file.contains("/"))
        .map(Checksums::tableOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
