package org.chorus.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the objects in a page's scripts is its article, and how they may be written. */
class JsonLdTest {
  private static final String ADDRESS = "https://www.news.example/fog-77.html";
  private static final String TEXT =
      "<p>The harbour of the old town was closed on Monday after a ferry lost its way in fog.</p>"
          + "<p>Divers found no hole in the hull, and everybody could leave the ship by noon.</p>";
  private static final String OTHER =
      "{'@type': 'NewsArticle', 'headline': 'A painter whom nobody knew wins the prize',"
          + " 'url': 'https://www.news.example/painter-12.html', 'datePublished': '2001-01-01'}";
  private static final String OWN =
      "{'@type': 'NewsArticle', 'headline': 'Ferry touches breakwater in fog',"
          + " 'datePublished': '2024-05-14'}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type': 'ItemList', 'itemListElement': [{'@type': 'ListItem', 'item': OTHER}]}",
        "{'@type': 'WebPage', 'hasPart': [OTHER], 'mentions': OTHER, 'isPartOf': OTHER}",
        "{'@type': 'WebPage', 'mainEntity': {'@type': 'ItemList', 'itemListElement': [OTHER]}}",
        "{'@type': 'LiveBlogPosting', 'liveBlogUpdate': [OTHER, OTHER]}",
        "{'@type': 'JobPosting', 'headline': 'Divers', 'datePublished': '2001-01-01'}",
      })
  void articlesWithinSomethingElseAreNotThePages(String script) {
    assertThat(page(script(script)).dates()).isEmpty();
    assertThat(page(script(script)).title()).isEqualTo("Fog");
    assertThat(page(script(script)).addresses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type': 'Article', 'url': 'http://news.example/fog-77.html#top', 'datePublished': 'D'}",
        "{'@type': 'Article', '@id': '/fog-77.html/', 'datePublished': 'D'}",
        "{'@type': 'Article', 'mainEntityOfPage': {'@id': 'U'}, 'datePublished': 'D'}",
        "{'@type': 'Article', 'mainEntityOfPage': 'U', 'datePublished': 'D'}",
        "{'@type': ['Thing', 'https://schema.org/Article'], 'headline': 'FOG!', 'datePublished': 'D'}",
        "{'@type': 'WebPage', 'mainEntity': {'@type': 'Article', 'url': 'U', 'datePublished': 'D'}}",
      })
  void thePagesArticleHasItsAddressOrItsHeadline(String script) {
    String own = script.replace("'U'", "'" + ADDRESS + "'").replace("'D'", "'2024-05-14'");
    assertThat(page(script("[OTHER, " + own + "]")).dates()).containsExactly("2024-05-14");
    assertThat(page(script("{'@graph': [" + own + ", OTHER]}")).dates())
        .containsExactly("2024-05-14");
  }

  @Test
  void amongSeveralUnknownOnesTheHeadOfThePageIsBelievedFirst() {
    String meta = "<meta property=article:published_time content=2024-05-13>";
    assertThat(page(script("[OTHER, " + OWN + "]") + meta).dates()).containsExactly("2024-05-13");
    assertThat(page(script("[" + OWN + ", " + OWN + "]") + meta).dates())
        .containsExactly("2024-05-13", "2024-05-14");
    assertThat(page(script("[OTHER, " + OWN + "]")).dates()).isEmpty();
  }

  @Test
  void everythingComesFromOneObject() {
    WebPage page =
        page(
            script(
                "[{'@type': 'Article', 'headline': 'Fog', 'publisher': {'name': 'The Buoy'}},"
                    + " {'@type': 'Article', 'headline': 'Fog', 'datePublished': '2024-05-14',"
                    + " 'url': 'https://news.example/fog-77.html'}, OTHER]"));
    assertThat(page.dates()).containsExactly("2024-05-14");
    assertThat(page.addresses()).containsExactly("https://news.example/fog-77.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json; charset=utf-8'>OWN</script>",
        "<script type=application/ld+json><!-- OWN --></script>",
        "<script type=application/ld+json>//<![CDATA[\nOWN\n//]]></script>",
        "<script type=application/ld+json>/*<![CDATA[*/OWN/*]]>*/</script>",
        "<script type=application/ld+json>\n<![CDATA[ OWN ]]></script>",
        "<script type=application/ld+json>\uFEFFOWN;</script>",
        "<script type=application/ld+json>[OWN,]</script>",
      })
  void scriptsMayBeWrapped(String script) {
    assertThat(page(script.replace("OWN", OWN.replace('\'', '"'))).dates())
        .containsExactly("2024-05-14");
  }

  @Test
  void anyCharacterMayBeEscaped() {
    String script =
        "<script type=application/ld+json>{\"@type\": \"Article\", \"headline\": \"We\\'ll see\","
            + " \"datePublished\": \"2024-05-14\",}</script>";
    assertThat(page(script).dates()).containsExactly("2024-05-14");
    assertThat(page(script).title()).isEqualTo("We'll see");
  }

  private static String script(String json) {
    return "<script type=application/ld+json>"
        + json.replace("OTHER", OTHER).replace('\'', '"')
        + "</script>";
  }

  private static WebPage page(String head) {
    WebPage.Result result = WebPage.of(head + "<h1>Fog</h1>" + TEXT, ADDRESS);
    assertThat(result).isInstanceOf(WebPage.Article.class);
    return ((WebPage.Article) result).page();
  }
}
