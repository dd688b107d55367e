package org.chorus.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the head of a page, and marks in its body, say of it, in the words of the page.
 *
 * @param title the headline, without the name of the site; null when there is none
 * @param dates what may be the date of publication, the surest first
 * @param shownDates what may be the date, as readers see it
 * @param publisher null when the page does not say
 * @param addresses what the page calls its own address, the surest first; may be relative
 * @param language null when the page does not say
 * @param isArticle whether the page calls itself an article
 */
record PageFacts(
    String title,
    List<String> dates,
    List<String> shownDates,
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
    PageNames names = PageNames.of(page, own, meta.get("og:title"));
    JsonLd data = JsonLd.of(page, names);
    ShownDates shown = ShownDates.of(page, names);
    String publisher =
        first(Stream.of(Optional.ofNullable(meta.get("og:site_name")), data.publisher()))
            .orElse(null);
    return new PageFacts(
        title(page, meta, data, publisher),
        dates(meta, data, shown),
        shown.text().stream().toList(),
        publisher,
        Stream.concat(own.stream(), data.addresses().stream()).toList(),
        language(page, meta),
        data.hasArticle() || "article".equalsIgnoreCase(meta.get("og:type")));
  }

  /**
   * The meta elements by the first of property, name, itemprop and http-equiv that they have;
   * properties of items in the body are those of the items.
   */
  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      String content = element.attr("content");
      if (!content.isBlank()) {
        Element parent = element.parent();
        boolean inHead = parent != null && parent.normalName().equals("head");
        Stream.of("property", "name", inHead ? "itemprop" : "", "http-equiv")
            .map(attribute -> attribute.isEmpty() ? "" : element.attr(attribute))
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
        .map(title -> PageTitle.withoutSite(title, data.publisher().orElse(null), ""))
        .orElse(null);
  }

  private static List<String> dates(Map<String, String> meta, JsonLd data, ShownDates shown) {
    Optional<String> given = data.text("datePublished");
    Stream<String> inHead = DATE_NAMES.stream().map(meta::get).filter(Objects::nonNull);
    return Stream.of(
            data.isUnsure() ? Stream.<String>empty() : given.stream(),
            inHead,
            shown.item().stream(),
            given.stream(),
            data.text("dateCreated").stream(),
            shown.time().stream())
        .flatMap(Function.identity())
        .distinct()
        .toList();
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
