package org.chorus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
  void anyTextIsReadTheSameTwice(@ForAll String text) {
    assertThat(FrequentWords.decide(text)).isEqualTo(FrequentWords.decide(text));
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
