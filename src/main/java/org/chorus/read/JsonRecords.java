package org.chorus.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chorus.model.RejectionReason;

/** Reports out of JSON objects. */
final class JsonRecords {
  /** What sloppy writers leave in is forgiven where it can have one meaning only. */
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  /** A number with more digits than this is none that a report has. */
  private static final int MOST_DIGITS = 100;

  /** So many names of members tell what an object without a text is. */
  private static final int MOST_NAMES = 20;

  private JsonRecords() {}

  /** The report in one JSON text, or why there is none; null when the text is blank. */
  static Outcome read(long position, String json, FieldMap fields) {
    if (json.isBlank()) {
      return null;
    }
    JsonNode node;
    try {
      node = JSON.readTree(json.charAt(0) == '\uFEFF' ? json.substring(1) : json);
    } catch (JsonProcessingException e) {
      return rejected(position, RejectionReason.INVALID_JSON, e.getOriginalMessage(), json);
    }
    if (!node.isObject()) {
      String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
      return rejected(position, RejectionReason.NOT_AN_OBJECT, "it is: " + kind, json);
    }
    Map<String, JsonNode> members = members(node);
    RawReport report = fields.report(name -> text(member(members, name)));
    return report.text() == null
        ? rejected(position, RejectionReason.MISSING_TEXT, "it has: " + names(node), json)
        : new Outcome.Found(position, report);
  }

  private static String names(JsonNode object) {
    return object.properties().stream()
        .limit(MOST_NAMES)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static Outcome rejected(
      long position, RejectionReason reason, String detail, String json) {
    return new Outcome.Rejected(position, reason, RawText.excerpt(detail), RawText.excerpt(json));
  }

  private static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new HashMap<>();
    Map<String, JsonNode> ofDatabases = new HashMap<>(); // such as _id beside id
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!member.getValue().isNull()) {
        (member.getKey().startsWith("_") ? ofDatabases : members)
            .putIfAbsent(FieldMap.normalise(member.getKey()), member.getValue());
      }
    }
    ofDatabases.forEach(members::putIfAbsent);
    return members;
  }

  private static JsonNode member(Map<String, JsonNode> members, String name) {
    JsonNode exact = members.get(name);
    int point = name.indexOf('.');
    if (exact != null || point < 0) {
      return exact;
    }
    JsonNode outer = members.get(name.substring(0, point));
    return outer == null || !outer.isObject()
        ? null
        : member(members(outer), name.substring(point + 1));
  }

  /**
   * A value as text; the parts of a list parted by line ends; null for an object, unless it only
   * says what type its value has, as MongoDB writes dates and ids ({@code {"$date": "…"}}).
   */
  private static String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isObject()) {
      Map.Entry<String, JsonNode> first =
          value.size() == 1 ? value.properties().iterator().next() : null;
      return first == null || !first.getKey().startsWith("$") ? null : text(first.getValue());
    }
    if (value.isArray()) {
      StringBuilder parts = new StringBuilder();
      for (JsonNode part : value) {
        String text = text(part);
        if (text != null && !text.isBlank()) {
          parts.append(parts.isEmpty() ? "" : "\n").append(text);
        }
      }
      return parts.toString();
    }
    if (value.isNumber() && value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      boolean readable = Math.abs(number.scale()) <= MOST_DIGITS;
      return readable ? number.toPlainString() : number.toString();
    }
    return value.asText();
  }
}
