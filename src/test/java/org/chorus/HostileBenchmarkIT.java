package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what corpora cost that are made to break bounds, and what becomes of their events, and
 * writes that section of {@code docs/benchmarks.md}: {@code mvn verify -Pbenchmark}. Times are
 * recorded, never asserted.
 */
@Tag("benchmark")
class HostileBenchmarkIT extends SparkTest {
  private static final int REPORTS = 10_000;
  private static final int REPORTS_OF_A_DAY = 50_000;

  @TempDir Path folder;
  private CommandLineRun chorus;

  /** Writes so many reports. */
  private interface Corpus {
    void write(Path file, int reports) throws IOException;
  }

  @Test
  void corporaMadeToBreakBounds() throws Exception {
    chorus = new CommandLineRun(folder).asShipped().within(30);
    StringBuilder page =
        new StringBuilder(
            """
            Reports of some 850 characters on one topic, four an event: nine of their twelve
            sentences are commonplaces of it; the identical ones have one text and are copies.
            Profile `light`, `local[*]`, `spark.driver.maxResultSize=64m`, a new store; seconds of
            all steps, after the start of Spark. The first line is what the others are measured
            against.

            | corpus | reports | seconds | ms a report | pairs compared a report | events | reports in the largest | B-cubed F1 |
            |---|--:|--:|--:|--:|--:|--:|--:|
            """);
    page.append(line("over 30 days", HostileCorpus::ofManyDays, REPORTS));
    page.append(line("identical but for the date", HostileCorpus::identicalButForTheDate, REPORTS));
    page.append(
        line("one day, one report that tells of 30 events", HostileCorpus::ofOneDay, REPORTS));
    page.append(
        line(
            "one day, one report that tells of 30 events",
            HostileCorpus::ofOneDay,
            REPORTS_OF_A_DAY));
    page.append(line("no dates", HostileCorpus::withoutDates, REPORTS));
    page.append(line("no dates, an unknown language", HostileCorpus::inAnUnknownLanguage, REPORTS));
    BenchmarkPage.put("Corpora made to break bounds", page.toString());
  }

  private String line(String name, Corpus corpus, int reports) throws Exception {
    String id = name.replaceAll("[^a-z0-9]+", "-") + reports;
    Path file = folder.resolve(id + ".jsonl");
    corpus.write(file, reports);
    CommandLineRun.Result run =
        chorus
            .run(
                "run",
                "--profile",
                "light",
                "--input",
                file,
                "--store",
                id,
                "--",
                "--conf",
                "spark.driver.maxResultSize=64m")
            .endsWith(0);
    String store = folder.resolve(id).toString();
    String json =
        chorus.run("evaluate", "--json", "--gold", file, "--store", store).endsWith(0).out();
    JsonNode f1 = new ObjectMapper().readTree(json).at("/b_cubed/f1");
    assertThat(f1.isNumber()).as(json).isTrue();
    double seconds = Double.parseDouble(BenchmarkIT.steps(run.err()).get("all"));
    boolean copies = number(store, "copies", "count(1)") > reports / 2;
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.0f | %.1f | %s | %,d | %,d | %s |%n",
        name,
        reports,
        seconds,
        1_000 * seconds / reports,
        copies ? "" : decimal((double) number(store, "scores", "count(1)") / reports, 1),
        number(store, "events", "count(1)"),
        number(store, "events", "max(reports)"),
        copies ? "" : decimal(f1.doubleValue(), 3));
  }

  private static String decimal(double number, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", number);
  }

  private long number(String store, String table, String expression) {
    return ((Number) StoredRows.select(spark(), store, table, expression).get(0).get(0))
        .longValue();
  }
}
