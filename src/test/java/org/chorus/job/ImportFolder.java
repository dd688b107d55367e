package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.SettingsFile;
import org.chorus.model.ImportCounts;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** A folder of input, and a store beside it that it is imported into. */
final class ImportFolder {
  private final SparkSession spark;
  private final Path input;
  private final Store store;

  /** An empty folder, and no store yet. */
  ImportFolder(SparkSession spark, Path folder) throws IOException {
    this.spark = spark;
    this.input = Files.createDirectories(folder.resolve("in put"));
    this.store =
        Store.at(spark.sparkContext().hadoopConfiguration(), folder.resolve("store").toString());
  }

  /** Where a file of the input is, or will be. */
  Path file(String name) {
    return input.resolve(name);
  }

  void write(String name, String text) {
    try {
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports the folder on a day when every date is believed, from a source without a name. */
  Workspace run(String batch, String... settings) {
    return run(batch, null, LocalDate.of(2100, 1, 1), settings);
  }

  /** Imports the folder into the unfinished batch that is returned. */
  Workspace run(String batch, String source, LocalDate asOf, String... settings) {
    Workspace workspace =
        new Workspace(spark, SettingsFile.parse("", "test", List.of(settings)), store, batch);
    long reports =
        new ImportReports(List.of(input.toString()), source, Optional.of(asOf)).run(workspace);
    assertThat(workspace.read(Tables.REPORTS).count()).isEqualTo(reports);
    return workspace;
  }

  void publish(Workspace workspace) {
    store.publish(
        workspace.batch(), new ImportReports(List.of("x"), null, Optional.empty()).outputs());
  }

  static ImportCounts counts(Workspace workspace) {
    return ImportCountsFile.read(workspace).orElseThrow();
  }

  /** A record with an id of its source, and no publisher. */
  static String json(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}\n".formatted(id, text);
  }
}
