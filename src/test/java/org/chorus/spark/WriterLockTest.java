package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorus.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
  @TempDir Path folder;
  private Store store;
  private Path lock;

  @BeforeEach
  void open() {
    store = store();
    lock = folder.resolve("store/LOCK");
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheStore() {
    String refusal =
        store.writing(
            "run",
            false,
            () -> {
              assertThatThrownBy(() -> store().writing("publish", false, () -> "never"))
                  .isInstanceOf(UserError.class);
              try {
                return store().writing("publish", false, () -> "never");
              } catch (UserError e) {
                return e.getMessage();
              }
            });
    assertThat(refusal)
        .contains("`chorus run`", "process " + ProcessHandle.current().pid(), "--break-lock");
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFolderInWhichThisUserMayNotWriteIsTheirMistake() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(closed)).as("permissions bind this user").isFalse();
    for (Path location : List.of(closed, closed.resolve("store"))) {
      assertThatThrownBy(
              () ->
                  Store.at(Session.hadoopConfiguration(), location.toString())
                      .writing("run", false, () -> "never"))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("name a folder in which this user may write");
    }
  }

  @Test
  void theLockIsGivenBackWhateverHappens() {
    assertThatThrownBy(
            () ->
                store.writing(
                    "run",
                    false,
                    () -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
    assertThat(store.<String>writing("run", false, () -> "done")).isEqualTo("done");
  }

  @Test
  void aStoreThatDidNotExistIsNotLeftBehindEmpty() {
    store.writing("run", false, () -> "nothing written");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void aDeadProcessOfThisMachineHoldsNothing() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    write(holder(LockHolder.here("run").host(), dead.pid(), "", Instant.now()));
    assertThat(store.<String>writing("run", false, () -> "done")).isEqualTo("done");
  }

  @Test
  void aProcessOfAContainerWithTheSameNameIsNotTakenForDead() throws Exception {
    String machine = LockHolder.here("run").host().split(" ", 2)[0];
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    write(holder(machine + " pid:[1]", dead.pid(), "", Instant.now()));
    assertThatThrownBy(() -> store.writing("run", false, () -> "never"))
        .isInstanceOf(UserError.class);
  }

  @Test
  void aNumberThatWasGivenToAnotherProcessDoesNotKeepTheLockAlive() throws IOException {
    long pid = ProcessHandle.current().pid();
    write(holder(LockHolder.here("run").host(), pid, "2001-01-01T00:00:00Z", Instant.now()));
    assertThat(store.<String>writing("run", false, () -> "done")).isEqualTo("done");
  }

  @Test
  void aProcessElsewhereHoldsTheLockUntilItWasSilentForTenMinutes() throws IOException {
    write(holder("another machine", 1, "", Instant.now().minus(Duration.ofMinutes(9))));
    assertThatThrownBy(() -> store.writing("run", false, () -> "never"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("another machine");
    write(holder("another machine", 1, "", Instant.now().minus(Duration.ofMinutes(11))));
    assertThat(store.<String>writing("run", false, () -> "done")).isEqualTo("done");
  }

  @Test
  void aLockThatWasNeverFilledInIsStaleAfterTenMinutes() throws IOException {
    Files.createDirectories(lock.getParent());
    Files.writeString(lock, "");
    assertThatThrownBy(() -> store.writing("run", false, () -> "never"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has just begun");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
    assertThat(store.<String>writing("run", false, () -> "done")).isEqualTo("done");
  }

  @Test
  void whoLosesTheLockPublishesNothing() throws IOException {
    Path table = folder.resolve("store/work/batch/scores");
    Files.createDirectories(table);
    Files.writeString(table.resolve("part.parquet"), "rows");
    assertThatThrownBy(
            () ->
                store.writing(
                    "run",
                    false,
                    () -> {
                      Store other = store();
                      return other.writing(
                          "run", true, () -> store.publish("batch", List.of(Tables.SCORES)));
                    }))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has taken over the store");
    assertThat(store.latest()).isEmpty();
  }

  @Test
  void ofManyWritersAtOnceOneIsLetIn() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<WriterLock>> taken = new ArrayList<>();
      Callable<WriterLock> take = () -> WriterLock.take(files(), "run", false);
      for (int i = 0; i < 8; i++) {
        taken.add(pool.submit(take));
      }
      List<WriterLock> winners = new ArrayList<>();
      for (Future<WriterLock> each : taken) {
        try {
          winners.add(each.get());
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(UserError.class);
        }
      }
      assertThat(winners).hasSize(1);
      winners.get(0).close();
    } finally {
      pool.shutdownNow();
    }
  }

  private StoreFiles files() {
    return new StoreFiles(Session.hadoopConfiguration(), folder + "/store");
  }

  private Store store() {
    return Store.at(Session.hadoopConfiguration(), folder + "/store");
  }

  private static LockHolder holder(String host, long pid, String started, Instant heartbeat) {
    return new LockHolder("a token", "run", host, pid, started, heartbeat);
  }

  private void write(LockHolder holder) throws IOException {
    Files.createDirectories(lock.getParent());
    Files.writeString(lock, holder.render());
  }
}
