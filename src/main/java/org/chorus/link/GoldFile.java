package org.chorus.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chorus.config.EmbeddingSettings;
import org.chorus.model.UserError;
import org.chorus.signal.EmbeddingInput;
import org.chorus.signal.SignalExtractor;

/**
 * Reads reports whose events are known: JSON Lines with {@code id, lang, date, title, text} and
 * {@code gold_event}, or {@code event_merged} which wins; {@code ignore_groups} where there are
 * related events.
 */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path path;
  private final boolean dropFirstLine;
  private final Predicate<JsonNode> leaveOut;
  private final EmbeddingSettings embedding;

  /**
   * Prepares to read a file.
   *
   * @param path the file, UTF-8
   * @param dropFirstLine whether the first line of every text goes, as where it is the date that
   *     the corpus put there
   * @param leaveOut {@code field=value}: records with that value are passed over
   * @param embedding what of a report is embedded
   */
  public GoldFile(
      Path path, boolean dropFirstLine, List<String> leaveOut, EmbeddingSettings embedding) {
    this.path = path;
    this.embedding = embedding;
    this.dropFirstLine = dropFirstLine;
    this.leaveOut =
        leaveOut.stream().map(GoldFile::condition).reduce(Predicate::or).orElse(record -> false);
  }

  /**
   * All reports of the file.
   *
   * @throws UserError when the file can't be read, or a line is not as it should be
   */
  public GoldSet read() {
    List<GoldReport> reports = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode record = JSON.readTree(line);
        if (record.isObject() && !leaveOut.test(record)) {
          reports.add(report(record));
        }
      }
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      String problem = e.getMessage().lines().findFirst().orElse("");
      throw new UserError("%s line %d: %s".formatted(path, number, problem), e);
    } catch (IOException e) {
      throw new UserError("--gold " + path + " can't be read: " + e.getMessage(), e);
    }
    Path name = path.getFileName();
    return new GoldSet(name == null ? path.toString() : name.toString(), reports);
  }

  private GoldReport report(JsonNode record) {
    String written = required(record, "text");
    String text = dropFirstLine ? written.substring(written.indexOf('\n') + 1) : written;
    String title = record.hasNonNull("title") ? record.get("title").asText() : null;
    String language = record.path("lang").asText("und");
    String event =
        record.hasNonNull("event_merged")
            ? record.get("event_merged").asText()
            : required(record, "gold_event");
    List<String> related = new ArrayList<>();
    record.path("ignore_groups").forEach(group -> related.add(group.asText()));
    String id = required(record, "id");
    Instant published = date(record.path("date").asText(""));
    return new GoldReport(
        SignalExtractor.extract(id, language, published, title, text),
        EmbeddingInput.passages(
            id,
            title,
            text,
            embedding.leadCharacters(),
            embedding.continuation() && published != null),
        event,
        related);
  }

  private static String required(JsonNode record, String field) {
    if (!record.hasNonNull(field)) {
      throw new IllegalArgumentException("no field " + field);
    }
    return record.get(field).asText();
  }

  private static Instant date(String written) {
    if (written.isEmpty() || written.equals("null")) {
      return null;
    }
    return written.length() == 10
        ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(written).toInstant();
  }

  private static Predicate<JsonNode> condition(String fieldAndValue) {
    int equals = fieldAndValue.indexOf('=');
    if (equals < 1) {
      throw new UserError("--leave-out " + fieldAndValue + ": write it as field=value");
    }
    String field = fieldAndValue.substring(0, equals);
    String value = fieldAndValue.substring(equals + 1);
    return record -> record.path(field).asText("").equals(value);
  }
}
