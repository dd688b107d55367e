package org.chorus.read.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * An HTML page with an article in it, as the page gives it.
 *
 * @param title the headline, without the name of the site; null when there is none
 * @param text the main text, paragraphs parted by line ends
 * @param dates what may be the date of publication, the surest first
 * @param shownDates lines about the article that readers see, and that may be the date alone
 * @param publisher null when the page does not say
 * @param addresses what the page calls its own address, the surest first; may be relative
 * @param language null when the page does not say
 */
public record WebPage(
    String title,
    String text,
    List<String> dates,
    List<String> shownDates,
    String publisher,
    List<String> addresses,
    String language) {

  /** A page with more tags than this is no article, and would take too much memory as a tree. */
  private static final int MOST_TAGS = 100_000;

  /** What came of a page. */
  public sealed interface Result {}

  /** It has an article. */
  public record Article(WebPage page) implements Result {}

  /** It has none, and why. */
  public record NoArticle(String why) implements Result {}

  /**
   * Looks for the article in a page. Takes time in proportion to the length of {@code html}.
   *
   * @param address where the page was found; empty when unknown
   */
  public static Result of(String html, String address) {
    if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
      return new NoArticle("more than " + MOST_TAGS + " tags");
    }
    Document page = Jsoup.parse(html, address);
    PageFacts facts = PageFacts.of(page);
    Outline outline = Outline.of(page);
    Optional<MainText> text = MainText.of(outline, facts.isArticle());
    if (text.isEmpty() || !text.get().isEnough()) {
      return new NoArticle("no main text");
    }
    if (text.get().isList(facts.isArticle())) {
      return new NoArticle("a list of articles");
    }
    return new Article(
        new WebPage(
            facts.title(),
            text.get().below(facts.title()),
            facts.dates(),
            Stream.concat(facts.shownDates().stream(), outline.linesUnderHeading().stream())
                .toList(),
            facts.publisher(),
            facts.addresses(),
            facts.language()));
  }
}
