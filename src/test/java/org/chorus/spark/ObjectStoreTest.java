package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store where files can't be renamed and every write may be the last. */
class ObjectStoreTest extends SparkTest {
  private static final Table<Copy> TABLE = Tables.COPIES;

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    BucketFileSystem.reset();
    // Spark's own jobs ask for the file system by the configuration of their session.
    spark()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.bucket.impl", BucketFileSystem.class.getName());
    store = Store.at(spark().sparkContext().hadoopConfiguration(), bucket("store"));
  }

  @AfterEach
  void mend() {
    BucketFileSystem.reset();
  }

  @Test
  void publishingRenamesNothing() {
    for (String batch : List.of("first", "second")) {
      TABLE.write(rows(batch), store.workFolder(batch));
      BucketFileSystem.MOVED.set(0);
      store.publish(batch, List.of(TABLE));
      assertThat(BucketFileSystem.MOVED).hasValue(0);
      assertThat(ids(store.latestOrFail())).isEqualTo(ids(rows(batch)));
    }
    assertThat(store.latestName()).contains("00000002-second");
    assertThat(store.unfinished()).isEmpty();
  }

  @Test
  void whereverPublishingBreaksOffReadersHaveTheOldSnapshotOrTheNewOne() {
    TABLE.write(rows("first"), store.workFolder("first"));
    store.publish("first", List.of(TABLE));
    TABLE.write(rows("second"), store.workFolder("second"));
    String archived = ArchiveFiles.workFolder(store.workFolder("second"));
    TABLE.writeArchived(rows("archived"), 2, archived);
    int writes = 0;
    for (boolean broken = true; broken; writes++) {
      BucketFileSystem.UNTIL_IT_BREAKS.set(writes);
      try {
        store.publish("second", List.of(TABLE));
        broken = false;
      } catch (UncheckedIOException e) {
        assertThat(e).hasStackTraceContaining("the connection broke");
        BucketFileSystem.reset();
        assertThat(store.latestName()).contains("00000001-first");
        assertThat(ids(store.latestOrFail())).isEqualTo(ids(rows("first")));
      }
    }
    assertThat(writes).as("writes that could break").isGreaterThan(3);
    BucketFileSystem.reset();
    assertThat(ids(store.latestOrFail())).isEqualTo(ids(rows("second")));
    assertThat(ids(new Archive(spark(), store, Set.of(2)).rows(TABLE)))
        .isEqualTo(ids(rows("archived")));
  }

  @Test
  void aTableThatBreaksOffHalfWrittenIsWholeWhenItIsWrittenAgain() {
    Dataset<Copy> rows = rows("a table").repartition(5);
    BucketFileSystem.UNTIL_IT_BREAKS.set(7); // in the middle of what is written
    assertThatThrownBy(() -> TABLE.write(rows, store.workFolder("batch")))
        .hasStackTraceContaining("the connection broke");
    BucketFileSystem.reset();
    TABLE.write(rows, store.workFolder("batch"));
    assertThat(ids(store.workFolder("batch"))).isEqualTo(ids(rows));
  }

  @Test
  void theProgramIsStagedThereToo() throws IOException {
    Configuration conf = spark().sparkContext().hadoopConfiguration();
    Path model = folder.resolve("home/models/multilingual-e5-small/model.onnx");
    Files.createDirectories(model.getParent());
    Files.writeString(model, "model");
    Path jar = Files.writeString(folder.resolve("home/chorus.jar"), "program");
    String home = folder.resolve("home").toString();
    String staged = Staging.copy(conf, home, jar.toString(), bucket("staging"));
    assertThat(staged).startsWith("bucket:/");
    Path there = Path.of(new org.apache.hadoop.fs.Path(staged).toUri().getPath());
    assertThat(there.resolve("chorus.jar")).hasContent("program");
    assertThat(there.resolve("models/multilingual-e5-small/model.onnx")).hasContent("model");
  }

  private String bucket(String name) {
    return BucketFileSystem.SCHEME + ":" + folder.resolve(name);
  }

  private Dataset<Copy> rows(String of) {
    Stream<Copy> rows = IntStream.range(0, 20).mapToObj(i -> new Copy(of + " " + i, "original", 1));
    return spark().createDataset(rows.toList(), TABLE.encoder());
  }

  private List<String> ids(String snapshot) {
    return ids(TABLE.read(spark(), snapshot));
  }

  private static List<String> ids(Dataset<Copy> rows) {
    return rows.collectAsList().stream().map(Copy::reportId).sorted().toList();
  }
}
