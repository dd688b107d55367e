package org.chorus.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.chorus.model.UserError;

/**
 * Reads texts with keywords: JSON Lines with {@code text}, {@code lang}, {@code keywords} (a list)
 * and, where there are, {@code id}, {@code title} and {@code dataset}.
 */
public final class KeywordGoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KeywordGoldFile() {}

  /**
   * The texts of a file; blank lines don't count.
   *
   * @param name what the file is called in errors, and its set where a line names none
   * @throws UserError for a line that is no JSON object or lacks a field
   */
  public static List<KeywordGold> read(String name, Reader file) throws IOException {
    List<KeywordGold> texts = new ArrayList<>();
    BufferedReader lines = new BufferedReader(file);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        texts.add(parse(name, name + " line " + number, line));
      }
    }
    return texts;
  }

  private static KeywordGold parse(String file, String place, String line) {
    JsonNode object = object(place, line);
    List<String> keywords = new ArrayList<>();
    object.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
    keywords.removeIf(String::isBlank);
    if (keywords.isEmpty()) {
      throw new UserError(place + " has no list of texts in the field keywords: leave it out");
    }
    return new KeywordGold(
        object.path("id").asText(place),
        object.path("dataset").asText(file.substring(file.lastIndexOf('/') + 1)),
        text(place, object, "lang"),
        object.path("title").isTextual() ? object.path("title").asText() : null,
        text(place, object, "text"),
        keywords);
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

  private static String text(String place, JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new UserError(
          "%s has no text in the field %s: give it one, or leave the line out"
              .formatted(place, field));
    }
    return value.asText();
  }
}
