package org.chorus.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.chorus.spark.Checksums;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/**
 * Looks for damage in the newest snapshot: files that are gone, new or other than they were
 * published, keys that are there twice, rows that name what is not there, counts that don't agree.
 */
public final class VerifyStore {
  private VerifyStore() {}

  /** What is wrong, a line each; nothing when the store is sound. */
  public static List<String> problems(SparkSession spark, Store store) {
    String snapshot = store.latestOrFail();
    String name = store.latestName().orElseThrow();
    if (!store.exists(snapshot)) {
      return List.of("LATEST: names %s, which is not in the store".formatted(name));
    }
    Map<String, String> files = files(spark, store, snapshot);
    List<String> problems = new ArrayList<>();
    files.forEach((file, problem) -> problems.add(file + ": " + problem));
    Set<String> damaged = tablesOf(files.keySet());
    for (Table<?> table : Tables.PUBLISHED) {
      if (store.files(snapshot + "/" + table.name()).isEmpty()) {
        damaged.add(table.name());
        problems.add(table.name() + ": the table is not there");
      }
    }
    problems.addAll(new VerifyTables(spark, snapshot, damaged).problems(Store.sequence(name)));
    return problems;
  }

  /** The files that are not as they were published, and what is wrong with each. */
  private static Map<String, String> files(SparkSession spark, Store store, String snapshot) {
    Map<String, String> published = Checksums.read(store, snapshot);
    if (published.isEmpty()) {
      return Map.of(Store.CHECKSUMS, "not there, so damage inside of files is not found");
    }
    List<String> there = Checksums.files(store, snapshot, Tables.PUBLISHED);
    Map<String, Optional<String>> now = Checksums.compute(spark, snapshot, there);
    Set<String> all = new HashSet<>(published.keySet());
    all.addAll(there);
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
    Set<String> tables = new TreeSet<>();
    files.stream()
        .filter(file -> file.contains("/"))
        .forEach(file -> tables.add(file.substring(0, file.indexOf('/'))));
    return tables;
  }
}
