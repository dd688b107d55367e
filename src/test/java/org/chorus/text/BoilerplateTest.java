package org.chorus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static final String PAPER = "the paper";
  private static final String FOLLOW = "Follow us for the latest from the harbour";

  @Test
  void aLineIsInAsManyIndependentReportsAsHaveNothingElseInCommon() {
    List<String> texts = IntStream.range(0, 6).mapToObj(i -> story(i) + "\n" + FOLLOW).toList();
    assertThat(count(texts, FOLLOW).count()).isEqualTo(6);
  }

  @Test
  void severalLinesThatRecurTogetherAreEachCounted() {
    String block = "Sign up here\n" + FOLLOW + "\nAll rights reserved";
    List<String> texts = IntStream.range(0, 6).mapToObj(i -> story(i) + "\n" + block).toList();
    for (String line : block.lines().toList()) {
      assertThat(count(texts, line).count()).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void versionsOfOneStoryAreOneReport() {
    List<String> versions = new ArrayList<>();
    StringBuilder growing = new StringBuilder("The storm reached the coast at night.\n" + story(1));
    for (int i = 2; i < 40; i++) {
      versions.add(growing.append('\n').append(sentence(i)).toString());
    }
    assertThat(count(versions, "The storm reached the coast at night.").count()).isEqualTo(1);
  }

  @Test
  void aTextThatIsAllAloneIsOneReportHoweverOftenItCame() {
    assertThat(count(Collections.nCopies(9, FOLLOW), FOLLOW).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 March", "2-1", "۱۲ مارس", "...", "Oh", "—"})
  void linesWithDigitsOrWithoutWordsAreNotLearned(String line) {
    assertThat(ShortLines.mayBe(line)).isFalse();
  }

  @Test
  void aLineOfTwoHundredCharactersIsAParagraph() {
    assertThat(ShortLines.mayBe("x".repeat(199))).isTrue();
    assertThat(ShortLines.mayBe("x".repeat(200))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "false, 1, 4",
    "false, 16, 4",
    "false, 17, 5",
    "false, 10000, 100",
    "false, 90000000, 500",
    "true, 1, 10",
    "true, 121, 11"
  })
  void theMoreReportsThereAreTheMoreHaveToShareALine(boolean corpus, long reports, long enough) {
    assertThat(Boilerplate.enough(corpus, reports)).isEqualTo(enough);
  }

  @Test
  void aPublishersLineGoesAnywhereAndOnlyFromItsReports() {
    Boilerplate learned = learned(PAPER, FOLLOW);
    String text = "One.\n" + FOLLOW + "\nTwo.";
    assertThat(learned.clean(PAPER, text))
        .isEqualTo(
            new CleanText(
                null, "One.\nTwo.", List.of(new CleanText.Removed(5, Boilerplate.RULE, FOLLOW))));
    assertThat(learned.clean("the post", text).text()).isEqualTo(text);
  }

  @Test
  void aLineOfTheCorpusGoesOnlyAtHeadAndTail() {
    Boilerplate learned = learned(ShortLines.CORPUS, FOLLOW);
    String text = FOLLOW + "\nOne.\n" + FOLLOW + "\nTwo.\n" + FOLLOW + "\n" + FOLLOW;
    for (String publisher : List.of(PAPER, ShortLines.CORPUS)) {
      assertThat(learned.clean(publisher, text).text()).isEqualTo("One.\n" + FOLLOW + "\nTwo.");
    }
  }

  @Test
  void aReportThatIsNothingElseIsLeftAsItIs() {
    assertThat(learned(PAPER, FOLLOW).clean(PAPER, FOLLOW + "\n" + FOLLOW))
        .isEqualTo(new CleanText(null, FOLLOW + "\n" + FOLLOW, List.of()));
  }

  @Property(tries = 100)
  void theOrderOfReportsIsOfNoMatter(
      @ForAll @IntRange(min = 1, max = 60) int reports, @ForAll Random random) {
    List<LineSighting> sightings = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      String text = story(random.nextInt(20)) + "\n" + sentence(i) + "\n" + FOLLOW;
      sightings.addAll(sightings(PAPER, text, random.nextLong(), FOLLOW).toList());
    }
    int once = count(sightings).count();
    Collections.shuffle(sightings, random);
    assertThat(count(sightings).count()).isEqualTo(once).isBetween(1, reports);
  }

  @Test
  void ofVeryManyReportsSomeAreLookedAtWhateverTheirOrder() {
    List<LineSighting> sightings = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 3 * Independence.MOST; i++) {
      sightings.add(new LineSighting(0, 1, random.nextLong(), random.longs(4).toArray()));
    }
    Independence forward = count(sightings);
    Collections.reverse(sightings);
    assertThat(forward.count()).isEqualTo(Independence.MOST);
    assertThat(count(sightings).count()).isEqualTo(Independence.MOST);
    assertThat(forward.seen()).isEqualTo(3L * Independence.MOST);
  }

  @Property
  void anyTextHasLinesAndLosesOnlySuch(@ForAll String text, @ForAll String publisher) {
    List<LineSighting> sightings = ShortLines.of(publisher, text, 1);
    CleanText clean =
        new Boilerplate(sightings.stream().map(LineSighting::line).toList()).clean(publisher, text);
    assertThat(text.lines().toList()).containsAll(clean.text().lines().toList());
    assertThat(clean.text().isBlank()).isEqualTo(text.isBlank());
  }

  private static Boilerplate learned(String publisher, String line) {
    return new Boilerplate(List.of(ShortLines.key(publisher, line)));
  }

  private static Independence count(List<String> texts, String line) {
    return count(
        IntStream.range(0, texts.size())
            .boxed()
            .flatMap(i -> sightings(PAPER, texts.get(i), i, line))
            .toList());
  }

  private static Independence count(List<LineSighting> sightings) {
    Independence all = new Independence();
    sightings.forEach(all::add);
    return all;
  }

  private static Stream<LineSighting> sightings(
      String publisher, String text, long report, String line) {
    return ShortLines.of(publisher, text, report).stream()
        .filter(sighting -> sighting.line() == ShortLines.key(publisher, line));
  }

  private static String story(int number) {
    return IntStream.range(0, 5)
        .mapToObj(i -> sentence(1000 * number + i))
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  /** Twelve invented words. */
  private static String sentence(int number) {
    Random random = new Random(number);
    return String.join(
        " ", random.ints(12, 0, 5000).mapToObj(i -> "w" + Integer.toString(i, 26)).toList());
  }
}
