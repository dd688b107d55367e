package org.chorus.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.chorus.model.UserError;
import org.chorus.spark.Store;

/**
 * How the last run into a store ended, for schedulers that do not see its exit code: the file
 * {@code last-run.json} of the store.
 *
 * @param exitCode 0 done, 1 a bug or a machine that failed, 2 a mistake of the user
 * @param endedAt when it ended (clock), ISO 8601, UTC
 * @param lines what it said at its end; of a failure, what was wrong
 */
public record RunOutcome(int exitCode, String endedAt, List<String> lines) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Does {@code run}, returns what it returns or throws what it throws, and leaves a note of it; a
   * folder that is no store yet stays none.
   */
  public static List<String> noted(Store store, Supplier<List<String>> run) {
    try {
      List<String> lines = run.get();
      write(store, 0, lines);
      return lines;
    } catch (RuntimeException | Error e) {
      try {
        write(store, UserError.in(e).isPresent() ? 2 : 1, List.of(message(e)));
      } catch (RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private static String message(Throwable thrown) {
    return UserError.in(thrown)
        .map(UserError::getMessage)
        .orElseGet(() -> thrown.toString().lines().findFirst().orElse(""));
  }

  private static void write(Store store, int exitCode, List<String> lines) {
    if (store.latestName().isEmpty() && store.unfinished().isEmpty()) {
      return;
    }
    RunOutcome outcome = new RunOutcome(exitCode, Instant.now().toString(), lines);
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(outcome);
      store.writeText(store.path(Store.LAST_RUN), text + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing how the run ended", e);
    }
  }
}
