package org.chorus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Il dit: l'État paiera. | Il dit l État paiera",
        "Київ: п'ять об’єктів | Київ п'ять об’єктів",
        "O‘zbekiston, Farg‘ona ‘va’ | O‘zbekiston Farg‘ona va",
        "Mike‘as, צ‘לסי | Mike as צ‘לסי",
        "The U.S. and AT&T fight covid-19 | The U.S and AT&T fight covid-19",
        "la col·lecció | la col·lecció",
        "Ο πρωθυπουργός, χθες | Ο πρωθυπουργός χθες",
        "قال الرئيس، أمس | قال الرئيس أمس",
        "בית־ספר וצה\"ל | בית־ספר וצה\"ל",
        "प्रधानमंत्री ने कहा। | प्रधानमंत्री ने कहा",
        "প্রধানমন্ত্রী বলেছেন। | প্রধানমন্ত্রী বলেছেন",
        "முதலமைச்சர் கூறினார் | முதலமைச்சர் கூறினார்",
        "นายกรัฐมนตรี | นายก รัฐมนตรี",
        "北京大学发表声明。 | 北京 大学 发表 声明",
        "정부가 오늘 발표했다 | 정부가 오늘 발표했다",
        "პრეზიდენტი თბილისში | პრეზიდენტი თბილისში",
        "Նախագահը Երևանում։ | Նախագահը Երևանում",
        "ጠቅላይ ሚኒስትር። አዲስ | ጠቅላይ ሚኒስትር አዲስ",
        "wörtlich zusammen\u00ADgesetzt | wörtlich zusammen\u00ADgesetzt",
        "می\u200Cخواهم بروم | می\u200Cخواهم بروم",
        "des Landes.Die Lage | des Landes Die Lage",
        "see nhandan.vn now | see nhandan.vn now",
        "बी.जे.पी की | बी.जे.पी की",
        "5G and 19th | 5G and 19th",
        "iPhone手机 | iPhone 手机",
      })
  void wordsAreCutAsAReaderWould(String text, String words) {
    assertThat(words(text)).isEqualTo(List.of(words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ລັດຖະບານ ລາວ", "រដ្ឋាភិបាលកម្ពុជា", "မြန်မာအစိုးရ", "東京で地震が発生した"})
  void scriptsWithoutSpacesAreCutByDictionary(String text) {
    assertThat(words(text)).hasSizeGreaterThan(1).allMatch(word -> word.length() < 12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1,234,567.89 | 1,234,567.89",
        "1.234,5 dazu | 1.234,5",
        "1 234 habitants | 1 234",
        "12,34,567 | 12,34,567",
        "१२,३४५ | १२,३४५",
        "٣٫٥ | ٣٫٥",
        "18.11.2024 | 18;11;2024",
        "2020-2021 | 2020;2021",
        "in 2020 300 people | 2020;300",
        "3:1 | 3;1",
        "3,5kg | 3,5",
        "1,2,3 | 1;2;3",
      })
  void numbersKeepTheirMarksAndDatesFallApart(String text, String numbers) {
    assertThat(texts(text, token -> token.kind() == Token.Kind.NUMBER))
        .isEqualTo(List.of(numbers.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He left. She stayed. | He She",
        "Dr. Who met J. Smith of the U.S. Senate | Dr",
        "Am 18. November kam er. Danach | Am Danach",
        "He works at e.g. an inn. Fine | He Fine",
        "\"What?\" he said. \"Now!\" | What Now",
        "Yahoo! is. (This) ends | Yahoo This",
        "Überschrift⏎erster Satz | Überschrift erster",
        "天气。北京？ | 天气 北京",
        "কথা। আবার | কথা আবার",
        "so... and on. Then | so Then",
        "Ende.Anfang | Ende Anfang",
      })
  void sentencesStartAfterSentenceMarksAndLineEnds(String text, String starts) {
    assertThat(texts(text.replace('⏎', '\n'), Token::startsSentence))
        .containsExactly(starts.split(" "));
  }

  @Test
  void punctuationEndsAChunkAndAnInitialDoesNot() {
    assertThat(texts("John F. Kennedy, Jackie's man (35) left", Token::startsChunk))
        .containsExactly("John", "Jackie", "35", "left");
  }

  @Property
  void everyTokenIsWhereItSays(@ForAll String text) {
    int end = 0;
    for (Token token : Tokenizer.tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text()).isNotEmpty();
      end = token.end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a-",
        "7",
        "7,",
        "7 ",
        "国",
        "ก",
        ".",
        "a.",
        "\u0301",
        "\uD83D\uDE00",
        "\uD83D"
      })
  void aMillionCharactersWithoutSpacesTakeLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> Tokenizer.tokens(text));
  }

  private static List<String> words(String text) {
    return texts(text, token -> true);
  }

  private static List<String> texts(String text, Predicate<Token> which) {
    return Tokenizer.tokens(text).stream().filter(which).map(Token::text).toList();
  }
}
