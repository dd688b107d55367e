package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the whole run and writes its section of {@code docs/benchmarks.md}: {@code mvn verify
 * -Pbenchmark}. Times are recorded, never asserted.
 */
@Tag("benchmark")
class BenchmarkIT extends SparkTest {
  private static final int[] SIZES = {2_000, 20_000};
  private static final int CHARACTERS = 2_000;
  private static final long SEED = 1;
  private static final Pattern STEP = Pattern.compile("(\\S+) +([0-9,]+) rows +([0-9.]+) s");

  @TempDir Path folder;

  @Test
  void theWholeRun() throws Exception {
    CommandLineRun chorus = new CommandLineRun(folder).asShipped();
    Path sample = Path.of("data/sample").toAbsolutePath();
    chorus
        .run(
            "run",
            "-q",
            "--profile",
            "light",
            "--input",
            sample.resolve("reports"),
            "--store",
            "sample")
        .endsWith(0);
    Map<Integer, Map<String, String>> seconds = new TreeMap<>();
    for (int size : SIZES) {
      Path corpus = folder.resolve(size + ".jsonl");
      new SyntheticCorpus(SEED, sampleEvents(sample.resolve("gold.jsonl")))
          .write(corpus, size, CHARACTERS);
      CommandLineRun.Result result =
          chorus
              .run(
                  "run",
                  "--profile",
                  "light",
                  "--input",
                  corpus,
                  "--store",
                  "store" + size,
                  "--",
                  "--conf",
                  "spark.driver.maxResultSize=64m")
              .endsWith(0);
      seconds.put(size, steps(result.err()));
    }
    write(seconds);
  }

  private Map<String, List<ObjectNode>> sampleEvents(Path gold) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Row> reports = new HashMap<>();
    for (Row row :
        StoredRows.select(
            spark(),
            folder.resolve("sample").toString(),
            "reports",
            "coalesce(source_id, regexp_extract(source_uri, '([^/]*)[.]txt$', 1))",
            "title",
            "text")) {
      reports.put(row.getString(0), row);
    }
    Map<String, List<ObjectNode>> events = new TreeMap<>();
    for (String line : Files.readAllLines(gold)) {
      JsonNode entry = json.readTree(line);
      Row report = reports.get(entry.get("id").asText());
      ObjectNode node = json.createObjectNode();
      node.put("lang", entry.get("lang").asText());
      node.put("title", report.getString(1));
      node.put("text", report.getString(2));
      events.computeIfAbsent(entry.get("gold_event").asText(), id -> new ArrayList<>()).add(node);
    }
    events.values().forEach(list -> list.sort(Comparator.comparing(ObjectNode::toString)));
    return events;
  }

  /** The seconds of each step by its name, and {@code all} of them, as a run said. */
  static Map<String, String> steps(String log) {
    Map<String, String> steps = new LinkedHashMap<>();
    double total = 0;
    Matcher step = STEP.matcher(log);
    while (step.find()) {
      steps.put(step.group(1), step.group(3));
      total += Double.parseDouble(step.group(3));
    }
    assertThat(steps).hasSize(7);
    steps.put("all", String.format(Locale.ROOT, "%.1f", total));
    return steps;
  }

  private static void write(Map<Integer, Map<String, String>> seconds) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        "Reports of %d characters made from the sample (seed %d);".formatted(CHARACTERS, SEED));
    page.append(" profile `light`, `local[*]`, `spark.driver.maxResultSize=64m`, a new store.\n\n");
    page.append("Seconds per step, after the start of Spark:\n\n| step |");
    seconds.keySet().forEach(size -> page.append(" %,d reports |".formatted(size)));
    page.append("\n|---|").append("---:|".repeat(seconds.size())).append('\n');
    for (String step : seconds.values().iterator().next().keySet()) {
      page.append("| ").append(step).append(" |");
      seconds.values().forEach(times -> page.append(' ').append(times.get(step)).append(" |"));
      page.append('\n');
    }
    BenchmarkPage.put("The whole run", page.toString());
  }
}
