package org.chorus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long a batch of new reports takes in an empty store, in one whose many reports are
 * all archived, and in one where they are all open: {@code mvn verify -Pbenchmark
 * -Dit.test=BatchBenchmarkIT}; {@code -Dbenchmark.old=10000} for fewer old reports. Times are
 * recorded, never asserted.
 */
@Tag("benchmark")
class BatchBenchmarkIT extends SparkTest {
  private static final int OLD = Integer.getInteger("benchmark.old", 100_000);
  private static final int NEW = 1_000;
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final int CHARACTERS = 2_000;
  private static final int MINUTES = 120;

  /** With the window of 15 days, no event of the corpus is closed. */
  private static final int DAYS = 12;

  private static final Duration LATER = Duration.ofDays(60);
  private static final long SEED = 1;
  private static final List<String> STORES = List.of("empty", "archived", "open");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void aBatchOfNewReports() throws Exception {
    writeCorpus();
    Files.writeString(folder.resolve("archive.conf"), "profile = light\narchive.after-days = 30\n");
    run("old.jsonl", "open");
    copy("open", "archived");
    run("last.jsonl", "archived");
    Map<String, List<Map<String, Double>>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String store : STORES) {
        rounds.computeIfAbsent(store, s -> new ArrayList<>()).add(seconds(store, round));
      }
    }
    write(rounds);
  }

  private Map<String, Double> seconds(String store, int round) throws Exception {
    String copy = store + round;
    if (Files.exists(folder.resolve(store))) {
      copy(store, copy);
    }
    run(store.equals("open") ? "new.jsonl" : "later.jsonl", copy);
    Path published = folder.resolve(copy).resolve("LATEST");
    JsonNode run =
        JSON.readTree(
            folder
                .resolve(copy + "/snapshots/" + Files.readString(published).strip() + "/run.json")
                .toFile());
    Map<String, Double> seconds = new LinkedHashMap<>();
    run.get("steps").forEach(s -> seconds.put(s.get("step").asText(), s.get("seconds").asDouble()));
    Instant start = Instant.parse(run.get("startedAt").asText());
    double all =
        Duration.between(start, Files.getLastModifiedTime(published).toInstant()).toMillis() / 1e3;
    double steps = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    seconds.put("publish", all - steps);
    seconds.put("all", all);
    return seconds;
  }

  private void run(String input, String store) throws Exception {
    new CommandLineRun(folder)
        .asShipped()
        .within(MINUTES)
        .run(
            "run",
            "-q",
            "--config",
            folder.resolve("archive.conf"),
            "--input",
            input,
            "--store",
            store,
            "--",
            "--conf",
            "spark.driver.maxResultSize=64m")
        .endsWith(0);
  }

  /** Old reports; new ones of the same events and days; these long after; one as late as these. */
  private void writeCorpus() throws IOException {
    Path all = folder.resolve("all.jsonl");
    new SyntheticCorpus(SEED, SampleTexts.byEvent(spark())).write(all, OLD + NEW, CHARACTERS, DAYS);
    List<String> old = new ArrayList<>();
    List<String> fresh = new ArrayList<>();
    List<String> later = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(all)) {
      if (number++ % (1 + OLD / NEW) == 0) {
        fresh.add(line);
        later.add(later(line));
      } else {
        old.add(line);
      }
    }
    Files.write(folder.resolve("old.jsonl"), old);
    Files.write(folder.resolve("new.jsonl"), fresh);
    Files.write(folder.resolve("later.jsonl"), later);
    ObjectNode last = (ObjectNode) JSON.readTree(later.get(0));
    last.put("id", "last").put("title", "A quiet day").put("text", "Brindle had a quiet day.");
    Files.writeString(folder.resolve("last.jsonl"), JSON.writeValueAsString(last) + "\n");
    Files.delete(all);
  }

  private static String later(String line) throws IOException {
    ObjectNode report = (ObjectNode) JSON.readTree(line);
    report.put("date", Instant.parse(report.get("date").asText()).plus(LATER).toString());
    return JSON.writeValueAsString(report);
  }

  /** Of links: a run adds files, and leaves those of the tables as they are. */
  private void copy(String from, String to) throws IOException {
    Path source = folder.resolve(from);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(to).resolve(source.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createLink(target, file);
        }
      }
    }
  }

  private static void write(Map<String, List<Map<String, Double>>> rounds) throws IOException {
    Map<String, Map<String, Double>> medians = new LinkedHashMap<>();
    rounds.forEach((store, seconds) -> medians.put(store, medians(seconds)));
    StringBuilder page = new StringBuilder();
    page.append(
        "Seconds, after the start of Spark, that a batch of %,d reports of %,d characters takes in an"
            .formatted(NEW, CHARACTERS));
    page.append(
        " empty store, in one with %,d reports that are all archived, and in one where they are all"
            .formatted(OLD));
    page.append(
        " open; profile `light`, `local[*]`, a process for each run, the median of %d rounds.\n\n"
            .formatted(ROUNDS));
    page.append("| step | empty | archived | open |\n|---|--:|--:|--:|\n");
    for (String step : medians.get("empty").keySet()) {
      page.append("| ").append(step);
      STORES.forEach(
          store ->
              page.append(String.format(Locale.ROOT, " | %.1f", medians.get(store).get(step))));
      page.append(" |\n");
    }
    double empty = medians.get("empty").get("all");
    page.append(
        String.format(
            Locale.ROOT,
            "%nBeside archived reports it takes %.2f times, beside open ones %.2f times as long as"
                + " in an empty store; meant are at most 1.1 and 3 times.%n",
            medians.get("archived").get("all") / empty,
            medians.get("open").get("all") / empty));
    BenchmarkPage.put("A batch in a store of many reports", page.toString());
  }

  private static Map<String, Double> medians(List<Map<String, Double>> rounds) {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (String step : rounds.get(0).keySet()) {
      double[] sorted = rounds.stream().mapToDouble(round -> round.get(step)).sorted().toArray();
      medians.put(step, sorted[sorted.length / 2]);
    }
    return medians;
  }
}
