package org.chorus.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordRankingTest {
  private static final LanguageWords ENGLISH = BackgroundWords.with("en", 0, List.of());

  private static final String STORY =
      """
      The harbour of Port Elmsworth was closed on Tuesday after a tanker ran aground.
      Divers of the coast guard inspected the tanker and found no leak.
      "The tanker will be moved with the tide," said John F. Kemble of the coast guard.
      Ferries to Port Elmsworth were cancelled, and the coast guard told ships to wait.
      """;

  @Test
  void namesAndTopicsComeBeforeTheRest() {
    assertThat(keywords(STORY, ENGLISH).subList(0, 4))
        .contains("tanker", "coast guard", "Port Elmsworth");
    assertThat(keywords(STORY, ENGLISH)).contains("John F. Kemble");
  }

  @Test
  void noKeywordBeginsOrEndsWithAFunctionWord() {
    assertThat(keywords(STORY, ENGLISH))
        .allSatisfy(
            keyword -> {
              String[] words = keyword.toLowerCase(java.util.Locale.ROOT).split(" ", -1);
              assertThat(ENGLISH.isFunctionWord(words[0])).isFalse();
              assertThat(ENGLISH.isFunctionWord(words[words.length - 1])).isFalse();
            });
  }

  @Test
  void monthsAndWeekdaysAloneSayNothing() {
    String text =
        "On Tuesday, 3 March, divers went down. On Tuesday they found oil. Black Friday came.";
    assertThat(keywords(text, ENGLISH)).noneMatch(k -> k.contains("Tuesday"));
    assertThat(keywords(text, ENGLISH)).doesNotContain("March", "3 March");
    assertThat(keywords(text + " Black Friday was cold.", ENGLISH)).contains("Black Friday");
    String russian = "Пожар начался в пятницу. Пожар потушили в субботу утром.";
    assertThat(keywords(russian, BackgroundWords.with("ru", 0, List.of())))
        .contains("Пожар")
        .doesNotContain("пятницу", "субботу");
  }

  @Test
  void aPersonCalledLikeAMonthIsNoMonthWhereTheLanguageWritesMonthsSmall() {
    String text = "La alcaldesa saludó a Julio. Entonces Julio habló de la presa en julio de 1990.";
    assertThat(
            keywords(text.replace("en julio de", "en"), BackgroundWords.with("es", 0, List.of())))
        .contains("Julio");
  }

  @Test
  void noKeywordRunsOverANumberThatEndsASentence() {
    assertThat(keywords("Jurors counted 23. Divers counted more.", ENGLISH))
        .contains("Divers")
        .noneMatch(keyword -> keyword.contains("23. "));
  }

  @Test
  void anUnknownLanguageIsReadByItsOwnStatistics() {
    String text = STORY.replace("harbour", "hafenbecken");
    assertThat(keywords(text, LanguageWords.none()))
        .contains("tanker")
        .doesNotContain("the", "The", "of", "was", "and");
  }

  @Test
  void aFewReportsMakeNoTopicAFunctionWord() {
    List<WordStatistics> topic = List.of(new WordStatistics("en", "tanker", 5, 20, 20, 0));
    assertThat(keywords(STORY, BackgroundWords.with("en", 5, topic))).contains("tanker");
  }

  @Test
  void languagesWithoutSpacesHaveKeywordsWithoutSpaces() {
    String text = "油轮在埃尔姆港搁浅。海岸警卫队检查了油轮。海岸警卫队说油轮没有泄漏。";
    assertThat(keywords(text, BackgroundWords.with("zh", 0, List.of())))
        .contains("油轮")
        .noneMatch(keyword -> keyword.contains(" ") || keyword.equals("的"));
  }

  @Test
  void theFormIsTheOneMostOftenWritten() {
    assertThat(keywords("Tanker sinks. A tanker sank. The tanker burnt.", ENGLISH))
        .contains("tanker")
        .doesNotContain("Tanker");
  }

  @Test
  void everyScoreIsAtMostTheOneBefore() {
    List<RankedKeyword> ranked = KeywordRanking.rank("Tanker aground", STORY, ENGLISH, false, 10);
    assertThat(ranked).hasSize(10);
    assertThat(ranked)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .doesNotHaveDuplicates();
  }

  @Test
  void whereWordsAreIntroducedABareOneIsWorthLess() {
    double introduced = score("After the storm the ferry sank in the harbour.", "ferry", ENGLISH);
    double bare = score("After a big storm, ferry sank in the harbour.", "ferry", ENGLISH);
    assertThat(bare).isLessThan(introduced);
  }

  @Test
  void theEndingOfTheFirstWordCounts() {
    EndingStatistics all = new EndingStatistics("en", "", 1000, 200);
    LanguageWords rare =
        ENGLISH.withEndings(List.of(all, new EndingStatistics("en", "ing", 100, 2)));
    LanguageWords frequent =
        ENGLISH.withEndings(List.of(all, new EndingStatistics("en", "ing", 100, 40)));
    String text = "The crew left a sinking ferry.";
    assertThat(score(text, "sinking ferry", rare))
        .isLessThan(score(text, "sinking ferry", frequent));
  }

  @Property
  void anyTextHasAtMostSoManyKeywordsFromItself(@ForAll String text) {
    assertThat(KeywordRanking.rank(null, text, ENGLISH, false, 5))
        .hasSizeLessThanOrEqualTo(5)
        .allMatch(keyword -> text.contains(keyword.keyword()));
  }

  @Property
  void everyWordHasANormalForm(
      @ForAll @Chars({'\u0640', '\u00AD', '\u200C', 'ا', 'a', '\u0301', ' '}) String text) {
    assertThat(WordUse.of(text, text)).allMatch(use -> !use.word().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "a", "国", "7 ", "\uD83D\uDE00", "שלום hello ", "a. "})
  void pathologicalTextsAreBounded(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(
            Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> KeywordRanking.rank(null, text, ENGLISH, false, 10)))
        .hasSizeLessThanOrEqualTo(10);
  }

  private static double score(String text, String keyword, LanguageWords language) {
    return KeywordRanking.rank(null, text, language, false, 20).stream()
        .filter(ranked -> ranked.keyword().equals(keyword))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static List<String> keywords(String text, LanguageWords language) {
    return KeywordRanking.rank(null, text, language, false, 10).stream()
        .map(RankedKeyword::keyword)
        .toList();
  }
}
