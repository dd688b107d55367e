package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
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
    assertThat(numbers(language, text)).containsExactly(number);
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
        "en | £2.4tn of debt | 2400000000000",
        "fr | 2,5 Mds d'euros | 2500000000",
        "ta | 134.2 மி.மீ. மழை | 134.2",
        "id | Rp2,5 miliar | 2500000000",
        "id | Rp40.000 per kilo | 40000",
        "en | Rs2,000 crore | 20000000000",
        "en | Rs.1,500 a month | 1500",
        "sw | Sh4 bilioni | 4000000000",
        "ms | RM5.5 juta | 5500000",
        "tr | 12 bin 500 kişi | 12500",
        "tr | 1 milyon 12 bin 500 kişi | 1012500",
        "es | 12 mil 500 pesos | 12500",
        "es | 3 mil 500 millones de pesos | 3500000000",
        "tr | 12 bin 60.000 | 12000 60000",
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
        "ro | 25 de milioane de euro | 25000000",
        "ro | 350 de mii de oameni | 350000",
        "ro | 20 de miliarde de lei | 20000000000",
        "ml | 3 കോടി | 30000000",
        "ml | 2 ലക്ഷം | 200000",
        "as | ৩ কোটি | 30000000",
        "as | ২ শত কোটি | 2000000000",
        "ta | 3 கோடி | 30000000",
        "ta | 2 லட்சம் | 200000",
        "te | 3 కోట్లు | 30000000",
        "te | 2 లక్షలు | 200000",
        "kn | 3 ಕೋಟಿ | 30000000",
        "kn | 2 ಲಕ್ಷ | 200000",
        "hi | 35 हजार लोग | 35000",
        "hi | 35 हज़ार लोग | 35000",
        "hi | 2 करोड | 20000000",
        "it | 1,2 mld di euro | 1200000000",
        "it | 350 mln di euro | 350000000",
        "es | 3 mil millones | 3000000000",
        "hr | 1,2 mlrd. eura | 1200000000",
        "bs | 1,2 mlrd. KM | 1200000000",
        "sr | 1,2 млрд. динара | 1200000000",
        "el | 3,5 εκατ. ευρώ | 3500000",
        "el | 1,4 δισ. ευρώ | 1400000000",
        "am | 35 ሺህ ሰዎች | 35000",
        "ar | 35 الفا | 35000",
        "ar | 35 ألفاً | 35000",
        "ko | 헌법 84조에 따라 | 84",
        "ko | 형법 311조 위반 | 311",
        "ko | 이 법 84조원 | 84000000000000",
        "ko | 84조원 규모 | 84000000000000",
      })
  void aNumberHasTheValueThatTheWordBehindItGivesIt(String language, String text, String number) {
    assertThat(numbers(language, text)).containsExactly(number.split(" "));
  }

  @Test
  void numbersThatFollowEachOtherAreTwo() {
    assertThat(numbers("zh", "营收10亿，3万9845人")).containsExactly("1000000000", "39845");
    assertThat(numbers("en", "2 million 300 were")).containsExactly("2000000", "300");
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
        "th | 14.27 น.ที่บ้าน",
        "tr | saatlerinde 14.27",
        "ja | 午後3時42分",
        "ja | 21日に",
        "ko | 오후 15시 42분",
        "es | a las 14.30 horas",
        "es | 14.30 horas",
        "pl | godz. 14.30",
        "pl | o godzinie 14.30",
        "it | alle 14.30",
        "it | alle ore 14.30",
        "sv | kl. 14.30 och klockan 14.30",
        "fi | klo 14.30",
        "de | 14.30 Uhr",
        "nl | om 14.30 uur",
        "cs | ve 14.30 hod.",
        "hr | u 14.30 sati",
        "et | kell 14.30",
        "hu | 14.30-kor",
        "el | στις 14.30",
        "bg | в 14.30 ч.",
        "ro | la ora 14.30",
        "ro | de la orele 14.30",
        "en | covid-19 and the G20",
      })
  void aTimeOfDayIsNoNumber(String language, String text) {
    assertThat(numbers(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | un 14.30 hora por persona | 14.3",
        "en | it rose 14.30 points | 14.3",
        "de | um 14.30 Prozent | 14.3",
        "it | il 14.30 per cento | 14.3",
        "en | the last 14.30 points | 14.3",
      })
  void aDecimalIsNoTime(String language, String text, String number) {
    assertThat(numbers(language, text)).containsExactly(number);
  }

  @Test
  void yearsAndSmallNumbersTellNothing() {
    assertThat(numbers("en", "In 1999 some 12 of 0012 came, 3 left by 2031, 5.0 stayed")).isEmpty();
  }

  @Test
  void theNumbersOfADateAreNoNumbers() {
    assertThat(numbers("fr", "Le 18 novembre, 18 trains et 25 bus")).containsExactly("18", "25");
    assertThat(numbers("fr", "Le 18 novembre")).isEmpty();
  }

  @Property(tries = 2000)
  void numbersBesideAnyLettersThrowNothing(
      @ForAll("languages") String language, @ForAll("numbers") String text) {
    assertThat(numbers(language, text)).isSorted();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 捐款專線：0800-024-995 | ''",
        "en | call 0800 096 3080 today | ''",
        "de | Tel. 030/1234567 | ''",
        "ko | 문의 02-123-4567 | ''",
        "fr | appelez le 06 12 34 56 78 | ''",
        "ru | тел. +7 (495) 123-45-67 | ''",
        "en | agent 0096 said | ''",
        "ru | +10 000 000 рублей | 10000000",
        "en | 0.25 to 17.50 | 0.25 17.5",
        "de | 20-25 Grad | 20 25",
      })
  void aTelephoneNumberIsNoQuantity(String language, String text, String numbers) {
    assertThat(String.join(" ", numbers(language, text))).isEqualTo(numbers);
  }

  private static List<String> numbers(String language, String text) {
    return SignalExtractor.extract("r", language, Origin.at(null), null, text, true, List.of())
        .numbers();
  }
}
