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
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article to search engines: the objects of schema.org in its {@code
 * application/ld+json} scripts. Other articles stand there, too (those of a list, parts, related
 * ones); the page's own has its address, else its headline, else is the only one that is part of
 * nothing else. A script that is no JSON says nothing.
 */
final class JsonLd {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .reader();

  /** What hides a script from readers of HTML, or of XML. */
  private static final Pattern WRAPPER =
      Pattern.compile(
          "[\\s\\x{FEFF}]*+(?:(?://|/\\*|\\*/|<!\\[CDATA\\[|<!--)[\\s\\x{FEFF}]*+){0,8}");

  /** The members by which an object says what its page is about. */
  private static final Set<String> OWN_MEMBERS = Set.of("@graph", "mainEntity", "mainEntityOfPage");

  /** More objects than this describe no article. */
  private static final int MOST_OBJECTS = 5_000;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  /** An object that is to be read, and whether it may describe the page. */
  private record Waiting(JsonNode node, boolean own) {}

  static JsonLd of(Document page, PageNames names) {
    JsonLd found = new JsonLd();
    for (Element script : page.getElementsByTag("script")) {
      String type = script.attr("type");
      int parameters = type.indexOf(';');
      String media = parameters < 0 ? type : type.substring(0, parameters);
      if (media.strip().equalsIgnoreCase("application/ld+json")) {
        found.read(script.data());
      }
    }
    found.choose(names);
    return found;
  }

  /** Whether one article is known to be that of the page. */
  boolean hasArticle() {
    return articles.size() == 1;
  }

  /** Whether several articles may be that of the page. */
  boolean isUnsure() {
    return articles.size() > 1;
  }

  /** A member of the article that is a text; of the page, if the article does not have it. */
  Optional<String> text(String member) {
    return agreed(articles, member).or(() -> agreed(pages.stream().limit(1).toList(), member));
  }

  /** The addresses that the article gives as its own, the surest first. */
  List<String> addresses() {
    return Stream.of("mainEntityOfPage", "url").flatMap(m -> text(m).stream()).toList();
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

  /** What all objects that have a member say there. */
  private static Optional<String> agreed(List<JsonNode> nodes, String member) {
    List<String> values =
        nodes.stream().flatMap(node -> value(node, member).stream()).distinct().toList();
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** A text, or the address of an object. */
  private static Optional<String> value(JsonNode node, String member) {
    JsonNode value = first(node.path(member));
    JsonNode text = value.isObject() ? value.path("@id") : value;
    return text.isTextual() && !text.textValue().isBlank()
        ? Optional.of(text.textValue())
        : Optional.empty();
  }

  private void read(String script) {
    Deque<Waiting> waiting = new ArrayDeque<>();
    try {
      Matcher wrapper = WRAPPER.matcher(script);
      String json = wrapper.lookingAt() ? script.substring(wrapper.end()) : script;
      waiting.add(new Waiting(JSON.readTree(json), true));
    } catch (JsonProcessingException e) {
      return;
    }
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_OBJECTS; seen++) {
      Waiting next = waiting.poll();
      next.node.forEach(
          child -> {
            if (next.node.isArray() && child.isContainerNode()) {
              waiting.add(new Waiting(child, next.own));
            }
          });
      if (next.node.isObject()) {
        note(next);
        next.node
            .properties()
            .forEach(
                member -> {
                  if (member.getValue().isContainerNode()) {
                    boolean own = next.own && OWN_MEMBERS.contains(member.getKey());
                    waiting.add(new Waiting(member.getValue(), own));
                  }
                });
      }
    }
  }

  private void note(Waiting object) {
    JsonNode node = object.node;
    JsonNode id = node.path("@id");
    if (id.isTextual() && node.has("name")) {
      byId.putIfAbsent(id.textValue(), node);
    }
    if (object.own && hasType(node, JsonLd::isArticle)) {
      articles.add(node);
    } else if (object.own && hasType(node, "WebPage"::equals)) {
      pages.add(node);
    }
  }

  private static boolean hasType(JsonNode node, Predicate<String> isWanted) {
    JsonNode types = node.path("@type");
    Iterable<JsonNode> all = types.isArray() ? types : List.of(types);
    for (JsonNode type : all) {
      String name = type.asText();
      if (isWanted.test(name.substring(name.lastIndexOf('/') + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article")
        || type.equals("Report")
        || (type.endsWith("Posting") && !type.equals("JobPosting"));
  }

  /** Leaves the page's own article alone; all when none is known to be that. */
  private void choose(PageNames names) {
    List<JsonNode> own =
        articles.stream()
            .filter(
                node ->
                    Stream.of("url", "@id", "mainEntityOfPage")
                        .flatMap(member -> value(node, member).stream())
                        .anyMatch(names::isAddress))
            .toList();
    if (own.isEmpty()) {
      own =
          articles.stream()
              .filter(node -> value(node, "headline").filter(names::isTitle).isPresent())
              .toList();
    }
    Optional<JsonNode> article =
        own.stream()
            .filter(node -> value(node, "datePublished").isPresent())
            .findFirst()
            .or(own.stream()::findFirst);
    article.ifPresent(
        node -> {
          articles.clear();
          articles.add(node);
        });
  }

  /** The first of a list; what is no list is its own first. */
  private static JsonNode first(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }
}
