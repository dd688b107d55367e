package org.chorus.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of keywords whatever the text. */
class KeywordLawsTest {
  private static final int CHARACTERS = 500_000;
  private static final LanguageWords ENGLISH = BackgroundWords.with("en", 0, List.of());

  private static final List<ReportText> REPORTS =
      List.of(
          new ReportText(
              "Ferry stuck off Cape Sorrel",
              "The ferry Heron ran onto a bank off Cape Sorrel. A tug pulled the ferry free."),
          new ReportText(
              "Cape Sorrel wants a lighthouse",
              "After the ferry ran aground, the town of Cape Sorrel asked for a lighthouse."),
          new ReportText(
              null, "The bakers of Lower Marsh baked a loaf of 40 metres. The loaf was shared."),
          new ReportText(
              "Owls return", "Barn owls nest in the town hall of Lower Marsh. The owls have two."),
          new ReportText(
              "Marathon moved", "The marathon was moved, as the bridge of the town is closed."));

  /** Pieces that tokenizers stumble over, of many scripts. */
  @Provide
  Arbitrary<String> mixed() {
    return Arbitraries.of(
            "Rotterdam",
            "der",
            "Жук",
            "и",
            "ا",
            "الميناء",
            "\u0640",
            "עיר",
            "बाँध",
            "दो",
            "ท่าเรือ",
            "港",
            "国家",
            "カタカナ",
            "の",
            "・",
            "ー",
            "한국",
            "\uD842\uDFB7",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0301",
            "\u200D",
            "\u200F",
            "\u202E",
            "\u0000",
            "\uFFFE",
            " ",
            " ",
            "  ",
            "\n",
            ". ",
            "-",
            "&",
            "'",
            "’",
            "!",
            "。",
            "।",
            "7",
            "۳",
            "3.",
            "1,000",
            "A.B.",
            "İ",
            "ß",
            "ﬁ")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void anyTextInAnyLanguageHasKeywordsThatStandInIt(@ForAll("mixed") String text) {
    for (String code : List.of("en", "ja", "ar", "th", "und")) {
      LanguageWords language = BackgroundWords.with(code, 0, List.of());
      List<RankedKeyword> ranked = KeywordRanking.rank(null, text, language, false, 5);
      assertThat(ranked).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
      assertThat(ranked).allMatch(keyword -> text.contains(keyword.keyword()));
      assertThat(ranked).allMatch(keyword -> Double.isFinite(keyword.score()));
    }
  }

  @Property
  void thePlaceOfAReportAmongOthersDoesNotMatter(@ForAll Random random) {
    List<ReportText> shuffled = new ArrayList<>(REPORTS);
    Collections.shuffle(shuffled, random);
    for (boolean background : new boolean[] {true, false}) {
      assertThat(keywords(shuffled, background)).isEqualTo(keywords(REPORTS, background));
    }
  }

  @Test
  void aFunctionWordStaysOneWhenTheCorpusIsThereTwice() {
    List<ReportText> corpus = new ArrayList<>();
    Collections.nCopies(4, REPORTS).forEach(corpus::addAll);
    List<ReportText> twice = new ArrayList<>(corpus);
    twice.addAll(corpus);
    LanguageWords once = CorpusLearner.learn("en", corpus, false);
    assertThat(once.functionWords()).contains("the", "a", "of").doesNotContain("owls");
    assertThat(CorpusLearner.learn("en", twice, false).functionWords())
        .containsAll(once.functionWords());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!?,;:-()«» ",
        "1 23 4.56 7,890 ",
        "7",
        "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69 ",
        "\u0301 ",
        "\uD83D",
        "\n",
        "&",
        "abcdefghij",
        "a-",
        "\u200F\u202E"
      })
  void whatHasNoWordsHasNoKeywords(String piece) {
    assertThat(bounded(piece)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'word ', word", "'word\n', word", "'Word. ', Word", "'国 ', ''", "'мост ', мост"})
  void aWordSaidForeverIsOneKeyword(String piece, String keyword) {
    assertThat(bounded(piece))
        .containsExactlyElementsOf(keyword.isEmpty() ? List.of() : List.of(keyword));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "カタカナ・",
        "日本国憲法第カ",
        "のはに",
        "国家",
        "รถไฟขบวนใหม่ออกจากสถานีกลาง",
        "រថភ្លើងថ្មី",
        "שלום hello سلام мир ",
        "a.b.",
        "a\u200Db\u200C ",
        "\u0000\u0001x\u0002",
        "Aa Bb Cc Dd. "
      })
  void noTextWithoutAnEndTakesLongerThanItsLength(String piece) {
    assertThat(bounded(piece)).hasSizeLessThanOrEqualTo(10);
  }

  /** The keywords of a text that says nothing else; minutes, where time grows with its square. */
  private static List<String> bounded(String piece) {
    String text = piece.repeat(CHARACTERS / piece.length());
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            KeywordRanking.rank(null, text, ENGLISH, false, 10).stream()
                .map(RankedKeyword::keyword)
                .toList());
  }

  private static List<List<RankedKeyword>> keywords(List<ReportText> taughtBy, boolean background) {
    LanguageWords language = CorpusLearner.learn("en", taughtBy, background);
    return REPORTS.stream()
        .map(report -> KeywordRanking.rank(report.title(), report.text(), language, true, 10))
        .toList();
  }
}
