package org.chorus.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.chorus.text.Token;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void japaneseIsCutWhereTheScriptChanges() {
    assertThat(words("探査機カグヤマルが帰還した。")).containsExactly("探査機", "カグヤマル", "が", "帰還", "した");
  }

  @Test
  void namesInKatakanaStayTogetherAcrossTheDot() {
    assertThat(words("船長のジョン・ケンブル氏")).contains("ジョン・ケンブル");
  }

  @Test
  void namesOfPlacesStayTogetherAcrossTheirKatakana() {
    assertThat(words("湯ノ沢の駅と霞ヶ浦の橋")).contains("湯ノ沢", "霞ヶ浦");
  }

  @Test
  void aVoicedMarkOfItsOwnStaysWithItsLetter() {
    assertThat(words("カ\u3099ラスの工場")).contains("カ\u3099ラス");
  }

  @Test
  void hiraganaPartWhatStandsAtTheirSides() {
    List<Token> tokens = Segments.of("調査し火山を見た。");
    assertThat(tokens.stream().filter(Token::startsChunk).map(Token::text)).contains("調査", "火山");
  }

  @Test
  void otherLanguagesAreCutAsEverywhere() {
    assertThat(words("油轮在埃尔姆港搁浅")).contains("油轮", "在");
    assertThat(words("The tanker sank")).containsExactly("The", "tanker", "sank");
  }

  @Test
  void aNameThatComesBackIsPutTogether() {
    String text = "部长泽连巴基说没有问题。记者问泽连巴基为什么。昨天泽连巴基到达港口。";
    List<Token> joined = RepeatedRuns.joined(text, Segments.of(text), LanguageWords.none());
    assertThat(joined).extracting(Token::text).contains("泽连巴基");
  }

  @Test
  void ideographsThatBlanksPartAreNotPutTogether() {
    String text = "部长泽 连 巴说没有问题。记者问泽 连 巴为什么。昨天泽 连 巴到达。";
    assertThat(RepeatedRuns.joined(text, Segments.of(text), LanguageWords.none()))
        .noneMatch(token -> token.text().contains(" "));
  }

  @Property
  void tokensLieInTheTextInTheirOrder(
      @ForAll @Chars({'国', '中', 'の', 'カ', 'ー', '・', 'a', ' ', '7', '。', '\uD842', '\uDFB7'})
          String text) {
    int end = 0;
    for (Token token : RepeatedRuns.joined(text, Segments.of(text), LanguageWords.none())) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
      end = token.end();
    }
  }

  private static List<String> words(String text) {
    return Segments.of(text).stream().map(Token::text).toList();
  }
}
