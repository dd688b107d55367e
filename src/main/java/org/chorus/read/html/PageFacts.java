package org.chorus.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the head of a page, and marks in its body, say of it, in the words of the page.
 *
 * @param title the headline, without the name of the site; null when there is none
 * @param dates what may be the date of publication, the surest first
 * @param publisher null when the page does not say
 * @param addresses what the page calls its own address, the surest first; may be relative
 * @param language null when the page does not say
 * @param isArticle whether the page calls itself an article
 */
record PageFacts(
    String title,
    List<String> dates,
    String publisher,
    List<String> addresses,
    String language,
    boolean isArticle) {

  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date");

  static PageFacts of(Document page) {
    Map<String, String> meta = meta(page);
    List<String> own = ownAddresses(page, meta);
    JsonLd data = JsonLd.of(page, PageNames.of(page, own, meta.get("og:title")));
    String publisher =
        first(Stream.of(Optional.ofNullable(meta.get("og:site_name")), data.publisher()))
            .orElse(null);
    return new PageFacts(
        title(page, meta, data, publisher),
        dates(page, meta, data),
        publisher,
        Stream.concat(own.stream(), data.addresses().stream()).toList(),
        language(page, meta),
        data.hasArticle() || "article".equalsIgnoreCase(meta.get("og:type")));
  }

  /** The meta elements by the first of property, name, itemprop and http-equiv that they have. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      String content = element.attr("content");
      if (!content.isBlank()) {
        Stream.of("property", "name", "itemprop", "http-equiv")
            .map(element::attr)
            .filter(name -> !name.isBlank())
            .findFirst()
            .ifPresent(name -> meta.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content));
      }
    }
    return meta;
  }

  private static String title(
      Document page, Map<String, String> meta, JsonLd data, String publisher) {
    Element headline = page.getElementsByTag("h1").first();
    return first(
            Stream.of(
                Optional.ofNullable(meta.get("og:title")),
                data.text("headline"),
                MainHeading.inTitle(page).map(Element::text),
                Optional.ofNullable(headline).map(Element::text),
                Optional.of(page.title())))
        .map(title -> PageTitle.withoutSite(title, publisher, PageNames.host(page.location())))
        .orElse(null);
  }

  private static List<String> dates(Document page, Map<String, String> meta, JsonLd data) {
    List<String> dates = new ArrayList<>();
    Optional<String> given = data.text("datePublished");
    if (!data.isUnsure()) {
      given.ifPresent(dates::add);
    }
    DATE_NAMES.stream().map(meta::get).filter(Objects::nonNull).forEach(dates::add);
    for (Element element : page.getElementsByAttributeValue("itemprop", "datePublished")) {
      dates.add(shown(element));
    }
    given.ifPresent(dates::add);
    data.text("dateCreated").ifPresent(dates::add);
    Element article = page.getElementsByTag("article").first();
    Element times = article == null || time(article) == null ? time(page) : time(article);
    if (times != null) {
      dates.add(times.attr("datetime"));
    }
    return dates.stream().distinct().toList();
  }

  private static Element time(Element within) {
    return within.getElementsByTag("time").stream()
        .filter(time -> !time.attr("datetime").isBlank())
        .findFirst()
        .orElse(null);
  }

  private static String shown(Element element) {
    return first(
            Stream.of(
                Optional.of(element.attr("content")),
                Optional.of(element.attr("datetime")),
                Optional.of(element.text())))
        .orElse("");
  }

  /** What the head calls the page's address, the surest first. */
  private static List<String> ownAddresses(Document page, Map<String, String> meta) {
    Stream<String> canonical =
        page.getElementsByTag("link").stream()
            .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
            .map(link -> link.attr("href"));
    return Stream.concat(canonical, Stream.of(meta.getOrDefault("og:url", "")))
        .filter(address -> !address.isBlank())
        .toList();
  }

  private static String language(Document page, Map<String, String> meta) {
    Element root = page.getElementsByTag("html").first();
    return first(
            Stream.of(
                Optional.ofNullable(root).map(html -> html.attr("lang")),
                Optional.ofNullable(root).map(html -> html.attr("xml:lang")),
                Optional.ofNullable(meta.get("content-language")),
                Optional.ofNullable(meta.get("og:locale"))))
        .orElse(null);
  }

  private static Optional<String> first(Stream<Optional<String>> candidates) {
    return candidates.flatMap(Optional::stream).filter(c -> !c.isBlank()).findFirst();
  }
}
