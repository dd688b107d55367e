package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Date fields as the press of many countries fills them, by the language and country it claims. */
class DateFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ru   ; 20:30, 11 февраля 2026 ; 2026-02-11T20:30:00Z second
          uk   ; 20:30, 11 лютого 2026 ; 2026-02-11T20:30:00Z second
          vi   ; 08:30 11/02/2026 ; 2026-02-11T08:30:00Z second
          fa   ; ۲۰:۳۰ - ۲۲ بهمن ۱۴۰۴ ; 2026-02-11T20:30:00Z second
          ar   ; 08:30 م - 11 فبراير 2026 ; 2026-02-11T20:30:00Z second
          bn   ; রাত ৮:৩০, ১১ ফেব্রুয়ারি ২০২৬ ; 2026-02-11T20:30:00Z second
          tr   ; 20:30 | 11 Şubat 2026 ; 2026-02-11T20:30:00Z second
          en   ; 8:30 PM · Feb 11, 2026 ; 2026-02-11T20:30:00Z second
          en   ; Updated 8:30 PM EST, Wed February 11, 2026 ; 2026-02-12T01:30:00Z second
          en   ; 20:30 XYZ, 11 February 2026 ; 2026-02-11T00:00:00Z day
          en   ; 20:30 and 21:40, 11 February 2026 ; none
          """)
  void aTimeMayStandBeforeTheDate(String language, String given, String expected) {
    assertIsRead(language, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en   ; 1970-01-01T00:00:00Z ; none
          en   ; 1970-01-01T00:00:00+01:00 ; none
          en   ; 1970-01-01 ; none
          en   ; 0001-01-01T00:00:00Z ; none
          en   ; 1900-01-01 ; none
          en   ; 1899-12-30T00:00:00Z ; none
          en   ; 1970-01-01T08:11:12Z ; 1970-01-01T08:11:12Z second
          """)
  void whatMeansThatNoDateWasSetIsNone(String language, String given, String expected) {
    assertIsRead(language, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en   ; 1.7708418E9 ; 2026-02-11T20:30:00Z second
          en   ; 1.7708418E12 ; 2026-02-11T20:30:00Z second
          en   ; 1770841800.0 ; 2026-02-11T20:30:00Z second
          en   ; 1.770841800E+09 ; 2026-02-11T20:30:00Z second
          en   ; 2.0260211E7 ; 2026-02-11T00:00:00Z day
          """)
  void aNumberMayHaveAnExponentOrAFraction(String language, String given, String expected) {
    assertIsRead(language, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en   ; 11-Feb-26 ; 2026-02-11T00:00:00Z day
          en   ; Feb 11, 26 ; 2026-02-11T00:00:00Z day
          en   ; 13/02/26 ; 2026-02-13T00:00:00Z day
          fr   ; 11/02/26 ; 2026-02-11T00:00:00Z day
          en   ; 11/02/26 ; none
          en-US; 02/11/26 ; 2026-02-11T00:00:00Z day
          und  ; 13/02/26 ; none
          de   ; 11.02.26 20:30 ; 2026-02-11T20:30:00Z second
          de   ; 20:30, 11.02.26 ; 2026-02-11T20:30:00Z second
          ko   ; 26.02.11 20:30 ; 2026-02-11T20:30:00Z second
          ko   ; 26-02-11 ; 2026-02-11T00:00:00Z day
          ja   ; 26/02/11 20:30 ; 2026-02-11T20:30:00Z second
          sv   ; 11/02/26 ; 2026-02-11T00:00:00Z day
          th   ; 11 ก.พ. 69 ; 2026-02-11T00:00:00Z day
          th   ; 11 กุมภาพันธ์ 69 ; 2026-02-11T00:00:00Z day
          th   ; 11 ก.พ. 69 20:30 น. ; 2026-02-11T20:30:00Z second
          zh-TW; 115年2月11日 ; 2026-02-11T00:00:00Z day
          zh-Hant-TW; 115/02/11 ; 2026-02-11T00:00:00Z day
          zh-CN; 115/02/11 ; none
          zh-CN; 26年2月11日 20:30 ; 2026-02-11T20:30:00Z second
          en   ; Mon, 18 Nov 94 10:11:12 -0500 ; 1994-11-18T15:11:12Z second
          """)
  void aShortYearIsReadWhereTheOrderIsCertain(String language, String given, String expected) {
    assertIsRead(language, given, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ko   ; 2026.02.11. 오후 8:30 ; 2026-02-11T20:30:00Z second
          ko   ; 2026.02.11. 20:30 ; 2026-02-11T20:30:00Z second
          ko   ; 2026년 2월 11일 오후 8시 30분 ; 2026-02-11T20:30:00Z second
          hr   ; 11.02.2026. 20:30 ; 2026-02-11T20:30:00Z second
          zh   ; 2026年2月11日 星期三 08:30 ; 2026-02-11T08:30:00Z second
          zh   ; 2026年2月11日星期三下午8:30 ; 2026-02-11T20:30:00Z second
          ja   ; 2026年2月11日(水) 20:30 ; 2026-02-11T20:30:00Z second
          ja   ; 2026年2月11日（水）　20：30 ; 2026-02-11T20:30:00Z second
          ja   ; 2026年2月11日　20時30分 ; 2026-02-11T20:30:00Z second
          zh   ; 2026年02月11日08时30分 ; 2026-02-11T08:30:00Z second
          tr   ; 11 Şubat 2026 Çarşamba, 20:30 ; 2026-02-11T20:30:00Z second
          fr   ; 11 février 2026 à 20h30 ; 2026-02-11T20:30:00Z second
          pt   ; 11 de fevereiro de 2026 às 20h30 ; 2026-02-11T20:30:00Z second
          pt-BR; 11/02/2026 20h30 ; 2026-02-11T20:30:00Z second
          it   ; 11 febbraio 2026, ore 20:30 ; 2026-02-11T20:30:00Z second
          nl   ; 11 februari 2026 om 20:30 ; 2026-02-11T20:30:00Z second
          da   ; 11. februar 2026 kl. 20:30 ; 2026-02-11T20:30:00Z second
          fi   ; 11. helmikuuta 2026 klo 20.30 ; 2026-02-11T20:30:00Z second
          id   ; 11 Februari 2026 pukul 20.30 WIB ; 2026-02-11T13:30:00Z second
          th   ; 11 กุมภาพันธ์ 2569 เวลา 20:30 น. ; 2026-02-11T20:30:00Z second
          th   ; 11 กุมภาพันธ์ 2569 เวลา 20.30น. ; 2026-02-11T20:30:00Z second
          de   ; 11. Februar 2026, 20:30 Uhr ; 2026-02-11T20:30:00Z second
          es   ; 11 de febrero de 2026 20:30 hs ; 2026-02-11T20:30:00Z second
          es   ; 11 de febrero de 2026, 8:30 p. m. ; 2026-02-11T20:30:00Z second
          ar   ; 11 فبراير 2026 08:30 م ; 2026-02-11T20:30:00Z second
          ar   ; 11 فبراير 2026 08:30 ص ; 2026-02-11T08:30:00Z second
          ar   ; 11 فبراير 2026 - 08:30 مساءً ; 2026-02-11T20:30:00Z second
          ar   ; 11 فبراير 2026 08:30 صباحا ; 2026-02-11T08:30:00Z second
          en   ; 2026-02-11 20:30 WITA ; 2026-02-11T12:30:00Z second
          en   ; 2026-02-11 20:30 WIT ; 2026-02-11T11:30:00Z second
          en   ; 2026-02-11 20:30 PKT ; 2026-02-11T15:30:00Z second
          en   ; 2026-02-11 20:30 SAST ; 2026-02-11T18:30:00Z second
          en   ; 2026-02-11 20:30 EAT ; 2026-02-11T17:30:00Z second
          en   ; 2026-02-11 20:30 WAT ; 2026-02-11T19:30:00Z second
          en   ; 2026-02-11 20:30 AEDT ; 2026-02-11T09:30:00Z second
          en   ; 2026-02-11 20:30 NZDT ; 2026-02-11T07:30:00Z second
          en   ; 2026-02-11 20:30 XYZ ; 2026-02-11T00:00:00Z day
          ru   ; 18 ноября 2024 г., 10:11 ; 2024-11-18T10:11:00Z second
          en   ; 11 February 2026 12:05 AM ; 2026-02-11T00:05:00Z second
          en   ; 2026-02-11 20:30 (Coordinated Universal Time) ; 2026-02-11T20:30:00Z second
          en   ; 2026-02-11 20:30 (EST) ; 2026-02-12T01:30:00Z second
          en   ; Wed Feb 11 2026 20:30:00 GMT+0100 (Central European Standard Time) ; 2026-02-11T19:30:00Z second
          """)
  void aTimeBehindTheDateIsReadAsItIsWrittenEverywhere(
      String language, String given, String expected) {
    assertIsRead(language, given, expected);
  }

  private static void assertIsRead(String language, String given, String expected) {
    String read =
        MetadataDate.of(given, PublicationDate.context(language, null, null))
            .map(dated -> dated.at() + " " + dated.precision().word())
            .orElse("none");
    assertThat(read).isEqualTo(expected);
  }
}
