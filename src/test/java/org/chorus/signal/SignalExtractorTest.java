package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chorus.model.Mention;
import org.chorus.model.Signals;
import org.chorus.model.TermCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalExtractorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Dans l'après-midi du 18 novembre, à Hanoï | --11-18",
        "de | Am Nachmittag des 18. November 2024 arbeitete | 2024-11-18",
        "de | am 18.11. in Kiel | --11-18",
        "de | am 18.11.2024 in Kiel | 2024-11-18",
        "en | On November 18, 2024, the minister | 2024-11-18",
        "en | on the 18th of November the minister | --11-18",
        "en | on 11/18/2024 the minister | 2024-11-18",
        "es | el 18 de noviembre de 2024 en Lima | 2024-11-18",
        "ru | 18 ноября 2024 года в Туле | 2024-11-18",
        "uk | 18 листопада в Києві | --11-18",
        "pl | w dniu 18 listopada 2024 roku | 2024-11-18",
        "fi | 18. marraskuuta 2024 Turussa | 2024-11-18",
        "hu | 2024. november 18. Szegeden | 2024-11-18",
        "vi | Chiều 18/11, tại Hà Nội | --11-18",
        "vi | ngày 18 tháng 11 năm 2024 | 2024-11-18",
        "zh | 他们2024年11月18日在北京 | 2024-11-18",
        "ja | 政府は11月18日、発表した | --11-18",
        "ko | 정부는 11월 18일 발표했다 | --11-18",
        "ar | يوم ١٨ نوفمبر ٢٠٢٤ في تونس | 2024-11-18",
        "hi | १८ नवंबर २०२४ को दिल्ली | 2024-11-18",
        "th | วันที่ 18 พฤศจิกายน 2567 | 2024-11-18",
        "und | on 2024-11-18 there | 2024-11-18",
      })
  void findsADayAsItsLanguageWritesIt(String language, String text, String date) {
    Signals signals = extract(language, text);
    assertThat(signals.dates()).containsExactly(date);
    assertThat(signals.leadDate()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | either 3/4/2024 or not",
        "en | in May the 40 marched",
        "en | version 1.11.2 of it",
        "de | es stand 3.5 zu 2",
        "fr | 31 février 2024",
        "und | le 18 novembre",
      })
  void leavesAloneWhatIsNoCertainDay(String language, String text) {
    assertThat(extract(language, text).dates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | über 408.000 Modelle | 408000",
        "en | over 408,000 models | 408000",
        "fr | plus de 408 000 modèles | 408000",
        "ar | أكثر من ٤٠٨٬٠٠٠ نموذج | 408000",
        "en | a rise of 17.50 points | 17.5",
        "de | ein Anstieg um 17,5 Punkte | 17.5",
        "en | it cost 1,234,567.89 | 1234567.89",
        "tr | 5,8 büyüklüğünde deprem | 5.8",
        "fa | زلزله ۵٫۸ ریشتری | 5.8",
        "en | it grew by 0.25 percent | 0.25",
      })
  void aNumberIsTheSameHoweverItIsWritten(String language, String text, String number) {
    assertThat(extract(language, text).numbers()).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1.4 billion dollars | 1400000000",
        "de | 1,4 Milliarden Euro | 1400000000",
        "ru | 1,4 млрд рублей | 1400000000",
        "pl | 1,4 miliarda złotych | 1400000000",
        "ar | 1.4 مليار دولار | 1400000000",
        "he | ב-1.4 מיליארד שקל | 1400000000",
        "vi | 1,4 tỷ đồng | 1400000000",
        "th | 1.4 พันล้านบาท | 1400000000",
        "ko | 14억 달러 | 1400000000",
        "ja | 14億ドル | 1400000000",
        "zh | 14亿美元 | 1400000000",
        "es | 20 mil millones de euros | 20000000000",
        "en | 3 million people | 3000000",
        "ru | 3 миллионам жителей | 3000000",
        "en | 1,200 crore rupees | 12000000000",
        "hi | 12 करोड़ रुपये | 120000000",
        "bn | ২ লাখ ৩০ হাজার মানুষ | 230000",
        "ja | 1万3千人 | 13000",
        "ja | 4万0043円 | 40043",
        "ko | 34억6천만 달러 | 3460000000",
        "ko | 34억 6천만 달러 | 3460000000",
        "ko | 84명이 숨졌다 | 84",
        "am | ከ2,500 በላይ | 2500",
        "he | כ-2,500 איש | 2500",
        "ar | و250 جريحا | 250",
        "en | 5bn pounds | 5000000000",
        "ro | 20 de persoane | 20",
        "ko | 제35조 위반 | 35",
        "zh | 长300千米 | 300",
        "it | tra Napoli 53 Milan | 53",
        "de | 20 Millionäre | 20",
        "th | 20 พันธุ์ | 20",
        "ko | 72시간 | 72",
        "th | ทั้ง 20 คำ | 20",
        "lo | 20 ຄຳ | 20",
        "th | 20 ล้านคำ | 20000000",
        "ja | 台風15号 | 15",
        "en | it ended 25:20 there | 20 25",
      })
  void aNumberHasTheValueThatTheWordBehindItGivesIt(String language, String text, String number) {
    assertThat(extract(language, text).numbers()).containsExactly(number.split(" "));
  }

  @Test
  void numbersThatFollowEachOtherAreTwo() {
    assertThat(extract("zh", "营收10亿，3万9845人").numbers()).containsExactly("1000000000", "39845");
    assertThat(extract("en", "2 million 300 were").numbers()).containsExactly("2000000", "300");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | kick-off 14:45 (20:45 GMT)",
        "en | at 3.42pm",
        "de | um 14.27 Uhr",
        "it | alle 14.27",
        "tr | saat 14.27'de",
        "id | pukul 14.27 WIB",
        "th | เวลา 14.27 น.",
        "ja | 午後3時42分",
        "ja | 21日に",
        "ko | 오후 15시 42분",
        "en | covid-19 and the G20",
      })
  void aTimeOfDayIsNoNumber(String language, String text) {
    assertThat(extract(language, text).numbers()).isEmpty();
  }

  @Test
  void yearsAndSmallNumbersTellNothing() {
    assertThat(extract("en", "In 1999 some 12 of 0012 came, 3 left by 2031, 5.0 stayed").numbers())
        .isEmpty();
  }

  @Test
  void theNumbersOfADateAreNoNumbers() {
    assertThat(extract("fr", "Le 18 novembre, 18 trains et 25 bus").numbers())
        .containsExactly("18", "25");
    assertThat(extract("fr", "Le 18 novembre").numbers()).isEmpty();
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
  void findsCountriesInTheLanguageOfTheReport(String language, String text, String codes) {
    assertThat(String.join(" ", extract(language, text).places())).isEqualTo(codes);
  }

  @Test
  void monthsAndWeekdaysAreNoNames() {
    assertThat(extract("en", "Last Wednesday, in March, Angela Merkel met").names())
        .extracting(Mention::form)
        .containsExactly("Angela", "Last", "Merkel");
  }

  @Test
  void namesAreWhatIsCapitalisedAndPairsDoNotCrossPunctuation() {
    Signals signals = extract("en", "yesterday Angela Merkel, Vladimir Putin met");
    assertThat(signals.names())
        .extracting(Mention::form)
        .containsExactlyInAnyOrder("Angela", "Merkel", "Vladimir", "Putin");
    assertThat(signals.namePairs())
        .extracting(Mention::form)
        .containsExactlyInAnyOrder("Angela Merkel", "Vladimir Putin");
  }

  @Test
  void shortNamesCountAsPairs() {
    assertThat(extract("fr", "le secrétaire Tô Lâm a dit").namePairs())
        .extracting(Mention::key)
        .isEqualTo(
            extract("de", "der Sekretär To Lam sagte").namePairs().stream()
                .filter(pair -> pair.form().equals("To Lam"))
                .map(Mention::key)
                .toList());
  }

  @Test
  void wordsAreCountedInLowerCase() {
    assertThat(extract("en", "Storm after storm").terms())
        .containsExactly(new TermCount("after", 1), new TermCount("storm", 2));
  }

  @Test
  void reportsInDifferentAlphabetsShareGrams() {
    int[] latin = extract("en", "Bolsonaro").grams();
    assertThat(latin).isSorted().isNotEmpty();
    assertThat(IntStream.of(latin)).allMatch(gram -> gram >= 0 && gram < 65_536);
    assertThat(extract("ru", "Болсонаро").grams()).isEqualTo(latin);
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String text = "İstanbul, 3 Mart 2024: TITLE In Xyz, 12,5 milyon Iğdır";
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      com.ibm.icu.util.ULocale.setDefault(com.ibm.icu.util.ULocale.forLanguageTag("tr"));
      Signals turkish = extract("xmf", text);
      Locale.setDefault(Locale.ROOT);
      com.ibm.icu.util.ULocale.setDefault(com.ibm.icu.util.ULocale.ROOT);
      assertThat(extract("xmf", text)).usingRecursiveComparison().isEqualTo(turkish);
    } finally {
      Locale.setDefault(before);
      com.ibm.icu.util.ULocale.setDefault(com.ibm.icu.util.ULocale.forLocale(before));
    }
  }

  @Test
  void aReportOfWhichOnlyTheMonthIsKnownIsNotComparedByTheFirstOfThatMonth() {
    Instant november = Instant.parse("2024-11-01T00:00:00Z");
    String text = "To Lam met them on 18 November.";
    Signals month =
        SignalExtractor.extract(
            "r", "en", new Origin(november, "month", ""), null, text, true, List.of());
    assertThat(month.publishedAt()).isNull();
    Signals day =
        SignalExtractor.extract(
            "r", "en", new Origin(november, "day", ""), null, text, true, List.of());
    assertThat(day.publishedAt()).isEqualTo(november);
  }

  @Property(tries = 2000)
  void numbersBesideAnyLettersThrowNothing(
      @ForAll("languages") String language, @ForAll("numbers") String text) {
    assertThat(extract(language, text).numbers()).isSorted();
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "th", "lo", "my", "km", "ja", "zh", "ko", "ar", "he", "am", "hi");
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings()
        .withChars(
            "0259:.,- $\n\u0E33\u0EDD\uD800\uDC00aM万億千日時分시만억조제ล้านพันสองຄຳကمليونמיליארדሚሊዮንलाख")
        .ofMaxLength(14);
  }

  @Property
  void neverThrowsAndKeepsItsLists(@ForAll String text) {
    Signals signals = extract("en", text);
    assertThat(signals.names()).extracting(Mention::key).isSorted().doesNotHaveDuplicates();
    assertThat(signals.namePairs()).extracting(Mention::key).isSorted().doesNotHaveDuplicates();
    assertThat(signals.terms()).extracting(TermCount::term).isSorted().doesNotHaveDuplicates();
    assertThat(signals.numbers()).isSorted().doesNotHaveDuplicates();
    assertThat(signals.grams()).isSorted();
  }

  private static Signals extract(String language, String text) {
    return SignalExtractor.extract("r", language, Origin.at(null), null, text, true, List.of());
  }
}
