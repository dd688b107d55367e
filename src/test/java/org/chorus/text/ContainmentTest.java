package org.chorus.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chorus.config.SettingsFile;
import org.junit.jupiter.api.Test;

class ContainmentTest {
  private static final Containment CONTAINMENT = new Containment(SettingsFile.defaults().copies());

  @Test
  void theShorterTextStandsInTheOtherWhereverItWasCutOrFramed() {
    String a = words(1, 40);
    String b = words(2, 40);
    String c = words(3, 40);
    assertThat(similarity(a + b + c, a + b)).isEqualTo(1);
    assertThat(similarity(a + b + c, a)).isEqualTo(1);
    assertThat(similarity(a + b, "By Ann Poe and Joe Roe\n" + a + b + "All rights reserved"))
        .isEqualTo(1);
    assertThat(similarity("By Ann Poe and Joe Roe\n" + a + b, "(EW) " + a + b + "Example Wire"))
        .isEqualTo(1);
  }

  @Property(tries = 100)
  void anotherOrderOfSentencesCostsNothing(
      @ForAll @IntRange(min = 4, max = 30) int length, @ForAll long seed) {
    String a = words(seed, length);
    String b = words(seed + 1, length);
    String c = words(seed + 2, length);
    assertThat(similarity(a + b + c, c + a + b)).isEqualTo(1);
    assertThat(similarity(a + b + c, c + b + a)).isEqualTo(1);
  }

  @Test
  void anotherOrderOfSentencesCostsNothingWithoutSpacesEither() {
    String a = "星期二凌晨一艘油輪在港口外擱淺。";
    String b = "船員全部獲救沒有人員受傷報告。";
    String c = "海事部門正在調查事故發生原因。";
    assertThat(similarity(a + b + c, c + a + b)).isEqualTo(1);
  }

  @Test
  void aWordThatWasChangedCostsEveryRunThatItIsIn() {
    String a = words(1, 50);
    String b = words(2, 50);
    assertThat(similarity(a + "yesterday " + b, a + "tuesday " + b))
        .isCloseTo(94 / 98.0, within(.001));
  }

  @Test
  void reportsOfOneTemplateAreNoCopies() {
    String template =
        "%s beat %s %s in the third round on %s. The first goal fell in minute %s, when %s was first"
            + " at the ball. Before %s spectators %s let two chances go in the second half.";
    assertThat(
            similarity(
                template.formatted(
                    "Elmsworth", "Ebbing", "3-1", "Tuesday", 17, "Ann Poe", "4,100", "Ebbing"),
                template.formatted(
                    "Norford", "Weston", "2-0", "Friday", 54, "Joe Roe", "2,850", "Weston")))
        .isZero();
  }

  @Test
  void whatIsQuotedOrSharedInPartIsNoCopy() {
    String quoted = words(1, 30);
    String brief = words(1, 20);
    assertThat(similarity(words(2, 20) + brief + words(4, 20), words(3, 20) + brief)).isZero();
    assertThat(similarity(words(2, 60) + quoted + words(3, 60), quoted)).isZero();
    assertThat(similarity(quoted + words(3, 200), quoted)).isZero();
    assertThat(similarity("", quoted)).isZero();
    assertThat(similarity("", "")).isZero();
  }

  @Property(tries = 100)
  void reportsOfUsualLengthThatQuoteTheSameThirtyWordsAreNoCopies(
      @ForAll @IntRange(max = 120) int before, @ForAll @IntRange(max = 120) int otherBefore) {
    String quoted = words(1, 30);
    String one = words(2, before) + quoted + words(3, 120 - before);
    String other = words(4, otherBefore) + quoted + words(5, 120 - otherBefore);
    assertThat(similarity(one, other)).isZero();
    assertThat(similarity(one, quoted)).isZero();
  }

  @Test
  void whatRepeatsItselfCountsOnce() {
    String notice = "Read more about this and other stories here. ";
    assertThat(similarity(words(1, 60) + notice.repeat(30), words(2, 60) + notice.repeat(30)))
        .isZero();
  }

  @Property
  void anyTextsCanBeCompared(@ForAll String one, @ForAll String other) {
    assertThat(similarity(one, other)).isBetween(0.0, 1.0).isEqualTo(similarity(other, one));
  }

  private static double similarity(String one, String other) {
    return CONTAINMENT.similarity(text(one), text(other));
  }

  private static Containment.Text text(String text) {
    Shingles shingles = Shingles.of(text);
    return new Containment.Text(shingles.inOrder(), shingles.span());
  }

  private static String words(long seed, int count) {
    return InventedWords.of(seed, count);
  }
}
