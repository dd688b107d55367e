package org.chorus.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chorus.model.UserError;

/** Reads gold files: JSON Lines, an object for each report. */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GoldFields fields;
  private final Map<String, String> places = new HashMap<>();
  private final List<GoldReport> reports = new ArrayList<>();

  public GoldFile(GoldFields fields) {
    this.fields = fields;
  }

  /**
   * Takes the reports of a file that are to be scored; blank lines don't count.
   *
   * @param name what the file is called in errors
   * @throws UserError for a line that is no JSON object or lacks id or event, for a field of the
   *     wrong kind, and for an id that stands there twice
   */
  public void read(String name, Reader file) throws IOException {
    BufferedReader lines = new BufferedReader(file);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        readLine(name + " line " + number, line);
      }
    }
  }

  /** What was read so far. */
  public List<GoldReport> reports() {
    return List.copyOf(reports);
  }

  private void readLine(String place, String line) {
    JsonNode object = object(place, line);
    if (fields.score().isPresent() && !isScored(place, object, fields.score().get())) {
      return;
    }
    String id = text(place, object, fields.id(), "--id-field");
    String before = places.putIfAbsent(id, place);
    if (before != null) {
      throw new UserError(
          "%s: %s \"%s\" stands at %s already: leave one of the two out"
              .formatted(place, fields.id(), id, before));
    }
    JsonNode language = object.path(fields.language());
    reports.add(
        new GoldReport(
            id,
            text(place, object, fields.event(), "--gold-field"),
            language.isTextual() ? language.asText() : null,
            fields.ignore().map(field -> texts(object.path(field))).orElse(List.of())));
  }

  private static JsonNode object(String place, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new UserError(
          "%s is no JSON (%s): a gold file has one object on each line"
              .formatted(place, e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
    throw new UserError(place + " is no JSON object: a gold file has one on each line");
  }

  private static boolean isScored(String place, JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      throw new UserError(
          "%s: %s is not true or false: name another field with --score-field"
              .formatted(place, field));
    }
    return value.asBoolean(false);
  }

  private static String text(String place, JsonNode object, String field, String option) {
    JsonNode value = object.path(field);
    if (!value.isTextual() && !value.isNumber()) {
      throw new UserError(
          "%s has no text or number in the field %s: name the right one with %s"
              .formatted(place, field, option));
    }
    return value.asText();
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(entry -> texts.add(entry.asText()));
    } else if (value.isValueNode() && !value.isNull()) {
      texts.add(value.asText());
    }
    return texts;
  }
}
