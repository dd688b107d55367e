package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
  @ParameterizedTest
  @CsvSource({
    "Putin, Путин",
    "Putin, Πούτιν",
    "Bolsonaro, Болсонару",
    "Bolsonaro, بولسونارو",
    "Jair, Жаир",
    "Johnson, Джонсон",
    "Biden, Байден",
    "Biden, バイデン",
    "Biden, 바이든",
    "Biden, बाइडेन",
    "Zelenskyy, Зеленський",
    "Zelenskyj, Selenskyj",
    "Merkel, Меркель",
    "Tô, Tо",
    "Lâm, Lam",
    "Erdoğan, Эрдоган",
    "Łukasz, Lukas",
    "Straße, Strasse"
  })
  void aNameHasOneSkeletonInAllAlphabets(String one, String other) {
    assertThat(skeleton(one)).isNotEmpty().isEqualTo(skeleton(other));
  }

  @Property
  void isAtMostSixSmallLettersAndDigitsFallOut(@ForAll @StringLength(max = 50) String word) {
    assertThat(skeleton(word)).matches("[a-z]{0,6}");
  }

  @Property
  void transliterationIsPlainAndTheSameWhateverTheCase(
      @ForAll @StringLength(max = 50) String word) {
    String latin = Transliteration.latin(word);
    assertThat(latin).matches("[a-z0-9]*");
    assertThat(Transliteration.latin(word)).isEqualTo(latin);
  }

  private static String skeleton(String word) {
    return Skeleton.of(Transliteration.latin(word));
  }
}
