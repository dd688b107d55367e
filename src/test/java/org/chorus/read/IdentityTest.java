package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          HTTP://User@WWW.Example.COM:80/A/b/?utm_source=x&b=2&a=1#top, example.com/A/b?a=1&b=2
          https://example.com/A/b?a=1&b=2,                              example.com/A/b?a=1&b=2
          https://example.com:8080/x,                                   example.com:8080/x
          https://example.com/?id=5&fbclid=abc,                         example.com?id=5
          https://example.com/caf%c3%a9/%7ex,                           example.com/caf%C3%A9/~x
          https://example.com/café,                                     example.com/caf%C3%A9
          https://bücher.example/x,                                     xn--bcher-kva.example/x
          https://example.com/#!/story/7,                               example.com#!/story/7
          example.com/story,                                            example.com/story
          https://example.com/,                                         none
          mailto:someone@example.com,                                   none
          urn:uuid:5,                                                   none
          not an address,                                               none
          """)
  void addressesOfOneReportHaveOneSpelling(String url, String expected) {
    assertThat(CanonicalUrl.of(url).orElse(null)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void theSpellingOfAnAddressIsItsOwnSpelling(@ForAll String path, @ForAll String query) {
    CanonicalUrl.of("https://example.com/" + path + "?" + query)
        .ifPresent(once -> assertThat(CanonicalUrl.of("https://" + once)).contains(once));
  }

  @Test
  void identityComesFromTheAddressThenThePublisherThenTheIdThenTheContent() {
    RawReport full = raw("7", "https://a.com/x", "P");
    assertThat(id(full, null)).isEqualTo(id(raw("8", "http://a.com/x/", "Q"), null));
    assertThat(id(raw("7", null, "P"), null)).isNotEqualTo(id(raw("7", null, "Q"), null));
    assertThat(id(raw("7", null, null), "P")).isEqualTo(id(raw("7", null, "P"), null));
    assertThat(id(raw("7", null, null), null)).isNotEqualTo(id(raw("7", null, null), "P"));
    assertThat(id(raw(null, null, "P"), null)).isNotEqualTo(id(raw(null, null, "Q"), null));
    assertThat(Identity.of(raw("7", null, null), null, "h").shareable()).isTrue();
  }

  private static String id(RawReport report, String source) {
    return Identity.of(report, source, Identity.contentHash(report, PublicationDate.given(report)))
        .reportId();
  }

  private static RawReport raw(String id, String url, String publisher) {
    return new RawReport(id, url, "title", "text", null, publisher, null);
  }
}
