package org.chorus.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.chorus.config.SettingsFile;
import org.chorus.model.Hash;
import org.chorus.model.RunStep;
import org.chorus.model.UserError;
import org.chorus.spark.Store;
import org.chorus.spark.Workspace;

/**
 * What an unfinished batch is made from; kept beside its tables. A step whose output was made from
 * the same plan is not done again.
 *
 * @param batch its name
 * @param inputs the input paths, as given
 * @param source who the ids are from; null when not said
 * @param inputHash of the names and contents of the input files
 * @param asOf the day that the user gave; null when it is to be found
 * @param previous the snapshot that it builds on; null when it is the first
 * @param configuration the settings, HOCON
 * @param version of Chorus
 * @param startedAt when work on it began, ISO 8601; no step depends on it
 */
public record Plan(
    String batch,
    List<String> inputs,
    String source,
    String inputHash,
    String asOf,
    String previous,
    String configuration,
    String version,
    String startedAt) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * That a step is done.
   *
   * @param fingerprint of the plan that it followed
   * @param done what it did
   */
  record Marker(String fingerprint, RunStep done) {}

  /** The version of this build. */
  public static String currentVersion() {
    try (InputStream in = Plan.class.getResourceAsStream("/org/chorus/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version", e);
    }
  }

  /**
   * The plan of an unfinished batch, with the settings that hold now.
   *
   * @throws UserError when there is none, or when another batch was published since it was begun:
   *     what the batch holds was made from the snapshot before, and published it would take that
   *     batch's rows away
   */
  static Plan of(Workspace workspace) {
    Plan begun =
        workspace
            .store()
            .readText(file(workspace.store(), workspace.batch()))
            .flatMap(text -> parse(text, Plan.class))
            .orElseThrow(
                () ->
                    new UserError(
                        "there is no unfinished batch %s: begin one with `chorus import`"
                            .formatted(workspace.batch())));
    String newest = workspace.store().latestName().orElse(null);
    if (!Objects.equals(begun.previous, newest)) {
      throw new UserError(
          "since the batch %s was begun, the newest snapshot has become %s: begin it again with `chorus import`"
              .formatted(begun.batch, newest));
    }
    return new Plan(
        begun.batch,
        begun.inputs,
        begun.source,
        begun.inputHash,
        begun.asOf,
        begun.previous,
        SettingsFile.render(workspace.settings()),
        currentVersion(),
        begun.startedAt);
  }

  void save(Store store) {
    store.writeText(file(store, batch), json(this));
  }

  /** What {@code step} did, if it followed this very plan. */
  Optional<RunStep> done(Store store, String step) {
    return store
        .readText(markerFile(store, step))
        .flatMap(text -> parse(text, Marker.class))
        .filter(marker -> marker.fingerprint().equals(fingerprint(step)))
        .map(Marker::done);
  }

  void markDone(Store store, RunStep done) {
    store.writeText(
        markerFile(store, done.step()), json(new Marker(fingerprint(done.step()), done)));
  }

  /** From now on, what {@code step} left behind counts for nothing. */
  void forget(Store store, String step) {
    store.delete(markerFile(store, step));
  }

  private String fingerprint(String step) {
    return Hash.hex(32, step, version, configuration, inputHash, source, asOf, previous);
  }

  private String markerFile(Store store, String step) {
    return store.workFolder(batch) + "/steps/" + step + ".json";
  }

  private static String file(Store store, String batch) {
    return store.workFolder(batch) + "/plan.json";
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that was cut off by a crash is as good as none. */
  private static <T> Optional<T> parse(String text, Class<T> type) {
    try {
      return Optional.of(JSON.readValue(text, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
