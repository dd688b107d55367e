package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chorus.model.EventKeyword;
import org.chorus.model.Keyword;
import org.junit.jupiter.api.Test;

class MergedKeywordsTest {
  @Test
  void aNameIsTheSameInEveryScript() {
    List<EventKeyword> merged =
        MergedKeywords.of(
            List.of(
                keyword("a", "en", 1, "earthquake"),
                keyword("a", "en", 2, "Bolsonaro"),
                keyword("b", "ru", 1, "Болсонару"),
                keyword("b", "ru", 2, "землетрясение"),
                keyword("c", "ar", 1, "بولسونارو")));
    assertThat(merged)
        .filteredOn(keyword -> "blsnr".equals(keyword.sound()))
        .extracting(EventKeyword::keyword)
        .containsExactly("بولسونارو", "Bolsonaro", "Болсонару");
    assertThat(merged)
        .filteredOn(keyword -> keyword.sound() == null)
        .extracting(EventKeyword::keyword)
        .containsExactly("earthquake", "землетрясение");
  }

  @Test
  void whatIsSaidAlreadyMakesRoomForOtherThings() {
    List<Keyword> keywords = new ArrayList<>();
    int rank = 1;
    for (String phrase : List.of("tanker", "oil tanker", "tankers", "oil", "leak", "harbour")) {
      keywords.add(keyword("a", "en", rank++, phrase));
    }
    assertThat(MergedKeywords.of(keywords))
        .extracting(EventKeyword::keyword)
        .startsWith("tanker", "oil tanker", "leak", "harbour");
  }

  @Test
  void theOrderOfTheReportsMakesNoDifference() {
    List<Keyword> keywords = new ArrayList<>();
    for (int report = 0; report < 5; report++) {
      for (int rank = 1; rank <= 8; rank++) {
        String word = "word" + report * rank % 7;
        keywords.add(keyword("r" + report, report % 2 == 0 ? "en" : "de", rank, word));
      }
    }
    List<EventKeyword> merged = MergedKeywords.of(keywords);
    Collections.shuffle(keywords, new Random(3));
    assertThat(MergedKeywords.of(keywords)).isEqualTo(merged);
  }

  private static Keyword keyword(String report, String language, int rank, String keyword) {
    return new Keyword(report, language, rank, keyword, 1);
  }
}
