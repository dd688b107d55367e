package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed leaves the store as it was, and the next one ends as if nothing had been.
 */
@Tag("slow")
class CrashIT extends SparkTest {
  private static final Path REPORTS = Path.of("data/sample/reports").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void aKilledRunLeavesTheOldSnapshotAndTheRerunEndsAsIfNothingHadHappened() throws Exception {
    CommandLineRun chorus = new CommandLineRun(folder);
    Object[] first = {
      "run", "--profile", "light", "--input", REPORTS.resolve("pages"), "--store", "store"
    };
    Object[] second = {
      "run", "--profile", "light", "--input", REPORTS.resolve("europe.csv"), "--store", "store"
    };
    chorus.run(first).endsWith(0);
    String before = Files.readString(folder.resolve("store/LATEST"));

    for (String step : CommandLineRun.STEPS) {
      killAfter(step, chorus, second);
      assertThat(Files.readString(folder.resolve("store/LATEST"))).isEqualTo(before);
    }
    chorus.run(second).endsWith(0);
    assertThat(Files.readString(folder.resolve("store/LATEST"))).isNotEqualTo(before);
    assertThat(names("store/work")).isEmpty();

    first[first.length - 1] = "undisturbed";
    second[second.length - 1] = "undisturbed";
    chorus.run(first).endsWith(0);
    chorus.run(second).endsWith(0);
    assertThat(StoredRows.of(spark(), folder.resolve("store").toString()))
        .isEqualTo(StoredRows.of(spark(), folder.resolve("undisturbed").toString()));
  }

  /** Kills the command as soon as it has finished {@code step}. */
  private void killAfter(String step, CommandLineRun chorus, Object... command) throws Exception {
    Process process = chorus.start(folder.resolve("out"), folder.resolve("err"), command);
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!finished(step)) {
      assertThat(process.isAlive()).as("runs until it is killed after " + step).isTrue();
      assertThat(System.nanoTime()).as("reaches " + step).isLessThan(deadline);
      Thread.sleep(5);
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private boolean finished(String step) throws IOException {
    for (String batch : names("store/work")) {
      if (Files.exists(
          folder.resolve("store/work").resolve(batch).resolve("steps/" + step + ".json"))) {
        return true;
      }
    }
    return false;
  }

  private List<String> names(String path) throws IOException {
    if (!Files.exists(folder.resolve(path))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(path))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
