package org.chorus;

import java.util.function.Supplier;
import org.chorus.spark.Store;
import picocli.CommandLine.Option;

/** The options of a command that writes to the store, which only one does at a time. */
final class LockOptions {
  @Option(
      names = "--break-lock",
      description =
          "Take the store from a process that seems to write to it. Only when that one is dead; a"
              + " dead one on this machine, or one silent for 10 minutes, is found without this.")
  private boolean breakLock;

  /** Does {@code work} as the only writer of {@code store}. */
  <T> T writing(Store store, String command, Supplier<T> work) {
    return store.writing(command, breakLock, work);
  }
}
