package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.chorus.config.SettingsFile;
import org.chorus.job.ImportRequest;
import org.chorus.job.RunAll;
import org.chorus.model.RunStep;
import org.chorus.spark.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage that fails costs nothing but time: nothing is lost, nothing is doubled. */
@Tag("slow")
class FaultsIT extends SparkTest {
  /** Every step, in order, with a folder that it writes. */
  private static final List<Map.Entry<String, String>> STEPS =
      List.of(
          Map.entry("import", "/import_readings/"),
          Map.entry("identify-languages", "/languages/"),
          Map.entry("find-copies", "/passages/"),
          Map.entry("extract-keywords", "/terms/"),
          Map.entry("extract-signals", "/signals/"),
          Map.entry("link", "/scores/"),
          Map.entry("group", "/event_members/"));

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
        .set("spark.hadoop.fs.file.impl", FaultyFileSystem.class.getName())
        .set("spark.hadoop.fs.file.impl.disable.cache", "true");
  }

  @AfterEach
  void mend() {
    FaultyFileSystem.mend();
  }

  @Test
  void afterAnyFaultOfTheStorageTheRerunEndsAsIfNothingHadHappened() throws IOException {
    Path first = input("first", report(1, "Lumora") + report(2, "Brindle"));
    Path second = input("second", report(3, "Lumora") + report(4, "Ostry") + report(5, "Brindle"));
    run("store", first);
    String before = Files.readString(folder.resolve("store/LATEST"));

    for (int openings : List.of(0, 1)) { // to hash what it holds, to import it
      FaultyFileSystem.breakWhenReading("second/a.jsonl", openings);
      failsToRun(second, "Input/output error", before);
    }
    failsOnFullDisk("/steps/.import.json", second, before);
    for (Map.Entry<String, String> step : STEPS) {
      failsOnFullDisk(step.getValue(), second, before);
      diesAfter(step.getKey(), second, before);
    }
    for (String written : List.of("/runs/", "/.SHA256SUMS", "/.LATEST")) {
      failsOnFullDisk(written, second, before);
    }
    run("store", second);

    run("undisturbed", first);
    run("undisturbed", second);
    assertThat(StoredRows.of(spark(), folder.resolve("store").toString()))
        .isEqualTo(StoredRows.of(spark(), folder.resolve("undisturbed").toString()));
    assertThat(folder.resolve("store/work").toFile().list()).isEmpty();
  }

  private void failsOnFullDisk(String written, Path input, String latest) throws IOException {
    FaultyFileSystem.fillWhenWriting(written);
    failsToRun(input, "No space left on device", latest);
  }

  private void failsToRun(Path input, String message, String latest) throws IOException {
    assertThatThrownBy(() -> run("store", input)).hasStackTraceContaining(message);
    assertThat(FaultyFileSystem.mend()).isPositive();
    assertThat(Files.readString(folder.resolve("store/LATEST"))).isEqualTo(latest);
  }

  /** What a kill between two steps does, without the minutes that starting anew would take. */
  private void diesAfter(String step, Path input, String latest) throws IOException {
    Consumer<RunStep> dying =
        done -> {
          if (done.step().equals(step)) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> run("store", input, dying)).isInstanceOf(Killed.class);
    assertThat(Files.readString(folder.resolve("store/LATEST"))).isEqualTo(latest);
  }

  /** The end of a process. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private void run(String store, Path input) {
    run(store, input, step -> {});
  }

  private void run(String store, Path input, Consumer<RunStep> steps) {
    Store opened =
        Store.at(spark().sparkContext().hadoopConfiguration(), folder.resolve(store).toString());
    opened.writing(
        "run",
        false,
        () ->
            new RunAll(new ImportRequest(List.of(input.toString()), null, null), Optional.empty())
                .run(
                    spark(),
                    SettingsFile.parse("", "test", List.of("profile=light")),
                    opened,
                    steps));
  }

  private Path input(String name, String lines) throws IOException {
    Path input = Files.createDirectory(folder.resolve(name));
    return Files.writeString(input.resolve("a.jsonl"), lines).getParent();
  }

  private static String report(int number, String town) {
    return """
        {"id": "%d", "title": "Ferry aground off %s", "date": "2026-03-0%d", \
        "text": "A ferry with 214 people ran aground off %s harbour, %d boats came to help."}
        """
        .formatted(number, town, number, town, 20 + number);
  }
}
