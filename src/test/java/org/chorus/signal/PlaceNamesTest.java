package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.chorus.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "places.tsv", delimiter = '\t')
  void findsTheFormsOfNamesAndNoOtherWords(String language, String text, String codes) {
    assertThat(found(language, text)).as(text).isEqualTo(codes.equals("-") ? "" : codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | talks with South Korea and Vietnam | KR VN",
        "ru | между Россией и Ираном | IR RU",
        "pl | rozmowy z Francją | FR",
        "de | die Vertreter Vietnams | VN",
        "zh | 法国总统访问越南 | FR VN",
        "en | the US said | US",
        "en | let us go to the chad of it | ''",
        "en | the Nigerian army and Niger | NE NG",
        "en | in the Dominican Republic | DO",
        "en | aboard the USS Ford | ''",
        "en | In the US 20 people died | US",
        "en | it cost million dollars. US officials said | US",
        "en | 34 United States dollars | ''",
        "en | Icelandic and New Zealander | IS NZ",
        "ko | 이스라엘군은 우크라이나에서도 수단을 말리는 | IL UA",
        "he | הפרו את הפסקת האש | ''",
        "en | Equatorial Guinea, Papua New Guinea | GQ PG",
        "en | at Indiana University | ''",
        "en | US$34 million, or 34 US dollars, in Oman | OM",
        "id | 34 juta dolar AS di Jakarta | ''",
        "ru | в Республике Корея и в Молдове | KR MD",
        "ko | 영국에서 프랑스는 인도네시아에서 인도주의 | FR GB ID",
        "ar | وتونس والجزائر وبفرنسا | DZ FR TN",
        "he | בישראל ובמצרים | EG IL",
        "am | በኬንያ ከኢትዮጵያ | ET KE",
        "fr | Mai Van Chinh a parlé | ''",
      })
  void findsCountriesInTheLanguageOfTheText(String language, String text, String codes) {
    assertThat(found(language, text)).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({"ru", "pl", "fi", "tr", "ka", "hi", "ko", "en"})
  void noLetterThatNoLanguageUsesMakesAnEnding(String language) {
    assertThat(found(language, "Iranʘ Иранʘ ირანიʘ ईरानʘ 이라크ʘ")).isEmpty();
  }

  @Property(tries = 500)
  void aNameThatGoesOnForLongIsAnotherWord(
      @ForAll("languages") String language,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 16, max = 40) String rest) {
    assertThat(found(language, "Iran" + rest + ", Иран" + rest + ", ایران" + rest)).isEmpty();
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("ru", "ar", "fi", "hu", "ka", "ko", "zh", "und");
  }

  private static String found(String language, String text) {
    return String.join(" ", PlaceNames.of(language).find(text, Tokenizer.tokens(text)).codes());
  }
}
