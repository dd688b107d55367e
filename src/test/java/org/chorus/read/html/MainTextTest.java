package org.chorus.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of an article is where names, links and other articles could mislead. */
class MainTextTest {
  private static final List<String> STORY =
      List.of(
          "The harbour of the old town was closed on Monday after a ferry lost its way in the fog"
              + " and touched the breakwater.",
          "Divers found no hole in the hull, and all of the ninety passengers could leave the ship"
              + " before noon, the coast guard said.",
          "The company that runs the line will bring cars to the island on a smaller boat until"
              + " the end of the week.");
  private static final List<String> OTHERS =
      List.of(
          "Teachers of the north walked out on Tuesday over plans to close nine schools in villages"
              + " along the border.",
          "A painter whose name nobody knew won the yearly prize of the academy with a picture of"
              + " her grandmother.",
          "The price of bread rose for the fourth month, and bakers blame it on what they pay for"
              + " power and flour.",
          "Bears came down to the lake again this spring, so rangers ask walkers to keep to the"
              + " marked paths.");
  private static final String TEASERS =
      OTHERS.stream()
          .map(o -> "<div><h3><a href=/x>" + o.substring(0, 40) + "</a></h3><p>" + o + "</p></div>")
          .collect(Collectors.joining());
  private static final String TEXT = String.join("\n", STORY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class='post-7 type-post hentry category-legal tag-floods'",
        "class='category-social-affairs'",
        "class='type-comment'",
        "class='hidden-xs col-md-8'",
        "class='d-print-block'",
        "class='hidden md:block'",
        "class='layout with-sidebar'",
        "class='social'",
        "id=print-area",
        "class='elementor-widget elementor-widget-theme-post-content'",
      })
  void namesOfTopicsAndScreensDoNotMakeAnArticleFurniture(String names) {
    String body = "<div " + names + "><h1>Fog</h1>" + paragraphs(STORY) + "</div>";
    assertThat(text(body + "<div class=latest>" + TEASERS + "</div>")).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class=sidebar",
        "class=related-posts",
        "class='block newsletterSignup'",
        "class=cookie-law-info",
        "class=most-popular",
        "class=widget-area",
        "class=hidden",
        "class=comments-area",
        "id=footer-2",
        "class=elementor-widget role=complementary",
      })
  void furnitureIsNoText(String names) {
    String beside = "<div " + names + "><p>" + OTHERS.get(0) + "</p></div>";
    assertThat(text("<main><h1>Fog</h1>" + paragraphs(STORY) + beside + "</main>")).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead dateline", "byline", "byline-lead", "caption-lead", "paywall"})
  void aParagraphOfSentencesIsNoLineAboutTheText(String names) {
    String lead = "<p class='" + names + "'>" + STORY.get(0) + "</p>";
    assertThat(
            text("<article><h1>Fog</h1>" + lead + paragraphs(STORY.subList(1, 3)) + "</article>"))
        .isEqualTo(TEXT);
  }

  @Test
  void everyParagraphMayHaveABoxOfItsOwnThatAProgramNamed() {
    String body =
        STORY.stream()
            .map(
                p ->
                    "<div class='elementor-element elementor-widget elementor-widget-text-editor'>"
                        + "<div class=elementor-widget-container><p>"
                        + p
                        + "</p></div></div>")
            .collect(Collectors.joining());
    assertThat(text("<div class=elementor-section><h1>Fog</h1>" + body + "</div>")).isEqualTo(TEXT);
  }

  @Test
  void whatOnlySubscribersReadIsTextButTheOfferIsNot() {
    String offer =
        "<p>Subscribe now for one euro a month and read this and every other story without end.</p>";
    assertThat(
            text(
                "<article><h1>Fog</h1><p>"
                    + STORY.get(0)
                    + "</p><div class=paywall>"
                    + paragraphs(STORY.subList(1, 3))
                    + "</div><div class=paywall-offer>"
                    + offer
                    + "</div></article>"))
        .isEqualTo(TEXT);
  }

  @Test
  void whatLooksLikeFurnitureIsTheTextOfAnArticleThatHasNoOther() {
    String body = "<div class=gallery>" + paragraphs(STORY) + "</div>";
    String others =
        "<div class=cookies>"
            + paragraphs(OTHERS.subList(0, 2))
            + "</div><div class=sidebar>"
            + paragraphs(OTHERS.subList(2, 4))
            + "</div>";
    assertThat(text("<meta property=og:type content=article>" + body + others)).isEqualTo(TEXT);
    assertThat(WebPage.of(body + others, "")).isEqualTo(new WebPage.NoArticle("no main text"));
  }

  @Test
  void linksBehindAnArticleAnnounceNothingInIt() {
    assertThat(text("<article><h1>Fog</h1>" + paragraphs(STORY) + links(9) + "</article>"))
        .isEqualTo(TEXT);
  }

  @Test
  void linksBetweenTheParagraphsOfWhatCallsItselfAnArticleDoNotMakeItAList() {
    String body =
        STORY.stream().map(p -> "<p>" + p + "</p>" + links(2)).collect(Collectors.joining());
    String claim = "<meta property=og:type content=article>";
    assertThat(text(claim + "<div><h1>Fog</h1>" + body + "</div>")).isEqualTo(TEXT);
    assertThat(WebPage.of(claim + "<div>" + TEASERS + TEASERS + "</div>", ""))
        .isEqualTo(new WebPage.NoArticle("a list of articles"));
  }

  private static String links(int count) {
    return "<p><a href=/y>Smaller boats will sail to the island</a></p>".repeat(count);
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
  }

  private static String text(String html) {
    WebPage.Result result = WebPage.of(html, "");
    assertThat(result).isInstanceOf(WebPage.Article.class);
    return ((WebPage.Article) result).page().text();
  }
}
