package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.chorus.date.DateContext;
import org.chorus.model.Removal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
  @Property(tries = 1000)
  void whateverIsWrittenThrowsNothing(
      @ForAll @IntRange(min = 0, max = 14) int digits, @ForAll("tails") String tail) {
    String text = "20241118101112".substring(0, digits) + tail;
    assertThat(MetadataDate.of(text, DateContext.of("en", ""))).isNotNull();
  }

  @Provide
  Arbitrary<String> tails() {
    return Arbitraries.strings().withChars("019:.+-TZ eEST/\u0661\u2028").ofMaxLength(12);
  }

  private static String show(java.util.Optional<Dated> dated) {
    return dated.map(d -> d.at() + " " + d.precision().word()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-11-18T10:11:12Z                    | 2024-11-18T10:11:12Z second
          2024-11-18T10:11:12.345678+01:00        | 2024-11-18T09:11:12Z second
          2024-11-18T10:11:12+0530                | 2024-11-18T04:41:12Z second
          2024-11-18T10:11:12-08                  | 2024-11-18T18:11:12Z second
          2024-11-18T10:11+01:00[Europe/Berlin]   | 2024-11-18T09:11:00Z second
          2024-11-18 10:11:12                     | 2024-11-18T10:11:12Z second
          2024-11-18 10:11:12 UTC                 | 2024-11-18T10:11:12Z second
          2024-11-18T24:00:00Z                    | 2024-11-19T00:00:00Z second
          2024-11-18T23:59:60Z                    | 2024-11-18T23:59:59Z second
          2024-11-18T25:00:00Z                    | 2024-11-18T00:00:00Z day
          2024-11-18                              | 2024-11-18T00:00:00Z day
          2024/11/18                              | 2024-11-18T00:00:00Z day
          20241118                                | 2024-11-18T00:00:00Z day
          20241118T101112Z                        | 2024-11-18T10:11:12Z second
          20241118101112                          | 2024-11-18T10:11:12Z second
          20241118T101112-0500                    | 2024-11-18T15:11:12Z second
          20241118T101112-0500Z                   | 2024-11-18T00:00:00Z day
          202411181011-EST                        | 2024-11-18T00:00:00Z day
          20241118101112+                         | 2024-11-18T00:00:00Z day
          20241118T1011-                          | 2024-11-18T00:00:00Z day
          20241118T101112XYZ                      | 2024-11-18T00:00:00Z day
          20241118T256000Z                        | 2024-11-18T00:00:00Z day
          171120242526                            | 1975-06-04T13:24:02Z second
          2024-11                                 | 2024-11-01T00:00:00Z month
          18.11.2024                              | 2024-11-18T00:00:00Z day
          3.4.2024 15:30                          | 2024-04-03T15:30:00Z second
          18/11/2024                              | 2024-11-18T00:00:00Z day
          11/18/2024 3:30 PM EST                  | 2024-11-18T20:30:00Z second
          03/04/2024                              | none
          Mon, 18 Nov 2024 10:11:12 GMT           | 2024-11-18T10:11:12Z second
          Mon, 18 Nov 24 10:11:12 -0500           | 2024-11-18T15:11:12Z second
          Mon Nov 18 10:11:12 +0000 2024          | 2024-11-18T10:11:12Z second
          Mon Nov 18 10:11:12 CET 2024            | 2024-11-18T09:11:12Z second
          November 18, 2024                       | 2024-11-18T00:00:00Z day
          November 18, 2024 at 3:30 PM            | 2024-11-18T15:30:00Z second
          18 de noviembre de 2024                 | 2024-11-18T00:00:00Z day
          18 ноября 2024 г., 10:11                | 2024-11-18T10:11:00Z second
          18. November 2024 um 10:11 Uhr          | 2024-11-18T10:11:00Z second
          2024年11月18日 10:11                     | 2024-11-18T10:11:00Z second
          2024年11月18日 下午3:05                   | 2024-11-18T15:05:00Z second
          2024年11月18日 午前0:05                   | 2024-11-18T00:05:00Z second
          2024년 11월 18일 오후 7:05               | 2024-11-18T19:05:00Z second
          2024년 11월 18일                         | 2024-11-18T00:00:00Z day
          ١٨ نوفمبر ٢٠٢٤                          | 2024-11-18T00:00:00Z day
          2024. november 18.                      | 2024-11-18T00:00:00Z day
          1731888672                              | 2024-11-18T00:11:12Z second
          1731888672000                           | 2024-11-18T00:11:12Z second
          1731888672.5                            | 2024-11-18T00:11:12Z second
          2024-02-30                              | none
          99999-01-01                             | none
          9999-01-01                              | none
          1403/08/28                              | none
          18 listopada 2024                       | none
          yesterday                               | none
          2024                                    | none
          """)
  void aDateFieldIsRead(String given, String expected) {
    assertThat(show(MetadataDate.of(given, DateContext.UNKNOWN))).isEqualTo(expected);
  }

  @Test
  void aDateIsReadInTheLanguageOfTheTextWhereTheSourceGivesNone() {
    String thai = "ท่าเรือถูกปิดเมื่อวันอังคารหลังจากเรือบรรทุกน้ำมันเกยตื้น รัฐมนตรีกล่าว";
    RawReport raw = new RawReport(null, null, null, thai, "18 พ.ย. 2567 20:15 น.", null, null);
    assertThat(show(PublicationDate.given(raw))).startsWith("2024-11-18T");
  }

  @Test
  void aDateThatCanNotBeReadIsKept() {
    RawReport raw = new RawReport("7", null, null, "The council met.", "last week", null, null);
    Reading reading =
        new Readings("b", null, true, Forgotten.NONE).of("file", new Outcome.Found(0, raw));
    assertThat(reading.removed())
        .containsExactly(new Removal(reading.report().reportId(), 0, "unread-date", "last week"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.com/2024/11/18/some-title         | 2024-11-18T00:00:00Z day
          https://a.com/news/2024/nov/18/some-title   | 2024-11-18T00:00:00Z day
          https://a.com/2024/11/some-title            | 2024-11-01T00:00:00Z month
          https://a.com/news-20241118-x               | 2024-11-18T00:00:00Z day
          https://a.com/a-2024-11-18                  | 2024-11-18T00:00:00Z day
          https://a.cn/n1/2024/1118/c1-2.html         | 2024-11-18T00:00:00Z day
          https://a.cn/2024-11/18/content_2.htm       | 2024-11-18T00:00:00Z day
          https://a.cn/202411/t20241118_22.html       | 2024-11-18T00:00:00Z day
          https://a.com/123456789012                  | none
          https://a.com/2024/13/40/x                  | none
          https://a.com/x?day=2024-11-18              | none
          https://a.com                               | none
          """)
  void aDateInAnAddressIsRead(String url, String expected) {
    assertThat(show(UrlDate.of(url))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date 2024-11 Le travail                          | 2024-11-01T00:00:00Z month
          HANOI, Nov. 18, 2024 (Wire) - The council met    | 2024-11-18T00:00:00Z day
          March 01, 2008\\nThe company won the order        | 2008-03-01T00:00:00Z day
          Published on November 18, 2024\\nThe council met  | 2024-11-18T00:00:00Z day
          Москва. 18 ноября 2024. Совет собрался           | 2024-11-18T00:00:00Z day
          18.11.2024, 10:30 Der Rat tagte                  | 2024-11-18T00:00:00Z day
          (18/11/2024) Le conseil                          | 2024-11-18T00:00:00Z day
          2024年11月18日 理事会                             | 2024-11-18T00:00:00Z day
          On November 18, 2019, the council met            | none
          Le 11 septembre 2001, deux avions                | none
          Die Wahl war am 18. November 2019. Danach        | none
          2011-12 was a good season for the club           | none
          In 2024 the council met on 18 November           | none
          """)
  void aDatelineIsReadAndADateInProseIsNot(String line, String expected) {
    assertThat(show(Dateline.of(line.replace("\\n", "\n"), DateContext.UNKNOWN)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18 January 2024", "18 février 2024", "18 марта 2024", "18 Απριλίου 2024", "18 mayıs 2024",
        "18. kesäkuuta 2024", "18 יולי 2024", "18 अगस्त 2024", "18 września 2024",
            "18 oktober 2024",
        "18 de novembro de 2024", "18 dicembre 2024", "18 Mar 2024", "18 May 2024",
            "18 กันยายน 2024"
      })
  void monthNamesOfManyLanguagesAreKnown(String text) {
    assertThat(MetadataDate.of(text, DateContext.UNKNOWN)).isPresent();
  }

  @Test
  void aDateOutsideItsReachIsNoDateline() {
    assertThat(Dateline.of("x".repeat(120) + "\n2024-11-18", DateContext.UNKNOWN)).isEmpty();
  }

  @Property
  void aTimestampOfMachinesIsReadInEveryLanguageAsAnyOtherDate(
      @ForAll("locales") ULocale locale,
      @ForAll @IntRange(min = 1850, max = 2150) int year,
      @ForAll @IntRange(max = 13) int month,
      @ForAll @IntRange(max = 32) int day,
      @ForAll @IntRange(max = 26) int hour,
      @ForAll @IntRange(max = 61) int second,
      @ForAll("zones") String zone) {
    DateContext context = DateContext.of(locale.getLanguage(), locale.getCountry());
    String date = "%04d-%02d-%02d".formatted(year, month, day);
    String time = "%02d:07:%02d%s".formatted(hour, second, zone);
    assertThat(MetadataDate.of(date + "T" + time, context))
        .isEqualTo(MetadataDate.of(date + " " + time, context));
  }

  @Provide
  Arbitrary<ULocale> locales() {
    return Arbitraries.of(ULocale.getAvailableLocales());
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of("Z", "+02:00", "-0330", ".123456+14:00", "+19:00");
  }
}
