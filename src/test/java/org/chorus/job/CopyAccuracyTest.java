package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorus.job.ReportBatch.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.chorus.SparkTest;
import org.chorus.job.MadeCopies.Change;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyAccuracyTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void madeCopiesOfTheSampleAreFoundAndNothingElse() throws Exception {
    ReportBatch batches = new ReportBatch(spark(), folder);
    List<Report> originals =
        CopySample.independent(batches).stream()
            .map(r -> report(r.reportId(), r.title(), r.text(), "2026-01-01"))
            .toList();
    List<Report> reports = new ArrayList<>(originals);
    Map<String, String> sources = new HashMap<>();
    Map<String, Change> changes = new HashMap<>();
    originals.forEach(original -> sources.put(original.reportId(), original.reportId()));
    Random random = new Random(4);
    for (int seed = 0; seed < 3; seed++) {
      MadeCopies made = new MadeCopies(seed);
      for (Report original : originals) {
        for (Change change : Change.values()) {
          String id = "%016x".formatted(random.nextLong());
          sources.put(id, original.reportId());
          changes.put(id, change);
          String day = random.nextBoolean() ? "2026-04-01" : null;
          reports.add(report(id, original.title(), made.of(original.text(), change), day));
        }
      }
    }
    Workspace workspace = batches.of(reports, 3);
    new FindCopies().run(workspace);
    Accuracy accuracy = new Accuracy(sources, changes);
    workspace.read(Tables.COPIES).collectAsList().forEach(accuracy::add);
    Files.writeString(Path.of("target/copies-accuracy.md"), accuracy.table());
    assertThat(accuracy.precision()).as(accuracy::table).isGreaterThanOrEqualTo(.99);
    for (Change change : Change.values()) {
      assertThat(accuracy.recall(change)).as(accuracy::table).isGreaterThanOrEqualTo(.98);
    }
  }

  /** Which made copies came to the report that they were made of, or to another of its copies. */
  private record Accuracy(
      Map<String, String> sources, Map<String, Change> changes, Map<String, String> found) {
    Accuracy(Map<String, String> sources, Map<String, Change> changes) {
      this(sources, changes, new HashMap<>());
    }

    void add(Copy copy) {
      found.put(copy.reportId(), copy.copyOf());
    }

    double precision() {
      return (double)
              found.entrySet().stream()
                  .filter(e -> sources.get(e.getKey()).equals(sources.get(e.getValue())))
                  .count()
          / found.size();
    }

    double recall(Change change) {
      List<String> made =
          changes.keySet().stream().filter(id -> changes.get(id) == change).toList();
      return (double) made.stream().filter(id -> root(id).equals(root(sources.get(id)))).count()
          / made.size();
    }

    private String root(String id) {
      return found.getOrDefault(id, id);
    }

    String table() {
      Map<Change, Double> recall = new EnumMap<>(Change.class);
      for (Change change : Change.values()) {
        recall.put(change, recall(change));
      }
      return recall.entrySet().stream()
          .map(
              e ->
                  "| %s | %.4f |"
                      .formatted(e.getKey().name().toLowerCase(Locale.ROOT), e.getValue()))
          .collect(
              Collectors.joining(
                  "\n",
                  "%d made copies; precision %.4f\n\n| copies | recall |\n|---|---:|\n"
                      .formatted(changes.size(), precision()),
                  "\n"));
    }
  }
}
