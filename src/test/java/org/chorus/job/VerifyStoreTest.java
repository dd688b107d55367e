package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class VerifyStoreTest extends SparkTest {
  private static final String REPORTS =
      """
      {"id": "1", "title": "Ferry aground off Lumora", "text": "A ferry with 214 people ran aground.", "date": "2026-03-08"}
      {"id": "2", "title": "Ferry off Lumora", "text": "The 214 people on a ferry off Lumora are safe.", "date": "2026-03-08"}
      {"id": "3", "title": "no text"}
      """;

  @TempDir Path folder;

  @Test
  void everyKindOfDamageIsNamedAndASoundStoreHasNone() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), REPORTS);
    new RunAll(
            new ImportRequest(List.of(folder.resolve("a.jsonl").toString()), null, null),
            Optional.empty())
        .run(
            spark(), SettingsFile.parse("", "test", List.of("profile=light")), store(), step -> {});
    assertThat(problems()).isEmpty();

    wrongRowsAreNamed();
    wrongFilesAreNamed();

    Files.writeString(folder.resolve("store/LATEST"), "00000009-gone\n");
    assertThat(problems())
        .containsExactly("LATEST: names 00000009-gone, which is not in the store");
  }

  /** In a copy, as files are looked at before rows. */
  private void wrongRowsAreNamed() throws IOException {
    Path snapshot = Path.of(Store.plainPath(store().latestOrFail()));
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(snapshot)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(snapshot.relativize(file).toString()));
      }
    }
    rewrite(copy, Tables.KEYWORDS, rows -> rows.union(rows));
    rewrite(copy, Tables.SIGNALS, rows -> rows.limit(1));
    rewrite(copy, Tables.REJECTIONS, rows -> rows.limit(0));
    rewrite(copy, Tables.EVENT_MEMBERS, rows -> rows.limit(1));

    assertThat(new VerifyTables(snapshot(copy), Set.of()).problems(1))
        .anyMatch(
            line -> line.matches("keywords: more than one row for .* \\(report_id, rank\\).*"))
        .anyMatch(
            line ->
                line.matches(
                    "reports: the table signals has no row for 1 value in report_id, such as \\w+"))
        .anyMatch(
            line -> line.startsWith("rejections: another number of rows than its run counted"))
        .anyMatch(
            line -> line.startsWith("reports: the table event_members has no row for 1 value"))
        .hasSizeBetween(4, 6);
    assertThat(new VerifyTables(snapshot(copy), Set.of("keywords")).problems(2))
        .noneMatch(line -> line.contains("keywords"))
        .contains("runs: the run 2, which made the snapshot, is not there");
  }

  private void wrongFilesAreNamed() throws IOException {
    Path snapshot = Path.of(Store.plainPath(store().latestOrFail()));
    Path terms = onlyFile(snapshot.resolve("terms"));
    Path links = onlyFile(snapshot.resolve("links"));
    Files.writeString(terms, "x", StandardOpenOption.APPEND);
    Files.delete(links);
    Files.writeString(snapshot.resolve("events/new.parquet"), "no Parquet");

    assertThat(problems())
        .containsExactly(
            "events/new.parquet: the file was not published with this snapshot",
            "links/" + links.getFileName() + ": the file is gone",
            "terms/"
                + terms.getFileName()
                + ": the file is not what was published: its SHA-256 is another one",
            "links: the table is not there");
  }

  private Snapshot snapshot(Path folder) {
    return Snapshot.in(spark(), store(), folder.toString());
  }

  private <T extends Record> void rewrite(
      Path snapshot, Table<T> table, UnaryOperator<Dataset<T>> change) {
    List<T> rows = change.apply(table.read(spark(), snapshot.toString())).collectAsList();
    table.write(spark().createDataset(rows, table.encoder()), snapshot.toString());
  }

  private static Path onlyFile(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files.reduce((a, b) -> b).orElseThrow();
    }
  }

  private List<String> problems() {
    return VerifyStore.problems(spark(), store());
  }

  private Store store() {
    return Store.at(spark().sparkContext().hadoopConfiguration(), folder + "/store");
  }
}
