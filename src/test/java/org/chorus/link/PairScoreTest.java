package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.chorus.config.GroupSettings;
import org.chorus.config.SettingsFile;
import org.chorus.model.Evidence;
import org.chorus.model.Link;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.signal.SignalExtractor;
import org.junit.jupiter.api.Test;

class PairScoreTest {
  private static final Instant NOON = Instant.parse("2024-11-18T12:00:00Z");
  private static final LinkModel MODEL = LinkModel.load("", Method.LIGHT);
  private static final GroupSettings GROUP =
      SettingsFile.parse("group { threshold-dated = -3, threshold-undated = 1 }", "test", List.of())
          .group();
  private static final PairScore SCORE = new PairScore(MODEL.weights(), GROUP, TimeCurve.general());

  private final Signals english =
      report(
          "a", "en", NOON, "Vladimir Putin met Angela Merkel in Vietnam on 17 November; 971 came.");
  private final Signals russian =
      report(
          "b",
          "ru",
          NOON,
          "Владимир Путин 17 ноября встретил Ангелу Меркель во Вьетнаме: 971 гость.");
  private final Signals other =
      report("c", "en", NOON, "Ferry sinks off Recife in Brazil on 2 March with 114 aboard.");

  @Test
  void evidenceShowsWhatBothWriteAsTheyWriteIt() {
    assertThat(evidence(english, russian))
        .hasEntrySatisfying("names", v -> assertThat(v).contains("Putin / Путин"))
        .hasEntrySatisfying(
            "name_pairs", v -> assertThat(v).contains("Vladimir Putin / Владимир Путин"))
        .containsEntry("numbers", "971")
        .containsEntry("places", "VN")
        .containsEntry("time", "0.5 days apart")
        .doesNotContainKeys("same_language", "words", "places_disagree");
  }

  @Test
  void whereOneIsNotDatedTheFirstDaysThatTheyMentionAreEvidence() {
    Signals undated = report("b", "ru", null, "Владимир Путин 17 ноября встретил Меркель.");
    assertThat(evidence(english, undated))
        .containsEntry("lead_dates_agree", "2024-11-17 / --11-17")
        .doesNotContainKey("time");
    assertThat(evidence(undated, other))
        .containsEntry("lead_dates_disagree", "--11-17 / 2024-03-02");
    assertThat(evidence(english, other)).doesNotContainKey("lead_dates_disagree");
  }

  @Test
  void ofManyKeysThoseThatCountMostAreShown() {
    String numbers = "21 and 34, 34, 34, 55, 89 and 144, also 233, 377 and 610";
    Signals one = report("a", "en", NOON, "Vietnam counted 987; Berlin " + numbers + " in Berlin.");
    Signals two = report("b", "en", NOON, "Berlin counted " + numbers + " in Berlin, not Vietnam.");
    assertThat(evidence(one, two))
        .hasEntrySatisfying("numbers", v -> assertThat(v).matches("\\d+(, \\d+){4}, … \\(8\\)"))
        .hasEntrySatisfying("words", v -> assertThat(v).startsWith("berlin, "));
  }

  @Test
  void disagreementIsEvidenceToo() {
    assertThat(evidence(english, other))
        .hasEntrySatisfying("names_disagree", v -> assertThat(v).contains("Merkel", "Recife"))
        .containsEntry("places_disagree", "VN / BR")
        .containsEntry("same_language", "en");
  }

  @Test
  void twoReportsOfOneEventScoreHigherThanTwoOfTwo() {
    assertThat(compare(english, russian).logit()).isGreaterThan(compare(english, other).logit());
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    Rarity rarity = rarity();
    Profile a = Profiles.of(english, rarity);
    Profile b = Profiles.of(russian, rarity);
    assertThat(SCORE.link(SCORE.compare(a, b))).isEqualTo(SCORE.link(SCORE.compare(b, a)));
  }

  @Test
  void onlyWhereBothAreDatedTheThresholdForDatedPairsHolds() {
    Signals undated = report("d", "ru", null, "Владимир Путин во Вьетнаме.");
    PairScore.Compared one = compare(undated, english);
    assertThat(SCORE.score(one).score() / 1e6).isCloseTo(one.logit() - 1, within(1e-6));
    PairScore.Compared both = compare(russian, english);
    assertThat(SCORE.score(both).score() / 1e6)
        .isCloseTo(Math.min(6, both.logit() + 3), within(1e-6));
  }

