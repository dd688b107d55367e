package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Test
  void monthsAndWeekdaysAreNoNames() {
    assertThat(extract("en", "Last Wednesday, in March, Angela Merkel met").names())
        .extracting(Mention::form)
        .containsExactly("Angela", "Last", "Merkel");
  }

  @Test
  void countriesAreNoNamesButMayStandBesideOne() {
    Signals signals = extract("fr", "Le chef Ramsay arrive du Vietnam");
    assertThat(signals.places()).containsExactly("VN");
    assertThat(signals.names()).extracting(Mention::form).containsExactly("Ramsay");
    assertThat(extract("en", "He joined South Korea Telecom").namePairs())
        .extracting(Mention::form)
        .containsExactlyInAnyOrder("South Korea", "Korea Telecom");
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
