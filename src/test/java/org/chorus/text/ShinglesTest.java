package org.chorus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Don't\" - she said | “DON’T” — she  said",
        "The U.S. paid 1,300 francs | The US paid 1300 francs",
        "Kağızman'da Işık | KAGIZMANDA ISIK",
        "grün und weiß | gru\u0308n und WEISS",
        "find office | \uFB01nd o\uFB03ce",
        "gesetzt worden | ge\u00ADsetzt\u00A0worden",
        "１２３ ｋｍ | 123 km",
        "كتاب جديد | كِتـاب جديد",
        "ガス料金 | ｶﾞｽ 料金",
        "١٢٣ | 123",
        "he was a long-time ally | he was a long\u2013time ally",
        "no. 5, no? | no 5 no",
      })
  void typographyMakesNoDifference(String one, String other) {
    assertThat(Shingles.of(one).whole()).isEqualTo(Shingles.of(other).whole());
  }

  @ParameterizedTest
  @CsvSource({
    "a b c, a bc",
    "12 of 3, 1 of 23",
    "कि बात, की बात",
    "wort wort, wort",
    "北京, 京北",
    "x, y"
  })
  void otherWordsMakeADifference(String one, String other) {
    assertThat(Shingles.of(one).whole()).isNotEqualTo(Shingles.of(other).whole());
  }

  @Test
  void hanAndKanaCountTwoAndAHalfLetters() {
    assertThat(Shingles.of("油輪擱淺").letters()).isEqualTo(10);
    assertThat(Shingles.of("Tanker 12, กรุงเทพ").letters()).isEqualTo(15);
    assertThat(Shingles.of(" \u200B…!").letters()).isZero();
  }

  @Property(tries = 300)
  void textsThatShareARunOfWordsShareAPassage(
      @ForAll @IntRange(max = 300) int before,
      @ForAll @IntRange(max = 300) int after,
      @ForAll @IntRange(max = 300) int otherBefore,
      @ForAll long seed) {
    // A shingle has four words, and the window must hold nothing else.
    String run = InventedWords.of(seed, Shingles.WINDOW + 3);
    Set<Long> one =
        passages(InventedWords.of(seed + 1, before) + run + InventedWords.of(seed + 2, after));
    one.retainAll(passages(InventedWords.of(seed + 3, otherBefore) + run));
    assertThat(one).isNotEmpty();
  }

  @Property
  void passagesAreTheSmallestShinglesOfTheirWindows(@ForAll @IntRange(min = 1, max = 200) int n) {
    String text = InventedWords.of(n, n);
    List<String> words = List.of(text.split(" ", -1)).subList(0, n);
    Set<Long> expected = new HashSet<>();
    int shingles = Math.max(1, n - 3);
    for (int from = 0; from == 0 || from + Shingles.WINDOW <= shingles; from++) {
      int to = Math.min(from + Shingles.WINDOW, shingles);
      long smallest = Long.MAX_VALUE;
      for (int i = from; i < to; i++) {
        String shingle = String.join(" ", words.subList(i, Math.min(n, i + 4)));
        // A text of four words is its own only passage.
        smallest = Math.min(smallest, Shingles.of(shingle).passages()[0]);
      }
      expected.add(smallest);
    }
    assertThat(passages(text)).isEqualTo(expected);
  }

  @Property
  void anyTextWithLettersHasPassages(@ForAll String text) {
    assertThat(Shingles.of(text).passages().length > 0).isEqualTo(Shingles.of(text).letters() > 0);
  }

  @Property
  void textInAsciiIsReadAsAnyOther(@ForAll @CharRange(from = ' ', to = '~') String text) {
    // What nobody sees takes the way of foreign characters.
    assertThat(Shingles.of(text).whole()).isEqualTo(Shingles.of(text + '\u200B').whole());
  }

  @Test
  void onlyTheBeginningOfAHugeTextCounts() {
    String text = InventedWords.of(1, Shingles.LONGEST_TEXT);
    String begun = text.substring(0, Shingles.LONGEST_TEXT);
    assertThat(Shingles.of(text).whole()).isEqualTo(Shingles.of(begun).whole());
  }

  private static Set<Long> passages(String text) {
    return Arrays.stream(Shingles.of(text).passages()).boxed().collect(Collectors.toSet());
  }
}
