package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorus.job.ImportFolder.counts;
import static org.chorus.job.ImportFolder.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;
import org.chorus.SparkTest;
import org.chorus.model.ImportCounts;
import org.chorus.model.Rejection;
import org.chorus.model.Report;
import org.chorus.model.UserError;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops an import, and what does not. */
class ImportReportsTest extends SparkTest {
  @TempDir Path folder;
  private ImportFolder input;

  @BeforeEach
  void makeInput() throws IOException {
    input = new ImportFolder(spark(), folder);
  }

  @Test
  void aParquetFileThatIsDamagedInsideIsRejectedAndTheRestIsRead() throws IOException {
    input.write("a.jsonl", json("1", "sound"));
    parquet("b.parquet", "row of a sound file");
    Path broken = parquet("c.parquet", "row of a damaged file");
    byte[] bytes = Files.readAllBytes(broken);
    Arrays.fill(bytes, 4, 40, (byte) 0xFF); // the first page; what the footer says stays true
    Files.write(broken, bytes);

    Workspace workspace = input.run("b1", "cleaning.enabled=false");

    assertThat(workspace.read(Tables.REPORTS).collectAsList())
        .extracting(Report::text)
        .containsExactlyInAnyOrder("sound", "row of a sound file");
    Rejection rejection = workspace.read(Tables.REJECTIONS).first();
    assertThat(rejection.sourceUri()).endsWith(broken.getFileName().toString());
    assertThat(rejection.reason()).isEqualTo("unreadable_file");
    assertThat(rejection.position()).isZero();
    assertThat(counts(workspace)).isEqualTo(new ImportCounts(3, 2, 0, 0, 1, 0));
  }

  /** A file with one row. */
  private Path parquet(String name, String text) throws IOException {
    Path written = folder.resolve("written-" + name);
    spark()
        .range(1)
        .select(functions.lit(text).as("text"), functions.lit(name).as("id"))
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return Files.move(part, input.file(name));
    }
  }

  @Test
  void anInputThatIsNotThereIsTheUsersMistake() throws IOException {
    assertThatThrownBy(() -> input.run("b1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no file");
    Files.delete(input.file(""));
    assertThatThrownBy(() -> input.run("b1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("in put");
  }

  @Test
  void tooManyRejectionsFailTheRun() {
    input.write("a.jsonl", json("1", "fine") + "oops\n");
    assertThatThrownBy(() -> input.run("b1", "run.max-rejected=0.4"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("1 of 2");
  }
}
