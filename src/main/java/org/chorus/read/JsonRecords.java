package org.chorus.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  /** So many names of members tell what an object without a text is. */
  private static final int MOST_NAMES = 20;

  private static final int LONGEST_DESCRIPTION = 500;

  private JsonRecords() {}

  /**
   * The reports in one JSON text, or in several one behind the other, or why there are none; empty
   * when the text is blank.
   *
   * @param position of the text; a report in a list, or behind another, gets it plus its place
   */
  static List<Outcome> read(long position, String record, FieldMap fields) {
    String plain = record.indexOf(0) < 0 ? record : record.replace("\0", "");
    if (plain.isBlank()) {
      return List.of();
    }
    String json = plain.charAt(0) == '\uFEFF' ? plain.substring(1) : plain;
    List<Outcome> found = new ArrayList<>();
    int begin = 0;
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        JsonNode node = JSON.readTree(parser);
        int end = (int) parser.currentLocation().getCharOffset();
        boolean alone = begin == 0 && json.substring(end).isBlank();
        if (!node.isContainerNode() && !alone) {
          return with(found, position, "a value among other words", json.substring(begin));
        }
        found.addAll(outcomes(position + found.size(), node, json.substring(begin, end), fields));
        begin = end;
      }
      return found;
    } catch (JsonProcessingException e) {
      return with(found, position, e.getOriginalMessage(), json.substring(begin));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
  }

  private static List<Outcome> with(List<Outcome> found, long position, String fault, String rest) {
    found.add(rejected(position + found.size(), RejectionReason.INVALID_JSON, fault, rest));
    return found;
  }

  private static List<Outcome> outcomes(
      long position, JsonNode node, String json, FieldMap fields) {
    if (node.isArray()) {
      return outcomes(position, elements(node, fields));
    }
    if (!node.isObject()) {
      return List.of(notAnObject(position, node, json));
    }
    Element whole = Element.of(node, fields);
    List<Element> inside = new ArrayList<>();
    addLists(whole, fields, inside);
    return inside.isEmpty() ? List.of(outcome(position, whole, json)) : outcomes(position, inside);
  }

  private static List<Outcome> outcomes(long position, List<Element> list) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Element element : list) {
      outcomes.add(outcome(position + outcomes.size(), element, null));
    }
    return outcomes;
  }

  /** Adds what is in the lists of reports of an object that is none itself. */
  private static void addLists(Element object, FieldMap fields, List<Element> found) {
    if (!isEnvelope(object.report())) {
      return;
    }
    for (String name : fields.reports()) {
      JsonNode inner = object.members().get(name);
      if (inner != null && inner.isArray()) {
        List<Element> list = elements(inner, fields);
        if (list.stream().anyMatch(Element::hasText)) {
          found.addAll(list);
        }
      } else if (inner != null && inner.isObject()) {
        addLists(Element.of(inner, fields), fields, found);
      }
    }
  }

  private static List<Element> elements(JsonNode array, FieldMap fields) {
    List<Element> list = new ArrayList<>(array.size());
    array.forEach(node -> list.add(Element.of(node, fields)));
    return list;
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

  /**
   * @param json the record, for an excerpt; null: that of the element
   */
  private static Outcome outcome(long position, Element element, String json) {
    if (element.report() == null) {
      return notAnObject(position, element.node(), json);
    }
    return element.hasText()
        ? new Outcome.Found(position, element.report())
        : rejected(
            position,
            RejectionReason.MISSING_TEXT,
            "it has: " + names(element.node()),
            element.node(),
            json);
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

  /**
   * What may be a report.
   *
   * @param members null when the node is no object
   * @param report null when the node is no object
   */
  private record Element(JsonNode node, JsonMembers members, RawReport report) {
    static Element of(JsonNode node, FieldMap fields) {
      if (!node.isObject()) {
        return new Element(node, null, null);
      }
      JsonMembers members = new JsonMembers(node);
      return new Element(node, members, fields.report(members::text));
    }

    boolean hasText() {
      return report != null && report.text() != null;
    }
  }
}
