package org.chorus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequentWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uz | Toshkent shahrida bo‘lgan yong‘inda uch kishi halok bo‘ldi",
        "uz | Toshkent shahrida boʻlgan yongʻinda uch kishi halok boʻldi",
        "uz | Toshkent shahrida bo'lgan yong'inda uch kishi halok bo'ldi",
        "ha | Gwamnatin jihar Kano ta ce mutane uku sun mutu",
        "om | Mootummaan Oromiyaa waggaa kana namoota kuma sadii",
        "tk | Türkmenistanyň prezidenti Aşgabat şäherinde bolup geçen maslahata gatnaşdy",
        "sw | Serikali ya Kano imesema watu watatu wamefariki",
        "tr | Türkmenistan devlet başkanı Aşkabat'ta yapılan toplantıya katıldı",
      })
  void languagesWithoutCountsAreToldByTheirWords(String language, String text) {
    assertThat(LanguageIdentifier.identify(null, text).language()).isEqualTo(language);
  }

  @Test
  void oneWordIsAnybodys() {
    assertThat(FrequentWords.decide("le bilan est lourd")).isEmpty();
  }

  @Test
  void aQuotationDecidesNothing() {
    String english = "the minister spoke for an hour about schools and roads ".repeat(4);
    assertThat(FrequentWords.decide(english + "bilan uchun")).isEmpty();
    assertThat(FrequentWords.decide("bilan uchun")).contains("uz");
  }

  @Property
  void theOrderOfWordsDoesNotMatter(
      @ForAll List<@From("words") String> words, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    assertThat(FrequentWords.decide(String.join(" ", shuffled)))
        .isEqualTo(FrequentWords.decide(String.join(" ", words)));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.of("bilan", "uchun", "cewa", "daga", "akka", "keessa"), Arbitraries.strings());
  }

  /** Else no word of a text would ever equal it. */
  @Test
  void everyWordIsWrittenAsTheIdentifierSeesWords() throws IOException {
    String all;
    try (InputStream in = FrequentWords.class.getResourceAsStream("frequent-words.txt")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    all.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .forEach(
            words ->
                assertThat(LettersOnly.of(words, "Latn").toLowerCase(Locale.ROOT))
                    .isEqualTo(words));
  }
}
