package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  @Test
  void theLaterDateThenTheGreaterHashStands() {
    List<Version> group =
        List.of(fresh("a", null, 0), fresh("c", day(1), 1), fresh("b", day(2), 2));
    assertThat(Versions.fates(group))
        .extracting(f -> f.position() + " " + f.kind() + " " + f.replacedBy())
        .containsExactly("0 lost b", "1 lost b");
  }

  @Test
  void aVersionOfAnEarlierBatchIsReplaced() {
    Version stored = new Version("g", "g", false, null, "z", day(9), "old", Version.IN_STORE);
    assertThat(Versions.fates(List.of(stored, fresh("a", null, 0), fresh("a", null, 1))))
        .extracting(f -> f.position() + " " + f.kind())
        .containsExactly("0 revision", "1 repeat", "-1 replaced");
  }

  @Test
  void anArchivedVersionStandsAndWhatComesForItIsKnownFromThenOn() {
    Version archived = new Version("g", "g", false, null, "z", null, "", Version.ARCHIVED);
    assertThat(
            Versions.fates(
                List.of(
                    archived, fresh("b", day(2), 0), fresh("z", day(1), 1), fresh("a", null, 2))))
        .extracting(f -> f.position() + " " + f.kind() + " " + f.replacedBy())
        .containsExactly("0 lost null", "1 repeat null", "2 lost b", "-2 corrected b");
    assertThat(Versions.fates(List.of(archived, fresh("z", null, 0))))
        .extracting(Fate::kind)
        .containsExactly(Fate.REPEAT);
  }

  @Property(tries = 200)
  void everyNewVersionHasOneFateWhateverTheOrder(
      @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> contents,
      @ForAll boolean shareable,
      @ForAll @IntRange(max = 4) int stored,
      @ForAll long seed) {
    List<Version> group = new ArrayList<>();
    if (stored < 4) {
      group.add(
          new Version("g", "g", false, null, "c" + stored, day(stored), "s", Version.IN_STORE));
    }
    for (int i = 0; i < contents.size(); i++) {
      String content = "c" + contents.get(i);
      group.add(
          new Version("g", "g", shareable, "t" + content, content, day(contents.get(i)), "f", i));
    }
    List<Fate> fates = Versions.fates(group);
    long distinct = contents.stream().distinct().count();
    long mentioned = fates.stream().map(Fate::position).distinct().count();
    assertThat(mentioned).isEqualTo(fates.size());
    long dropped = fates.stream().filter(f -> f.kind().equals(Fate.REPEAT)).count();
    boolean known = stored < 4 && contents.contains(stored);
    assertThat(dropped).isEqualTo(contents.size() - distinct + (known ? 1 : 0));
    Collections.shuffle(group, new Random(seed));
    assertThat(Versions.fates(group)).isEqualTo(fates);
  }

  private static Version fresh(String content, Instant at, long position) {
    return new Version("g", "g", false, "t" + content, content, at, "f", position);
  }

  private static Instant day(int day) {
    return Instant.ofEpochSecond(86_400L * day);
  }

  private static String id(RawReport report, String source) {
    return Identity.of(report, source, Identity.contentHash(report, PublicationDate.given(report)))
        .reportId();
  }

  private static RawReport raw(String id, String url, String publisher) {
    return new RawReport(id, url, "title", "text", null, publisher, null);
  }
}
