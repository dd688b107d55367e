package org.chorus.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chorus.model.RejectionReason;

/**
 * Reports out of JSON: an object is one; an array, or an object that has a list of reports under a
 * name for that (as interfaces answer), holds many.
 */
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

  /** So many names of members tell what an object without a text is. */
  private static final int MOST_NAMES = 20;

  private static final int LONGEST_DESCRIPTION = 500;

  private JsonRecords() {}

  /**
   * The reports in one JSON text, or why there are none; empty when the text is blank.
   *
   * @param position of the text; a report in a list gets it plus its place in the list
   */
  static List<Outcome> read(long position, String record, FieldMap fields) {
    String json = record.indexOf(0) < 0 ? record : record.replace("\0", "");
    if (json.isBlank()) {
      return List.of();
    }
    JsonNode node;
    try {
      node = JSON.readTree(json.charAt(0) == '\uFEFF' ? json.substring(1) : json);
    } catch (JsonProcessingException e) {
      return List.of(
          rejected(position, RejectionReason.INVALID_JSON, e.getOriginalMessage(), json));
    }
    return outcomes(position, node, json, fields);
  }

  private static List<Outcome> outcomes(
      long position, JsonNode node, String json, FieldMap fields) {
    if (node.isArray()) {
      return reports(position, node, fields);
    }
    if (!node.isObject()) {
      return List.of(notAnObject(position, node, json));
    }
    JsonMembers members = new JsonMembers(node);
    RawReport report = fields.report(members::text);
    List<JsonNode> inside = new ArrayList<>();
    addLists(report, members, fields, inside);
    return inside.isEmpty()
        ? List.of(outcome(position, report, node, json))
        : reports(position, inside, fields);
  }

  private static List<Outcome> reports(long position, Iterable<JsonNode> list, FieldMap fields) {
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode element : list) {
      long place = position + outcomes.size();
      outcomes.add(
          element.isObject()
              ? outcome(place, fields.report(new JsonMembers(element)::text), element, null)
              : notAnObject(place, element, null));
    }
    return outcomes;
  }

  /** Adds what is in the lists of reports of an object that is none itself. */
  private static void addLists(
      RawReport object, JsonMembers members, FieldMap fields, List<JsonNode> found) {
    if (!isEnvelope(object)) {
      return;
    }
    for (String name : fields.reports()) {
      JsonNode inner = members.get(name);
      if (inner != null && inner.isArray() && hasReports(inner, fields)) {
        inner.forEach(found::add);
      } else if (inner != null && inner.isObject()) {
        JsonMembers innerMembers = new JsonMembers(inner);
        addLists(fields.report(innerMembers::text), innerMembers, fields, found);
      }
    }
  }

  /** A feed has a short description, which may be read as a text, but is nowhere and of no day. */
  private static boolean isEnvelope(RawReport object) {
    boolean somewhere = object.url() != null && CanonicalUrl.of(object.url()).isPresent();
    return object.text() == null
        || (object.id() == null
            && object.date() == null
            && !somewhere
            && object.text().length() <= LONGEST_DESCRIPTION);
  }

  private static boolean hasReports(JsonNode list, FieldMap fields) {
    for (JsonNode element : list) {
      if (element.isObject() && fields.report(new JsonMembers(element)::text).text() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param json the record, for an excerpt; null: that of the node
   */
  private static Outcome outcome(long position, RawReport report, JsonNode node, String json) {
    return report.text() == null
        ? rejected(position, RejectionReason.MISSING_TEXT, "it has: " + names(node), node, json)
        : new Outcome.Found(position, report);
  }

  private static Outcome notAnObject(long position, JsonNode node, String json) {
    String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
    return rejected(position, RejectionReason.NOT_AN_OBJECT, "it is: " + kind, node, json);
  }

  private static String names(JsonNode object) {
    return object.properties().stream()
        .limit(MOST_NAMES)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static Outcome rejected(
      long position, RejectionReason reason, String detail, JsonNode node, String json) {
    return rejected(position, reason, detail, json == null ? node.toString() : json);
  }

  private static Outcome rejected(
      long position, RejectionReason reason, String detail, String json) {
    return new Outcome.Rejected(position, reason, RawText.excerpt(detail), RawText.excerpt(json));
  }
}