  @Test
  void withTheEmbeddingMeaningIsEvidenceAndSpellingIsNot() throws IOException {
    Centring centring = noCentring();
    PairScore standard =
        new PairScore(LinkModel.load("", Method.STANDARD).weights(), GROUP, TimeCurve.general());
    Signals a = english.withEmbeddings(new short[] {512, 0}, null);
    Signals b = russian.withEmbeddings(new short[] {307, 410}, null);
    PairScore.Compared pair =
        standard.compare(Profiles.of(a, rarity(), centring), Profiles.of(b, rarity(), centring));
    Link link = standard.link(pair);
    assertThat(link.evidence())
        .extracting(Evidence::kind)
        .contains("meaning", "shared_names", "name_pairs", "time")
        .doesNotContain("names", "spelling", "meaning_same_language");
    assertThat(link.evidence())
        .filteredOn(e -> e.kind().equals("meaning"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.value()).isEqualTo("0.60");
              double weight = LinkModel.load("", Method.STANDARD).weights().of(Feature.MEANING);
              assertThat(e.contribution()).isCloseTo(weight * 0.6, within(0.01));
            });
    double sum = link.evidence().stream().mapToDouble(Evidence::contribution).sum();
    assertThat(sum).isCloseTo(pair.logit(), within(1e-9));
  }

  @Test
  void ofTheirPassagesTheNearestTwoCount() throws IOException {
    Centring centring = noCentring();
    short[] scene = {512, 0};
    short[] event = {0, 512};
    short[] near = {307, 410};
    Profile late = profile(english.withEmbeddings(scene, event), centring);
    Profile atOnce = profile(russian.withEmbeddings(near, null), centring);
    Profile lateToo = profile(russian.withEmbeddings(near, event), centring);
    assertThat(meaning(late, atOnce)).isCloseTo(0.8, within(0.01));
    assertThat(meaning(atOnce, late)).isEqualTo(meaning(late, atOnce));
    assertThat(meaning(late, lateToo)).isCloseTo(1, within(0.001));
    assertThat(meaning(lateToo, late)).isEqualTo(meaning(late, lateToo));
  }

  @Test
  void withoutADateTheLeadsAloneCount() throws IOException {
    Signals undated = report("u", "ru", null, "Владимир Путин во Вьетнаме.");
    short[] lead = {512, 0};
    short[] other = {307, 410};
    Profile a = profile(english.withEmbeddings(lead, other), noCentring());
    Profile b = profile(undated.withEmbeddings(other, lead), noCentring());
    assertThat(meaning(a, b)).isCloseTo(0.6, within(0.01));
    assertThat(meaning(b, a)).isEqualTo(meaning(a, b));
  }

  private static Centring noCentring() throws IOException {
    return Centring.of(
        LanguageMeans.read(new BufferedReader(new StringReader("und\t0\t0\n"))), List.of());
  }

  private Profile profile(Signals signals, Centring centring) {
    return Profiles.of(signals, rarity(), centring);
  }

  private static double meaning(Profile a, Profile b) {
    return PairFeatures.compare(a, b, TimeCurve.general()).get(Feature.MEANING);
  }

  @Test
  void withoutAnEmbeddingNothingIsSaidOfMeaning() {
    assertThat(evidence(english, other))
        .doesNotContainKeys("meaning", "meaning_same_language", "shared_names");
  }

  @Test
  void whatSpeaksAgainstAPairIsHeardOnlySoFar() {
    PairScore.Compared pair = compare(english, other);
    assertThat(SCORE.score(pair).score()).isBetween(-Score.HIGHEST, -1_500_000L);
    PairScore standard =
        new PairScore(LinkModel.load("", Method.STANDARD).weights(), GROUP, TimeCurve.general());
    assertThat(standard.score(pair).score()).isEqualTo(-1_400_000);
  }

  @Property(tries = 200)
  void contributionsAddUpAndScoresStayInBounds(
      @ForAll String one, @ForAll String two, @ForAll @LongRange(min = 0, max = 40) long days) {
    Signals a = report("a", "en", NOON, "Storm in Vietnam " + one);
    Signals b = report("b", "en", NOON.plusSeconds(days * 86_400), "Storm in Vietnam " + two);
    PairScore.Compared pair = compare(a, b);
    Link link = SCORE.link(pair);
    double sum = link.evidence().stream().mapToDouble(Evidence::contribution).sum();
    assertThat(sum).isCloseTo(pair.logit(), within(1e-9));
    assertThat(link.probability()).isBetween(0.0, 1.0);
    assertThat(SCORE.score(pair).score()).isBetween(-Score.HIGHEST, Score.HIGHEST);
  }

  private Map<String, String> evidence(Signals a, Signals b) {
    return SCORE.link(compare(a, b)).evidence().stream()
        .collect(java.util.stream.Collectors.toMap(Evidence::kind, Evidence::value));
  }

  private PairScore.Compared compare(Signals a, Signals b) {
    return SCORE.compare(Profiles.of(a, rarity()), Profiles.of(b, rarity()));
  }

  private Rarity rarity() {
    return new Rarity(Corpus.count(List.of(english, russian, other)), MODEL.background());
  }

  private static Signals report(String id, String language, Instant date, String text) {
    Instant at = date != null && id.equals("b") ? date.plusSeconds(43_200) : date;
    return SignalExtractor.extract(id, language, at, null, text);
  }
}
