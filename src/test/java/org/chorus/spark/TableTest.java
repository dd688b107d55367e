package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.chorus.SparkTest;
import org.chorus.model.Evidence;
import org.chorus.model.Link;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.model.TermCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void rowsComeBackAsTheyWere() {
    List<Link> links =
        List.of(
            new Link("a", "b", 0.25, List.of(new Evidence("names", "Ada", 1.5))),
            new Link("a", "c", 0.5, List.of()));
    Tables.LINKS.write(spark().createDataset(links, Tables.LINKS.encoder()), folder.toString());
    assertThat(Tables.LINKS.read(spark(), folder.toString()).collectAsList()).isEqualTo(links);
  }

  @Test
  void nullsSurvive() {
    Signals none =
        new Signals(
            "a",
            "und",
            null,
            List.of(),
            List.of(),
            List.of("15"),
            List.of(),
            null,
            List.of(),
            List.of(new TermCount("x", 2)),
            new int[] {1, 1, 2},
            null,
            null);
    Tables.SIGNALS.write(
        spark().createDataset(List.of(none), Tables.SIGNALS.encoder()), folder.toString());
    assertThat(Tables.SIGNALS.read(spark(), folder.toString()).collectAsList())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(none);
  }

  @Test
  void everyColumnIsOptionalOnDisk() {
    Tables.SCORES.write(
        spark().createDataset(List.of(new Score("a", "b", 1)), Tables.SCORES.encoder()),
        folder.toString());
    Dataset<Row> raw = spark().read().parquet(folder + "/scores");
    assertThat(Arrays.stream(raw.schema().fields()).allMatch(StructField::nullable)).isTrue();
    assertThat(raw.schema().fieldNames()).containsExactly("report_a", "report_b", "score");
  }

  @Test
  void anEmptyTableHasOneFileWithItsColumnsAndNothingElse() {
    Tables.SCORES.write(Tables.SCORES.empty(spark()), folder.toString());
    String[] names = folder.resolve("scores").toFile().list();
    assertThat(names).hasSize(1).allMatch(name -> name.endsWith(".parquet"));
    assertThat(spark().read().parquet(folder + "/scores").columns()).hasSize(3);
  }
}
