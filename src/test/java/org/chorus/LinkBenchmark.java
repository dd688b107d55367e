package org.chorus;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.chorus.config.SettingsFile;
import org.chorus.job.GroupReports;
import org.chorus.job.LinkReports;
import org.chorus.job.Step;
import org.chorus.model.Report;
import org.chorus.model.Signals;
import org.chorus.signal.SignalExtractor;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the steps {@code link} and {@code group} by themselves, on many reports that hold no
 * copies: {@code mvn test -Pbenchmark -Dtest=LinkBenchmark}. Times are recorded, never asserted.
 */
@Tag("benchmark")
class LinkBenchmark extends SparkTest {
  private static final int[] SIZES = {10_000, 100_000};
  private static final int CHARACTERS = 1_000;
  private static final long SEED = 1;

  @TempDir Path folder;

  /** Its session has settings that others' sessions have not. */
  @BeforeAll
  @AfterAll
  static void stopSpark() {
    runAfterClass();
  }

  @Override
  public SparkConf conf() {
    return super.conf()
        .setMaster("local[*]")
        .set("spark.driver.maxResultSize", "64m")
        .set("spark.sql.shuffle.partitions", "16");
  }

  @Test
  void linkAndGroup() throws Exception {
    Map<Integer, List<Double>> seconds = new TreeMap<>();
    for (int size : SIZES) {
      seconds.put(size, seconds(size));
    }
    write(seconds);
  }

  private List<Double> seconds(int size) throws Exception {
    Path corpus = folder.resolve(size + ".jsonl");
    new SyntheticCorpus(SEED, SampleTexts.byEvent(spark())).write(corpus, size, CHARACTERS);
    Store store =
        Store.at(
            spark().sparkContext().hadoopConfiguration(),
            folder.resolve("store" + size).toString());
    Workspace batch =
        new Workspace(
            spark(), SettingsFile.parse("profile = light", "benchmark", List.of()), store, "batch");
    batch.write(
        Tables.REPORTS,
        spark()
            .read()
            .json(corpus.toString())
            .map((MapFunction<Row, Report>) LinkBenchmark::report, Tables.REPORTS.encoder()));
    batch.write(
        Tables.SIGNALS,
        batch
            .read(Tables.REPORTS)
            .map((MapFunction<Report, Signals>) LinkBenchmark::signals, Tables.SIGNALS.encoder()));
    for (Table<?> table :
        List.of(
            Tables.COPIES,
            Tables.LANGUAGES,
            Tables.KEYWORDS,
            Tables.WORD_STATISTICS,
            Tables.LINE_STATISTICS)) {
      empty(batch, table);
    }
    List<Double> seconds = new ArrayList<>();
    for (Step step : List.of(new LinkReports(), new GroupReports())) {
      long before = System.nanoTime();
      step.run(batch);
      seconds.add((System.nanoTime() - before) / 1e9);
    }
    return seconds;
  }

  private <T extends Record> void empty(Workspace batch, Table<T> table) {
    batch.write(table, table.empty(spark()));
  }

  private static Report report(Row row) {
    return new Report(
        row.getAs("id"),
        row.getAs("id"),
        "synthetic",
        row.getAs("publisher"),
        null,
        row.getAs("title"),
        row.getAs("text"),
        Instant.parse(row.getAs("date")),
        "metadata",
        "second",
        row.getAs("lang"),
        row.getAs("id"),
        "batch");
  }

  private static Signals signals(Report report) {
    return SignalExtractor.extract(
        report.reportId(),
        report.languageGiven(),
        report.publishedAt(),
        report.title(),
        report.text());
  }

  private static void write(Map<Integer, List<Double>> seconds) throws Exception {
    StringBuilder page = new StringBuilder();
    page.append(
        "Reports of %,d characters made from the sample (seed %d), none a copy of another;"
            .formatted(CHARACTERS, SEED));
    page.append(" profile `light`, `local[*]`, `spark.driver.maxResultSize=64m`. Seconds:\n\n");
    page.append("| reports | link | group | both |\n|--:|--:|--:|--:|\n");
    seconds.forEach(
        (size, steps) ->
            page.append(
                "| %,d | %.1f | %.1f | %.1f |\n"
                    .formatted(size, steps.get(0), steps.get(1), steps.get(0) + steps.get(1))));
    List<Double> few = seconds.get(SIZES[0]);
    List<Double> many = seconds.get(SIZES[1]);
    page.append(
        "\n%d times the reports take %.1f times as long.\n"
            .formatted(
                SIZES[1] / SIZES[0], (many.get(0) + many.get(1)) / (few.get(0) + few.get(1))));
    BenchmarkPage.put("Linking and grouping by themselves", page.toString());
  }
}
