package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.Event;
import org.chorus.model.Rejection;
import org.chorus.model.Report;
import org.chorus.model.Statistic;
import org.chorus.model.UserError;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ForgetReportsTest extends SparkTest {
  private static final String URL = "https://paper.example/2026/03/zanthor-ferry";

  /** Words that only the report to be forgotten has, and one that its first version had. */
  private static final List<String> SECRETS = List.of("zanthor", "quillebrand", "vexwater");

  private static final String SECRET =
      record(
          URL,
          "Zanthor ferry sinks off Lumora harbour",
          "The ferry Zanthor sank off Lumora harbour on Sunday with 214 people on board. Captain"
              + " Odo Quillebrand said that all 214 were saved by fishing boats from Lumora.");

  private static final String OTHERS =
      record(
              "https://other.example/ferry",
              "All saved as ferry sinks off Lumora",
              "All 214 people on board a ferry were saved off Lumora harbour on Sunday, boats"
                  + " from Lumora brought them ashore.")
          + record(
              "https://third.example/ferry",
              "Lumora harbour: 214 people saved",
              "Fishing boats saved 214 people from a sinking ferry off Lumora harbour on Sunday.")
          + record(
              "https://other.example/council",
              "Council of Brindle votes for a tram",
              "The council of Brindle voted on Monday to build a tram line of 12 kilometres.");

  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void openStore() {
    store = folder.resolve("store");
  }

  @Test
  void nothingInTheStoreTellsOfAForgottenReportAndItDoesNotComeBack() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Files.writeString(
        first.resolve("a.jsonl"),
        record(URL, "Ferry in distress", "The ferry of Captain Odo Vexwater is in distress.")
            + OTHERS);
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(
        second.resolve("b.jsonl"), SECRET + SECRET.substring(0, SECRET.length() - 3) + "\n");
    run(first);
    run(second);
    String id = reportAt(URL);
    Map<String, String> before = everything();
    assertThat(SECRETS).allSatisfy(secret -> assertThat(tellingOf(secret, before)).isNotEmpty());
    Files.createDirectories(folder.resolve("store/work/unfinished/reports"));
    Files.writeString(folder.resolve("store/work/unfinished/reports/part.parquet"), SECRET);

    List<String> said = forget(URL);

    assertThat(said).anyMatch(line -> line.contains("batch unfinished is deleted"));
    Map<String, String> left = everything();
    assertThat(SECRETS).allSatisfy(secret -> assertThat(tellingOf(secret, left)).isEmpty());
    left.keySet().removeIf(name -> !name.startsWith("table "));
    assertThat(tellingOf(id, left)).isEmpty();
    assertThat(folder.resolve("store/snapshots").toFile().list()).hasSize(1);
    assertThat(rows(Tables.REPORTS)).hasSize(3);
    assertThat(rows(Tables.EVENT_MEMBERS)).hasSize(3);
    assertThat(rows(Tables.SIGNALS)).hasSize(3);
    assertThat(rows(Tables.EVENTS)).extracting(Event::reports).containsExactlyInAnyOrder(2, 1);
    assertThat(forget(URL)).singleElement().asString().startsWith("forgotten: ");

    Path again = Files.createDirectory(folder.resolve("again"));
    Files.writeString(
        again.resolve("c.jsonl"),
        SECRET
            + record(
                "https://other.example/bakery",
                "Bakery of Brindle wins a prize",
                "The bakery of Brindle won the prize of the valley for its rye bread."));
    run(again);
    Map<String, String> later = everything();
    assertThat(SECRETS).allSatisfy(secret -> assertThat(tellingOf(secret, later)).isEmpty());
    assertThat(rows(Tables.REJECTIONS)).extracting(Rejection::reason).contains("forgotten");
    assertThat(rows(Tables.REPORTS)).hasSize(4);

    assertThatThrownBy(() -> forget("https://nobody.example/nothing"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no report");
  }

  @Test
  void statisticsAreThoseOfAStoreThatNeverHadTheReport() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Files.writeString(first.resolve("a.jsonl"), OTHERS);
    run(first);
    List<Statistic> never = rows(Tables.STATISTICS);
    store = folder.resolve("other-store");
    Files.writeString(first.resolve("a.jsonl"), OTHERS + SECRET);
    run(first);
    assertThat(rows(Tables.STATISTICS)).isNotEqualTo(never);

    forget(URL);

    assertThat(rows(Tables.STATISTICS)).containsExactlyInAnyOrderElementsOf(never);
  }

  private static String record(String url, String title, String text) {
    return "{\"url\": \"%s\", \"title\": \"%s\", \"text\": \"%s\", \"date\": \"2026-03-08\"}\n"
        .formatted(url, title, text);
  }

  private void run(Path input) {
    new RunAll(new ImportRequest(List.of(input.toString()), null, null), Optional.empty())
        .run(
            spark(), SettingsFile.parse("", "test", List.of("profile=light")), store(), step -> {});
  }

  private List<String> forget(String url) {
    return new ForgetReports(List.of(), List.of(url)).run(spark(), store(), step -> {});
  }

  private Store store() {
    return Store.at(spark().sparkContext().hadoopConfiguration(), store.toString());
  }

  private String reportAt(String url) {
    return rows(Tables.REPORTS).stream()
        .filter(report -> url.equals(report.url()))
        .map(Report::reportId)
        .findFirst()
        .orElseThrow();
  }

  private <T extends Record> List<T> rows(Table<T> table) {
    return table.read(spark(), store().latestOrFail()).collectAsList();
  }

  /** What the store's files hold, and the rows of its published tables: all in lower case. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> everything = rowsOfTables();
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        everything.put(file.toString(), bytes.toLowerCase(Locale.ROOT));
      }
    }
    return everything;
  }

  private Map<String, String> rowsOfTables() {
    Map<String, String> rows = new TreeMap<>();
    for (Table<?> table : Tables.PUBLISHED) {
      List<String> lines =
          table.read(spark(), store().latestOrFail()).toDF().toJSON().collectAsList();
      rows.put("table " + table.name(), String.join("\n", lines).toLowerCase(Locale.ROOT));
    }
    return rows;
  }

  /** The files and tables that hold a word. */
  private static List<String> tellingOf(String word, Map<String, String> everything) {
    return everything.entrySet().stream()
        .filter(each -> each.getValue().contains(word))
        .map(Map.Entry::getKey)
        .toList();
  }
}
