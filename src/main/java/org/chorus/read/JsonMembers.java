package org.chorus.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The members of a JSON object by normalised name, as text where they have a plain value. */
final class JsonMembers {
  /** Under what a value stands that has been given a type or a form beside it, the best first. */
  private static final List<String> VALUES = List.of("rendered", "value", "#text");

  private final Map<String, JsonNode> members = new HashMap<>();

  JsonMembers(JsonNode object) {
    Map<String, JsonNode> ofDatabases = new HashMap<>(); // such as _id beside id
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!member.getValue().isNull()) {
        (member.getKey().startsWith("_") ? ofDatabases : members)
            .putIfAbsent(FieldMap.normalise(member.getKey()), member.getValue());
      }
    }
    JsonNode hit = object.path("_source"); // a search engine's
    if (hit.isObject()) {
      members.putAll(new JsonMembers(hit).members);
    }
    ofDatabases.forEach(members::putIfAbsent);
  }

  /**
   * The member with this normalised name; a point leads into an object, or into each of a list;
   * null for none.
   */
  JsonNode get(String name) {
    JsonNode exact = members.get(name);
    int point = name.indexOf('.');
    if (exact != null || point < 0) {
      return exact;
    }
    JsonNode outer = members.get(name.substring(0, point));
    return outer == null ? null : inside(outer, name.substring(point + 1));
  }

  private static JsonNode inside(JsonNode outer, String name) {
    if (outer.isObject()) {
      return new JsonMembers(outer).get(name);
    }
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (JsonNode part : outer) {
      JsonNode inner = part.isObject() ? new JsonMembers(part).get(name) : null;
      if (inner != null) {
        found.add(inner);
      }
    }
    return found.isEmpty() ? null : found;
  }

  /**
   * A member as text; the parts of a list parted by line ends; null for what is no text: nothing,
   * true and false, NaN, and an object, unless it only says what type its value has, as MongoDB
   * writes dates and ids ({@code {"$date": "…"}}) and readers of feeds write texts ({@code {"type":
   * "…", "value": "…"}}).
   */
  String text(String name) {
    return text(get(name));
  }

  private static String text(JsonNode value) {
    if (value == null || value.isNull() || value.isBoolean() || isNoNumber(value)) {
      return null;
    }
    if (value.isObject()) {
      return typed(value);
    }
    if (value.isArray()) {
      return lines(value);
    }
    if (value.isNumber() && value.isBigDecimal()) {
      return PlainNumber.of(value.decimalValue());
    }
    return value.asText();
  }

  private static String typed(JsonNode object) {
    Map.Entry<String, JsonNode> only =
        object.size() == 1 ? object.properties().iterator().next() : null;
    if (only != null && only.getKey().startsWith("$")) {
      return text(only.getValue());
    }
    return VALUES.stream()
        .map(object::get)
        .filter(value -> value != null && value.isValueNode())
        .map(JsonMembers::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String lines(JsonNode list) {
    StringBuilder parts = new StringBuilder();
    for (JsonNode part : list) {
      String text = text(part);
      if (text != null && !text.isBlank()) {
        parts.append(parts.isEmpty() ? "" : "\n").append(text);
      }
    }
    return parts.toString();
  }

  /** What a table in memory has for nothing, once it is written as JSON. */
  private static boolean isNoNumber(JsonNode value) {
    return (value.isDouble() || value.isFloat()) && !Double.isFinite(value.doubleValue());
  }
}
