package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chorus.model.Score;
import org.chorus.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Table<Score> TABLE = Tables.SCORES;

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.at(Session.hadoopConfiguration(), folder + "/a store");
  }

  @Test
  void aNewStoreHasNoSnapshot() {
    assertThat(store.latest()).isEmpty();
    assertThat(store.unfinished()).isEmpty();
    assertThatThrownBy(store::latestOrFail)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no finished run yet");
  }

  @Test
  void publishingMakesTheWorkTheNewestSnapshot() throws IOException {
    write("first", "one");
    String snapshot = store.publish("first", List.of(TABLE));
    assertThat(store.latestName()).contains("00000001-first");
    assertThat(Path.of(Store.plainPath(snapshot)).resolve("scores/part.parquet")).hasContent("one");
    assertThat(store.unfinished()).isEmpty();

    write("second", "two");
    store.publish("second", List.of(TABLE));
    assertThat(store.latestName()).contains("00000002-second");
    assertThat(Path.of(Store.plainPath(snapshot)).resolve("scores/part.parquet")).hasContent("one");
  }

  @Test
  void aLatestThatNamesNothingIsTheUsersMistake() throws IOException {
    write("first", "one");
    store.publish("first", List.of(TABLE));
    Files.writeString(folder.resolve("a store/LATEST"), "00000007-other\n");
    assertThatThrownBy(store::latest)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("names 00000007-other, which is not there");
  }

  @Test
  void whatACrashLeftBeforeTheCommitDoesNotReachTheSnapshot() throws IOException {
    write("first", "one");
    Path half = folder.resolve("a store/snapshots/00000001-first/scores/half.parquet");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "half");
    assertThat(store.latest()).isEmpty();
    store.publish("first", List.of(TABLE));
    assertThat(half).doesNotExist();
    assertThat(half.resolveSibling("part.parquet")).hasContent("one");
  }

  @Test
  void aSnapshotFolderHoldsTableFilesAndNothingElse() throws IOException {
    write("first", "one");
    store.publish("first", List.of(TABLE));
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("FORMAT", "LATEST", "part.parquet");
    }
  }

  @Test
  void onlyTheNewestSnapshotsAreKept() throws IOException {
    for (String batch : List.of("first", "second", "third", "fourth")) {
      write(batch, batch);
      store.publish(batch, List.of(TABLE));
    }
    store.keepSnapshots(2);
    assertThat(folder.resolve("a store/snapshots"))
        .isDirectoryNotContaining("glob:**-first")
        .isDirectoryNotContaining("glob:**-second")
        .isDirectoryContaining("glob:**-third")
        .isDirectoryContaining("glob:**-fourth");
    store.keepSnapshots(1);
    assertThat(folder.resolve("a store/snapshots").toFile().list())
        .containsExactly("00000004-fourth");
  }

  @Test
  void aTableThatIsMissingIsNotPublished() throws IOException {
    write("first", "one");
    assertThatThrownBy(() -> store.publish("first", List.of(TABLE, Tables.LINKS)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lacks the table");
    assertThat(store.latest()).isEmpty();
  }

  @Test
  void aStoreOfANewerChorusIsRefused() throws IOException {
    write("first", "one");
    store.publish("first", List.of(TABLE));
    Files.writeString(folder.resolve("a store/FORMAT"), "3\n");
    assertThatThrownBy(() -> Store.at(Session.hadoopConfiguration(), folder + "/a store"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has the format 3, this Chorus knows format 2");
  }

  @Test
  void aStoreOfBeforeThereWereFormatsIsRefused() throws IOException {
    write("first", "one");
    store.publish("first", List.of(TABLE));
    Files.delete(folder.resolve("a store/FORMAT"));
    assertThatThrownBy(() -> Store.at(Session.hadoopConfiguration(), folder + "/a store"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("run its input again into a new folder");
  }

  @Test
  void somethingElseIsNoStore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatThrownBy(() -> Store.at(Session.hadoopConfiguration(), file.toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> Store.at(Session.hadoopConfiguration(), folder.toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no store of Chorus");
    assertThatThrownBy(() -> Store.at(Session.hadoopConfiguration(), "nowhere://x/y"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("can't be opened");
    assertThatThrownBy(() -> Store.at(Session.hadoopConfiguration(), ""))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("can't be opened");
  }

  private void write(String batch, String content) throws IOException {
    Path part = Path.of(Store.plainPath(store.workFolder(batch))).resolve("scores/part.parquet");
    Files.createDirectories(part.getParent());
    Files.writeString(part, content);
  }
}
