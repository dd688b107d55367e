package org.chorus.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.EventMember;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/** A store that is filled batch by batch, each a few lines of JSON. */
final class StoreInBatches {
  private final SparkSession spark;
  private final Path folder;
  private final Settings settings;
  private final Store store;
  private int batches;
  private long churn;

  StoreInBatches(SparkSession spark, Path folder, String settings) {
    this.spark = spark;
    this.folder = folder;
    this.settings = SettingsFile.parse(settings, "test", List.of());
    this.store =
        Store.at(spark.sparkContext().hadoopConfiguration(), folder.resolve("store").toString());
  }

  /** Runs a batch of these records, and returns what the command would print. */
  List<String> run(List<String> lines) {
    return run("b" + batches++, lines);
  }

  /** The same under a name. */
  List<String> run(String batch, List<String> lines) {
    Map<String, String> before = eventOf();
    Path file = folder.resolve(batch + ".jsonl");
    try {
      Files.createDirectories(folder);
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> said =
        new RunAll(new ImportRequest(List.of(file.toString()), null, batch), Optional.empty())
            .run(spark, settings, store, step -> {});
    churn += churned(before, eventOf());
    return said;
  }

  Store store() {
    return store;
  }

  /** How often, in all batches, an event lost its id although its reports stayed together. */
  long churn() {
    return churn;
  }

  /** The reports of each event, by the ids that their sources gave them. */
  Set<Set<String>> events() {
    Map<String, Set<String>> events = new TreeMap<>();
    Map<String, String> eventOf = eventOf();
    for (Row row : rows(Tables.REPORTS).select("reportId", "sourceId").collectAsList()) {
      events
          .computeIfAbsent(eventOf.get(row.getString(0)), id -> new TreeSet<>())
          .add(row.getString(1));
    }
    return Set.copyOf(events.values());
  }

  <T extends Record> Dataset<T> rows(Table<T> table) {
    return table.read(spark, store.latestOrFail());
  }

  private Map<String, String> eventOf() {
    Map<String, String> events = new HashMap<>();
    if (store.latest().isPresent()) {
      for (EventMember row : rows(Tables.EVENT_MEMBERS).collectAsList()) {
        events.put(row.reportId(), row.eventId());
      }
    }
    return events;
  }

  /** Counted without any of Chorus' own code. */
  private static long churned(Map<String, String> before, Map<String, String> now) {
    Map<String, Set<String>> parts = new HashMap<>();
    before.forEach(
        (report, event) ->
            parts.computeIfAbsent(event, id -> new TreeSet<>()).add(now.get(report)));
    return parts.values().stream()
        .filter(ids -> ids.size() == 1 && !parts.containsKey(ids.iterator().next()))
        .count();
  }
}
