package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.chorus.SparkTest;
import org.chorus.config.SettingsFile;
import org.chorus.model.Copy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an unfinished batch knows of a table's files: which are the last snapshot's own. */
class WorkspaceTest extends SparkTest {
  private static final Table<Copy> TABLE = Tables.COPIES;

  /** Rows that a slow job, in this process as all jobs of tests are, has begun or done to read. */
  private static final AtomicInteger READING = new AtomicInteger();

  private static final AtomicInteger READ = new AtomicInteger();

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.at(spark().sparkContext().hadoopConfiguration(), folder + "/store");
  }

  @Test
  void inANewStoreAllRowsAreNew() {
    Workspace batch = batch("first");
    batch.add(TABLE, rows("a", "b"));
    assertThat(ids(batch.readNew(TABLE))).containsExactly("a", "b");
    assertThat(ids(batch.readCarried(TABLE))).isEmpty();
    assertThat(ids(batch.previousLeft(TABLE))).isEmpty();
    assertThat(batch.countNew(TABLE)).isEqualTo(2);
    assertThat(batch.isOnlyAddedTo(TABLE)).isTrue();
  }

  @Test
  void whatIsAddedIsAllThatIsNew() {
    publish("first", "a", "b");
    Workspace batch = batch("second");
    assertThat(batch.add(TABLE, rows("c"))).isEqualTo(3);
    assertThat(ids(batch.read(TABLE))).containsExactly("a", "b", "c");
    assertThat(ids(batch.readNew(TABLE))).containsExactly("c");
    assertThat(ids(batch.readCarried(TABLE))).containsExactly("a", "b");
    assertThat(ids(batch.previousLeft(TABLE))).isEmpty();
    assertThat(batch.countNew(TABLE)).isEqualTo(1);
    assertThat(batch.isOnlyAddedTo(TABLE)).isTrue();
  }

  @Test
  void nothingIsAddedToATableThatStaysTheSame() {
    publish("first", "a");
    Workspace batch = batch("second");
    assertThat(batch.add(TABLE, rows())).isEqualTo(1);
    assertThat(ids(batch.readNew(TABLE))).isEmpty();
    assertThat(batch.countNew(TABLE)).isZero();
    assertThat(batch.isOnlyAddedTo(TABLE)).isTrue();
  }

  @Test
  void aTableIsDroppedWhenNoOneReadsItAnyMore() throws Exception {
    READING.set(0);
    READ.set(0);
    Workspace batch = batch("first");
    batch.write(TABLE, rows("a"));
    JavaFutureAction<Long> reading =
        batch.read(TABLE).toJavaRDD().map(WorkspaceTest::slowly).countAsync();
    while (READING.get() == 0) {
      Thread.sleep(1);
    }
    batch.drop(List.of(TABLE));
    assertThat(READ).hasValue(1);
    assertThat(reading.get()).isEqualTo(1);
    assertThat(batch.has(TABLE)).isFalse();
  }

  private static Copy slowly(Copy copy) throws InterruptedException {
    READING.incrementAndGet();
    Thread.sleep(1_000);
    READ.incrementAndGet();
    return copy;
  }

  @Test
  void aTableThatNothingHappensToIsTakenOver() {
    assertThat(batch("first").keep(TABLE)).isZero();
    publish("first", "a");
    Workspace batch = batch("second");
    batch.write(TABLE, rows("left", "by", "a crash"));
    assertThat(batch.keep(TABLE)).isEqualTo(1);
    assertThat(ids(batch.read(TABLE))).containsExactly("a");
    assertThat(batch.isOnlyAddedTo(TABLE)).isTrue();
  }

  @Test
  void aFileThatARowHasLeftIsWrittenAgain() {
    publish("first", "a", "b");
    publish("second", "c");
    Workspace batch = batch("third");
    batch.carry(TABLE, rows("d"), rows("a").select("reportId"), "reportId");
    assertThat(ids(batch.read(TABLE))).containsExactly("b", "c", "d");
    assertThat(ids(batch.readNew(TABLE))).containsExactly("b", "d");
    assertThat(ids(batch.readCarried(TABLE))).containsExactly("c");
    assertThat(ids(batch.previousLeft(TABLE))).containsExactly("a", "b");
    assertThat(batch.isOnlyAddedTo(TABLE)).isFalse();
    assertThat(batch.isCarried(TABLE)).isTrue();
    assertThat(ids(batch.readAdded(TABLE))).containsExactly("d");
    assertThat(ids(batch.readKept(TABLE))).containsExactly("b", "c");
  }

  @Test
  void noFileWithoutRowsIsLeftBesideOthers() {
    publish("first", "a");
    Workspace batch = batch("second");
    batch.carry(TABLE, rows("b"), rows("a").select("reportId"), "reportId");
    assertThat(store.files(batch.folder() + "/" + TABLE.name())).hasSize(1);
    batch.carry(TABLE, rows(), rows("x").select("reportId"), "reportId");
    assertThat(store.files(batch.folder() + "/" + TABLE.name())).hasSize(1);
    batch.carry(TABLE, rows(), rows("a").select("reportId"), "reportId");
    assertThat(ids(batch.read(TABLE))).isEmpty();
  }

  @Test
  void whatARerunAddsIsNotTakenForWhatTheRunBeforeHadKept() {
    publish("first", "a", "b");
    Workspace batch = batch("second");
    batch.carry(TABLE, rows("c"), rows("a").select("reportId"), "reportId");
    batch.carry(TABLE, rows("d"), rows("x").select("reportId"), "reportId");
    assertThat(ids(batch.readAdded(TABLE))).containsExactly("d");
    assertThat(ids(batch.readKept(TABLE))).containsExactly("a", "b");
    batch.write(TABLE, rows("e"));
    assertThat(batch.isCarried(TABLE)).isFalse();
    assertThat(ids(batch.readAdded(TABLE))).containsExactly("e");
  }

  @Test
  void aTableThatIsWrittenAsAWholeIsNew() {
    publish("first", "a");
    Workspace batch = batch("second");
    batch.write(TABLE, rows("a", "b"));
    assertThat(ids(batch.readNew(TABLE))).containsExactly("a", "b");
    assertThat(ids(batch.readCarried(TABLE))).isEmpty();
    assertThat(ids(batch.previousLeft(TABLE))).containsExactly("a");
    assertThat(batch.isOnlyAddedTo(TABLE)).isFalse();
  }

  @Test
  void smallFilesThatArePutTogetherAreNewWithAllTheirRows() {
    Workspace first = batch("first");
    List<String> many = IntStream.range(100, 160).mapToObj(Integer::toString).toList();
    first.write(TABLE, rows(many.size(), many)); // a file each
    store.publish("first", List.of(TABLE));
    Workspace batch = batch("second");
    spark().conf().set("spark.sql.files.minPartitionNum", "96"); // as with 32 cores
    assertThat(batch.add(TABLE, rows("z"))).isEqualTo(61);
    spark().conf().unset("spark.sql.files.minPartitionNum");
    assertThat(store.files(batch.folder() + "/copies")).hasSize(2);
    assertThat(ids(batch.readNew(TABLE))).hasSize(61);
    assertThat(ids(batch.previousLeft(TABLE))).isEqualTo(many);
    assertThat(ids(batch.readAdded(TABLE))).containsExactly("z");
    assertThat(ids(batch.readKept(TABLE))).isEqualTo(many);
    assertThat(batch.isOnlyAddedTo(TABLE)).isFalse();
  }

  private void publish(String name, String... ids) {
    batch(name).add(TABLE, rows(ids));
    store.publish(name, List.of(TABLE));
  }

  private Workspace batch(String name) {
    return new Workspace(spark(), SettingsFile.parse("", "test", List.of()), store, name);
  }

  private Dataset<Copy> rows(String... ids) {
    return rows(1, List.of(ids));
  }

  private Dataset<Copy> rows(int files, List<String> ids) {
    JavaRDD<Copy> rows = jsc().parallelize(ids, files).map(id -> new Copy(id, "o", 1));
    return spark().createDataset(rows.rdd(), TABLE.encoder());
  }

  private static List<String> ids(Dataset<Copy> rows) {
    return rows.select("reportId").orderBy("reportId").as(Encoders.STRING()).collectAsList();
  }
}
