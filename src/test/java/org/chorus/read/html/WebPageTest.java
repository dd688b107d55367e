package org.chorus.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebPageTest {
  private static final String ADDRESS = "https://www.news.example/2024/05/story.html";
  private static final String STORY =
      "<p>The bridge over the river was closed on Monday after a crack was found in a pillar.</p>"
          + "<p>Engineers will decide this week whether trucks may use it again, the city said.</p>";

  static Stream<GoldPages.GoldPage> pages() {
    return GoldPages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theMainTextOfEveryTemplateIsFoundAndNothingElse(GoldPages.GoldPage page) {
    assertThat(article(page.html()).text()).isEqualTo(page.text());
  }

  @Test
  void factsComeFromTheSurestPlace() {
    WebPage page =
        article(
            "<html lang=en-GB><head><title>Crack - Daily News</title>"
                + "<meta property=og:title content='A crack in a pillar | Daily News'>"
                + "<meta property=og:site_name content='Daily News'>"
                + "<meta property=article:published_time content=2024-05-14T08:00:00Z>"
                + "<link rel=canonical href='/2024/05/story.html'>"
                + "<script type=application/ld+json>{'broken</script>"
                + "<script type=application/ld+json>{\"@type\": [\"NewsArticle\"], \"datePublished\":"
                + " \"2024-05-14T07:00:00Z\"}</script></head><body><article><h1>Crack</h1>"
                + "<time datetime=2024-05-13>yesterday</time>"
                + STORY);
    assertThat(page.title()).isEqualTo("A crack in a pillar");
    assertThat(page.dates())
        .containsExactly("2024-05-14T07:00:00Z", "2024-05-14T08:00:00Z", "2024-05-13");
    assertThat(page.publisher()).isEqualTo("Daily News");
    assertThat(page.addresses()).containsExactly("/2024/05/story.html");
    assertThat(page.language()).isEqualTo("en-GB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Storm hits coast | The Post; The Post; Storm hits coast",
        "The Post - Storm hits coast; The Post; Storm hits coast",
        "Storm hits coast - Business - The Post; The Post; Storm hits coast - Business",
        "Rome - Paris: a race; The Post; Rome - Paris: a race",
        "Storm hits coast | news.example; ''; Storm hits coast",
        "Storm hits coast – NEWS; ''; Storm hits coast",
        "The Post; The Post; The Post",
        "北部省十二村庄疏散_新华网; 新华网; 北部省十二村庄疏散",
        "北部省十二村庄疏散-新华网; 新华网; 北部省十二村庄疏散",
        "北部省十二村庄疏散_新闻频道_新华网; 新华网; 北部省十二村庄疏散_新闻频道",
        "十二の村に避難指示：朝日新聞; 朝日新聞; 十二の村に避難指示",
        "Storm hits coast ‹ The Post; The Post; Storm hits coast",
        "Storm hits coast / The Post; The Post; Storm hits coast",
        "The Post ► Storm hits coast; The Post; Storm hits coast",
        "Who owns the coast? | The Post; The Post; Who owns the coast?",
        "Streit um den Anti-Spiegel; Spiegel; Streit um den Anti-Spiegel",
        "Spiegel-Affäre wird verfilmt; Spiegel; Spiegel-Affäre wird verfilmt",
        "Floods: twelve villages evacuated; Floods; Floods: twelve villages evacuated",
        "An interview with The Post; The Post; An interview with The Post",
        "Who are “The Post; The Post; Who are “The Post",
      })
  void theNameOfTheSiteIsCutOffATitle(String title, String site, String expected) {
    assertThat(PageTitle.withoutSite(title, site.isEmpty() ? null : site, "www.news.example"))
        .isEqualTo(expected);
  }

  @Test
  void aListOfArticlesIsNone() {
    String teaser =
        "<div><h3><a href='/a'>Something happened somewhere today</a></h3>"
            + "<p>In one sentence this tells what happened there, and that there is more.</p></div>";
    assertThat(WebPage.of("<body><div>" + teaser.repeat(8) + "</div>", ADDRESS))
        .isEqualTo(new WebPage.NoArticle("a list of articles"));
  }

  @Test
  void aMessageOfTheSiteIsNoArticle() {
    String html = "<title>Not found</title><h1>Oops</h1><p>This page does not exist.</p>";
    assertThat(WebPage.of(html, ADDRESS)).isEqualTo(new WebPage.NoArticle("no main text"));
    assertThat(WebPage.of("", ADDRESS)).isEqualTo(new WebPage.NoArticle("no main text"));
  }

  @Property(tries = 300)
  void anyTextIsAPage(@ForAll @StringLength(max = 300) String text) {
    assertThat(WebPage.of(text, ADDRESS)).isNotNull();
    assertThat(WebPage.of("<div>" + STORY + text, text)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostilePagesTakeLittleTime(String html) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(WebPage.of(html, ADDRESS)).isNotNull());
  }

  static Stream<String> hostile() {
    return Stream.of(
        "<div>".repeat(99_000) + STORY,
        "<b>".repeat(99_000) + STORY,
        "<a href=x>".repeat(99_000) + STORY,
        "<p><i>".repeat(49_000) + STORY,
        "<table><tr><td>".repeat(33_000) + STORY,
        "<ul><li>".repeat(49_000) + STORY,
        "<svg><g>".repeat(49_000) + STORY,
        "<select><option>".repeat(49_000) + STORY,
        "<form><input>".repeat(49_000) + STORY,
        "<p>x".repeat(99_000) + STORY,
        "<br>".repeat(99_000) + STORY,
        "</p>".repeat(99_000) + STORY,
        "<div class='" + "x ".repeat(2_500_000) + "'>" + STORY,
        "<html lang='" + "x".repeat(5_000_000) + "'>" + STORY,
        "<meta property=og:title content='" + "| ".repeat(2_500_000) + "'>" + STORY,
        "<script type=application/ld+json>" + "[".repeat(1_000_000) + "</script>" + STORY,
        "<div " + "a".repeat(5_000_000),
        "&".repeat(3_000_000),
        "<!--".repeat(90_000),
        "<p>" + " x".repeat(2_500_000));
  }

  private static WebPage article(String html) {
    WebPage.Result result = WebPage.of(html, ADDRESS);
    assertThat(result).isInstanceOf(WebPage.Article.class);
    return ((WebPage.Article) result).page();
  }
}
