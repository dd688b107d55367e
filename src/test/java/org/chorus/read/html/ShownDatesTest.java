package org.chorus.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the dates that are marked in a page is the article's. */
class ShownDatesTest {
  private static final String ADDRESS = "https://www.news.example/fog-77.html";
  private static final String OWN = "<time datetime=2024-05-14>14 May</time>";
  private static final String OLD = "<time datetime=2001-01-01>1 January</time>";
  private static final String TEXT =
      ("<p>The harbour of the old town was closed on Monday after a ferry lost its way in fog.</p>"
              + "<p>Divers found no hole in the hull, and everybody could leave the ship by noon."
              + "</p>")
          .repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<aside>OLD</aside><h1>Fog</h1>OWN",
        "<div class=trending><p>OLD</p></div><h1>Fog</h1>OWN",
        "<article><a href=/x>A prize</a> OLD</article><main><h1>Fog</h1>OWN</main>",
        "<a href=/x>A prize OLD</a><h1>Fog</h1>OWN",
        "<div>OLD A prize for a painter</div><article><h1>Fog</h1><div class=meta>OWN</div></article>",
        "<div>OLD A prize for a painter</div><h1>Fog</h1><p>A ferry got lost.</p>OWN",
        "<article><h1>Fog</h1><span class=byline>OWN</span></article><article>OLD</article>",
        "<h1>Fog</h1><article><a href='https://news.example/fog-77.html'>OWN</a></article>",
        "OWN<h1>Fog</h1>",
        "<h1>Fog</h1><time class=updated datetime=2024-05-15>now</time> OWN",
      })
  void theDateNearestTheHeadingIsTheArticles(String body) {
    assertThat(page(body + TEXT).dates()).containsExactly("2024-05-14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Fog</h1>TEXT<div>OLD</div><div>OWN</div>",
        "<h1>Fog</h1>TEXT<article>OLD</article>",
        "<h1>Fog</h1>TEXT<div class=related>OLD</div>",
        "<h1>Fog</h1><p>They had met on OLD by the sea, which TEXT</p>",
      })
  void aWrongDateIsWorseThanNone(String body) {
    String inProse = TEXT.replaceAll("</?p>", "");
    String whole = body.contains("which") ? body.replace("TEXT", inProse) : body;
    assertThat(page(whole + TEXT).dates()).isEmpty();
  }

  @Test
  void farFromTheHeadingDatesCountIfTheyAgree() {
    assertThat(page("<h1>Fog</h1>" + TEXT + OWN + OWN).dates()).containsExactly("2024-05-14");
  }

  @Test
  void thePropertyOfAnotherItemIsNotTheArticles() {
    String other = "<div itemscope><meta itemprop=datePublished content=2001-01-01>A prize</div>";
    String own =
        "<div itemscope><h1>Fog</h1><meta itemprop=datePublished content=2024-05-14>"
            + TEXT
            + "</div>";
    assertThat(page(other + own + other).dates()).containsExactly("2024-05-14");
    assertThat(page("<meta itemprop=datePublished content=2024-05-14>" + TEXT).dates())
        .containsExactly("2024-05-14");
  }

  @Test
  void whatOnlyReadersSeeIsKeptApart() {
    WebPage page = page("<h1>Fog</h1><time>14.5.2024</time><div>Harbour</div>" + TEXT);
    assertThat(page.dates()).isEmpty();
    assertThat(page.shownDates()).isEqualTo(List.of("14.5.2024", "14.5.2024", "Harbour"));
  }

  private static WebPage page(String body) {
    String html = body.replace("OLD", OLD).replace("OWN", OWN).replace("TEXT", TEXT);
    WebPage.Result result = WebPage.of(html, ADDRESS);
    assertThat(result).isInstanceOf(WebPage.Article.class);
    return ((WebPage.Article) result).page();
  }
}
