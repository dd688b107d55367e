package org.chorus.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keywords are whole: none begins or ends within what belongs together. */
class KeywordEdgesTest {
  @Test
  void shortReportsDoNotUnlearnWhatIsGrammar() {
    List<ReportText> blurbs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      blurbs.add(new ReportText("Ferry " + i, "Divers inspect ferry " + i + "."));
    }
    LanguageWords language = CorpusLearner.learn("en", blurbs, true);
    assertThat(language.isFunctionWord("it")).isTrue();
    assertThat(language.isFunctionWord("which")).isTrue();
    assertThat(language.isFunctionWord("government")).isFalse();
  }

  @Test
  void aHeadlineInCapitalsDoesNotShout() {
    String text = "Winds of Storm Darragh cut the power. The river rose.";
    assertThat(keywords("STORM DARRAGH CUTS POWER", text, "en"))
        .contains("Storm Darragh", "power")
        .doesNotContain("STORM DARRAGH", "POWER");
  }

  @Test
  void aWeekdayIsOneWithAnEndingToo() {
    assertThat(keywords(null, "En man häktades torsdags misstänkt för branden.", "sv"))
        .contains("branden")
        .doesNotContain("torsdags", "torsdags misstänkt");
    assertThat(keywords(null, "General Augusto Pinochet visited the march.", "en"))
        .anyMatch(keyword -> keyword.contains("Augusto Pinochet"));
  }

  private static List<String> keywords(String title, String text, String language) {
    LanguageWords words = BackgroundWords.with(language, 0, List.of());
    return KeywordRanking.rank(title, text, words, false, 40).stream()
        .map(RankedKeyword::keyword)
        .toList();
  }
}
