package org.chorus.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article to search engines: the objects of schema.org in its {@code
 * application/ld+json} scripts. A script that is no JSON says nothing.
 */
final class JsonLd {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build()
          .reader();

  /** More objects than this describe no article. */
  private static final int MOST_OBJECTS = 5_000;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        found.read(script.data());
      }
    }
    return found;
  }

  boolean hasArticle() {
    return !articles.isEmpty();
  }

  /** A member of the article that is a text; of the page, if no article has it. */
  Optional<String> text(String member) {
    for (List<JsonNode> nodes : List.of(articles, pages)) {
      for (JsonNode node : nodes) {
        JsonNode value = first(node.path(member));
        if (value.isTextual() && !value.textValue().isBlank()) {
          return Optional.of(value.textValue());
        }
      }
    }
    return Optional.empty();
  }

  /** The name of who published the article. */
  Optional<String> publisher() {
    for (JsonNode article : articles) {
      JsonNode publisher = first(article.path("publisher"));
      JsonNode named = byId.getOrDefault(publisher.path("@id").asText(), publisher);
      for (JsonNode name :
          List.of(first(publisher.path("name")), first(named.path("name")), publisher)) {
        if (name.isTextual() && !name.textValue().isBlank()) {
          return Optional.of(name.textValue());
        }
      }
    }
    return Optional.empty();
  }

  private void read(String script) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    try {
      waiting.add(JSON.readTree(script));
    } catch (JsonProcessingException e) {
      return;
    }
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonNode node = waiting.poll();
      if (node.isObject()) {
        note(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              waiting.add(child);
            }
          });
    }
  }

  private void note(JsonNode node) {
    JsonNode id = node.path("@id");
    if (id.isTextual() && node.has("name")) {
      byId.putIfAbsent(id.textValue(), node);
    }
    String type = first(node.path("@type")).asText();
    if (type.endsWith("Article") || type.endsWith("Posting")) {
      articles.add(node);
    } else if (type.equals("WebPage")) {
      pages.add(node);
    }
  }

  /** The first of a list; what is no list is its own first. */
  private static JsonNode first(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }
}
