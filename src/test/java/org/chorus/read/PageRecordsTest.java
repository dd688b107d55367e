package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of a report that is read out of a page. */
class PageRecordsTest {
  private static final String TEXT =
      "<p>The harbour of the old town was closed on Monday after a ferry lost its way in fog.</p>"
          + "<p>Divers found no hole in the hull, and everybody could leave the ship by noon.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; <div>Published: 11 February 2026, 08:30</div>",
        "ru; <time>20:30, 11 февраля 2026</time>",
        "de; <p>11.02.2026 20:30</p>",
        "bn; <div class=publish-time>প্রকাশ: ১১ ফেব্রুয়ারি ২০২৬, ০৮:৩০</div>",
        "zh; <div>2026年2月11日 08:30</div>",
        "th; <span>11 กุมภาพันธ์ 2569</span>",
      })
  void aDateThatOnlyReadersSeeIsRead(String language, String line) {
    String date = date("<html lang=" + language + "><h1>Fog</h1>" + line + TEXT);
    assertThat(date).isNotNull();
    assertThat(
            MetadataDate.of(date, PublicationDate.context(language, null, null))
                .orElseThrow()
                .at()
                .toString())
        .startsWith("2026-02-11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>On 11 February 2026 the ferry was to be sold at last to an island</div>",
        "<div><a href=/x>11 February 2026</a></div>",
        "<div>Season 2025/26</div>",
        "<div>Harbour</div>",
      })
  void aLineWithMoreThanADateIsNoDate(String line) {
    assertThat(date("<html lang=en><h1>Fog</h1>" + line + TEXT)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1970-01-01T05:30:00+05:30",
        "0001-01-01T00:00:00",
        "1900-01-01",
        "0"
      })
  void aDateThatMeansNoneDoesNotHideARightOne(String unset) {
    String data =
        "<script type=application/ld+json>{\"@type\": \"Article\", \"datePublished\": \""
            + unset
            + "\"}</script><meta name=pubdate content='"
            + unset
            + "'>";
    String right = "<meta name=date content=2026-02-11>";
    assertThat(date(data + right + "<h1>Fog</h1>" + TEXT)).isEqualTo("2026-02-11");
    assertThat(date(data + "<h1>Fog</h1>" + TEXT)).isNull();
  }

  @Test
  void whatIsGivenToMachinesIsSurer() {
    assertThat(date("<meta name=date content=2026-02-11><h1>Fog</h1><p>1 May 2001</p>" + TEXT))
        .isEqualTo("2026-02-11");
  }

  private static String date(String html) {
    Outcome outcome =
        PageRecords.page(0, html.getBytes(StandardCharsets.UTF_8), PageRecords.Origin.UNKNOWN);
    return ((Outcome.Found) outcome).report().date();
  }
}
