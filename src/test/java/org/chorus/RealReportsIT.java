package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real reports, which are no part of the project: without them these tests are skipped. */
@Tag("slow")
class RealReportsIT extends SparkTest {
  private static final Path DATA = Path.of("../shared/data").toAbsolutePath().normalize();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"standard", "light"})
  void fiveArticlesWithoutMetadataAreThreeEvents(String profile) throws Exception {
    Path articles = present("seeds");
    new CommandLineRun(folder)
        .run("run", "--profile", profile, "--input", articles, "--store", "store")
        .endsWith(0);
    assertThat(events(folder.resolve("store").toString()))
        .containsExactlyInAnyOrder(Set.of("000", "001", "004"), Set.of("002"), Set.of("003"));
  }

  @Test
  void shortReportsIn46LanguagesAreGroupedByCountsThatHaveNotSeenThem() throws Exception {
    Path reports = present("dev/itn_2022.jsonl");
    Path halves = present("dev/halves.jsonl");
    Path wikinews = present("dev/meantime_en_es_it_nl.jsonl");
    Path translations = present("dev/ntrex_dev36_core48.jsonl");
    CommandLineRun chorus = new CommandLineRun(folder);
    chorus
        .run(
            "train",
            "--profile",
            "light",
            "--gold",
            halves,
            "--leave-out",
            "src=wmt_dev",
            "--count-only",
            wikinews,
            translations,
            "--drop-first-line",
            wikinews,
            "--output",
            "model")
        .endsWith(0);
    Files.copy(
        Path.of("src/main/resources/org/chorus/link/weights.conf"),
        folder.resolve("model/weights.conf"),
        StandardCopyOption.REPLACE_EXISTING);
    chorus
        .run(
            "run",
            "--profile",
            "light",
            "--input",
            reports,
            "--store",
            "store",
            "--set",
            "link.model=" + folder.resolve("model"))
        .endsWith(0);
    String figures =
        chorus
            .run(
                "evaluate",
                "--gold",
                reports,
                "--score-field",
                "first_in_lang",
                "--store",
                "store",
                "--json")
            .endsWith(0)
            .out();
    assertThat(new ObjectMapper().readTree(figures).at("/b_cubed/f1").asDouble())
        .isGreaterThanOrEqualTo(0.72);
  }

  private static Path present(String name) {
    Path path = DATA.resolve(name);
    assumeTrue(Files.exists(path), "skipped: there is no " + path);
    return path;
  }

  /** The files of each event, by the first three characters of their names. */
  private Set<Set<String>> events(String store) {
    TreeMap<String, String> files = new TreeMap<>();
    for (Row row : StoredRows.select(spark(), store, "reports", "report_id", "source_uri")) {
      files.put(row.getString(0), row.getString(1).replaceFirst(".*/(...).*", "$1"));
    }
    TreeMap<String, Set<String>> events = new TreeMap<>();
    for (Row row : StoredRows.select(spark(), store, "event_members", "event_id", "report_id")) {
      events
          .computeIfAbsent(row.getString(0), event -> new TreeSet<>())
          .add(files.get(row.getString(1)));
    }
    return Set.copyOf(events.values());
  }
}
