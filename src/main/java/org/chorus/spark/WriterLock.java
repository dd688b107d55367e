package org.chorus.spark;

import java.time.Instant;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hadoop.fs.Path;
import org.chorus.model.UserError;

/**
 * The right to write to a store, which one process has at a time: the file {@code LOCK}, created
 * exclusively. Its heartbeat tells others that the holder is alive. Readers never look at it.
 */
final class WriterLock implements AutoCloseable {
  private static final long HEARTBEAT_MILLIS = 60_000;

  private final StoreFiles files;
  private final Path file;
  private final LockHolder self;
  private final Timer heart = new Timer("chorus-store-lock", true);

  private WriterLock(StoreFiles files, Path file, LockHolder self) {
    this.files = files;
    this.file = file;
    this.self = self;
    heart.schedule(
        new TimerTask() {
          @Override
          public void run() {
            beat();
          }
        },
        HEARTBEAT_MILLIS,
        HEARTBEAT_MILLIS);
  }

  /**
   * Takes the lock for {@code command}.
   *
   * @param breaking whether to take it from a holder that seems alive
   * @throws UserError when another process writes to the store
   */
  static WriterLock take(StoreFiles files, String command, boolean breaking) {
    Path file = files.path("LOCK");
    LockHolder self = LockHolder.here(command);
    if (!files.createText(file, self.render())) {
      Optional<String> found = files.readText(file);
      Optional<LockHolder> holder = found.flatMap(LockHolder::parse);
      if (!breaking && !isStale(files, file, holder)) {
        throw held(files, holder);
      }
      if (!files.readText(file).equals(found)) { // somebody else took it over in the meantime
        throw held(files, files.readText(file).flatMap(LockHolder::parse));
      }
      files.delete(file);
      if (!files.createText(file, self.render())) {
        throw held(files, files.readText(file).flatMap(LockHolder::parse));
      }
    }
    WriterLock lock = new WriterLock(files, file, self);
    try {
      lock.assertHeld();
    } catch (UserError e) {
      lock.heart.cancel();
      throw e;
    }
    return lock;
  }

  private static boolean isStale(StoreFiles files, Path file, Optional<LockHolder> holder) {
    Instant now = Instant.now();
    return holder
        .map(known -> known.isStale(now))
        .orElseGet(
            () ->
                files
                    .modified(file)
                    .map(Instant::ofEpochMilli)
                    .filter(written -> written.plus(LockHolder.SILENCE).isAfter(now))
                    .isEmpty());
  }

  private static UserError held(StoreFiles files, Optional<LockHolder> holder) {
    String who =
        holder
            .map(
                known ->
                    "`chorus %s`, process %d on %s, last heard of at %s"
                        .formatted(
                            known.command(), known.process(), known.host(), known.heartbeat()))
            .orElse("a process that has just begun");
    return new UserError(
        "the store %s is being written to by %s: wait for it, or pass --break-lock if it is dead"
            .formatted(files.root(), who));
  }

  /**
   * @throws UserError when somebody broke the lock: what is done from here on would disturb them
   */
  void assertHeld() {
    if (!isHeld()) {
      throw new UserError(
          "another process has taken over the store %s (--break-lock): nothing more is written; run again when it is done"
              .formatted(files.root()));
    }
  }

  private boolean isHeld() {
    return files
        .readText(file)
        .flatMap(LockHolder::parse)
        .filter(holder -> holder.token().equals(self.token()))
        .isPresent();
  }

  private synchronized void beat() {
    try {
      if (isHeld()) {
        files.writeText(file, self.at(Instant.now()).render());
      }
    } catch (RuntimeException e) {
      // Whatever it is, it must not stop the timer. The next beat may succeed; ten minutes without
      // one give the store to others.
    }
  }

  /** Gives the lock back. */
  @Override
  public synchronized void close() {
    heart.cancel();
    if (isHeld()) {
      files.delete(file);
    }
  }
}
