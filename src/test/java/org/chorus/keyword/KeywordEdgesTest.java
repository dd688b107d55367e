package org.chorus.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keywords are whole: none begins or ends within what belongs together. */
class KeywordEdgesTest {
  @Test
  void whatCountsSomethingIsNotCutFromItsNumber() {
    String text = "泸定县发生6.8级地震。这次6.8级地震造成93人遇难，救援截至11日17时。新华社成都9月11日电";
    assertThat(keywords(null, text, "zh"))
        .contains("地震")
        .noneMatch(keyword -> keyword.matches("级.*|人遇难|月.*|.*[0-9]"));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, jarige, De 24-jarige Limburger won. Een 31-jarige fietser werd tweede.",
    "sv, årig, En 32-årig man häktades. Även en 19-årig kvinna förhördes.",
    "ru, летний, Задержан 34-летний водитель. Погиб 50-летний пешеход.",
    "pl, letnie, Uratowano 3-letnie dziecko. Drugie 5-letnie dziecko jest w szpitalu."
  })
  void anAgeIsNotCutFromItsNumber(String language, String fragment, String text) {
    assertThat(keywords(null, text, language))
        .isNotEmpty()
        .noneMatch(keyword -> (" " + keyword + " ").contains(" " + fragment + " "));
  }

  @Test
  void aNounThatBeginsWithANumberIsShownWithIt() {
    String text = "Der 100-Meter-Lauf fiel aus. Den 100-Meter-Lauf holt man nach.";
    assertThat(keywords(null, text, "de")).contains("100-Meter-Lauf").doesNotContain("Meter-Lauf");
  }

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
  void aSmallWordThatAlwaysHasACapitalIsPartOfAName() {
    String text =
        "O prefeito de São Paulo criticou a concessionária. Em São Paulo, as ruas estão vazias.";
    assertThat(keywords(null, text, "pt")).startsWith("São Paulo");
    String small = "Não são ricos. São Paulo cresce. Vi São Paulo. Fui a São Paulo.";
    assertThat(keywords(null, small, "pt")).doesNotContain("São", "são");
  }

  @Test
  void noPhraseBeginsOrEndsWithALetter() {
    String text = "Vlak narazil u Pardubic. Řidič u Pardubic brzdil. Prezident s Pavlem mluvil.";
    assertThat(keywords(null, text, "cs"))
        .contains("Pardubic")
        .noneMatch(keyword -> keyword.matches("(?s)\\p{Ll} .*|.* \\p{Ll}"));
  }

  @ParameterizedTest
  @CsvSource({
    "pl, ul, Pożar kamienicy przy ul. Kościuszki. Kamienica przy ul. Kościuszki spłonęła.",
    "bn, মো, মহাপরিচালক মো. মাইন উদ্দিন এলেন। চিকিৎসক মো. রহিম এলেন।",
    "cs, mil, Škoda je 116 mil. korun."
  })
  void noPhraseEndsWithAnAbbreviation(String language, String abbreviation, String text) {
    assertThat(keywords(null, text, language))
        .isNotEmpty()
        .noneMatch(keyword -> (" " + keyword).endsWith(" " + abbreviation));
  }

  @Test
  void anArticleWrittenToANumberMakesItNoWord() {
    String text = "הלוחם בן ה-21 נפצע. ל-30 תושבים אין מים. הפצועים מתאוששים";
    assertThat(keywords(null, text, "he")).noneMatch(k -> k.matches(".*[0-9]|.-[0-9].*"));
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
