package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class HeadlineTest {
  @Example
  void theTitleComesFirst() {
    assertThat(Headline.of(" A  title\n", "Text.")).isEqualTo("A title");
    assertThat(Headline.of(" ", "Text.")).isEqualTo("Text.");
  }

  @Example
  void withoutATitleItIsTheSentencesThatFit() {
    String text = "The river rose by two metres. Nobody was hurt. " + "Later ".repeat(30);
    assertThat(Headline.of(null, text)).isEqualTo("The river rose by two metres. Nobody was hurt.");
  }

  @Example
  void aSentenceOfJustTheLengthIsKeptWhole() {
    String whole = "R" + "x".repeat(Headline.FROM_TEXT - 2) + ".";
    assertThat(Headline.of(null, whole + " Later.")).isEqualTo(whole);
  }

  @Example
  void aSentenceThatEndsBeyondTheLengthWithoutASpaceIsCut() {
    String tooLong = "水".repeat(Headline.FROM_TEXT) + "。";
    assertThat(Headline.of(null, tooLong + "水")).hasSizeLessThanOrEqualTo(Headline.FROM_TEXT);
  }

  @Example
  void aLongSentenceIsCutBetweenWords() {
    assertThat(Headline.of(null, "1234567 ".repeat(40)))
        .isEqualTo("1234567 ".repeat(13) + "1234567…");
  }

  @Example
  void aScriptWithoutSpacesIsCutToo() {
    assertThat(Headline.of(null, "東京".repeat(200))).hasSizeBetween(110, Headline.FROM_TEXT);
  }

  @Property(tries = 500)
  void itIsNeverTooLongAndNeverFails(
      @ForAll @StringLength(max = 400) String title, @ForAll @StringLength(max = 600) String text) {
    assertThat(Headline.of(title, text)).hasSizeLessThanOrEqualTo(Headline.FROM_TITLE);
    assertThat(Headline.of(null, text)).hasSizeLessThanOrEqualTo(Headline.FROM_TEXT);
  }
}
