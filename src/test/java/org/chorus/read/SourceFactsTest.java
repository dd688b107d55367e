package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.chorus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFactsTest {
  private static final String BODY = "The harbour was closed on Tuesday, the coast guard said.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      value = {
        "Source: Harbour Press ~ Harbour Press ~ -",
        "Fuente: EFI ~ EFI ~ -",
        "Источник: Портовые вести ~ Портовые вести ~ -",
        "来源:新港社 ~ 新港社 ~ -",
        "2024-05-14 08:00 来源：新港社 ~ 新港社 ~ -",
        "المصدر: وكالة الميناء ~ وكالة الميناء ~ -",
        "出典：港タイムズ ~ 港タイムズ ~ -",
        "Quelle: https://hafen.example/2024/sperrung ~ hafen.example ~"
            + " https://hafen.example/2024/sperrung",
        "Kilde: Havneposten (https://havn.example/a/1) ~ Havneposten ~ https://havn.example/a/1",
        "Source: https://www.harbour.example/ ~ harbour.example ~ -",
        "Source: www.harbour.example/a/1 ~ harbour.example ~ www.harbour.example/a/1",
        "https://harbour.example/a/1 ~ harbour.example ~ https://harbour.example/a/1",
        "Sources: Harbour Press, Coast News ~ - ~ -",
        "Source ~ - ~ -",
      })
  void aSourceLineSaysWhoPublishedAReportThatNamesNobodyElse(
      String line, String publisher, String url) {
    assertThat(report(new RawReport(null, null, null, BODY + "\n" + line, null, null, null)))
        .extracting(Report::publisher, Report::url, Report::text)
        .containsExactly(publisher, url, BODY);
  }

  @Test
  void theLabelMayStandAboveTheName() {
    String text = BODY + "\nSource\nHarbour Press";
    assertThat(report(new RawReport(null, null, null, text, null, null, null)).publisher())
        .isEqualTo("Harbour Press");
  }

  @Test
  void whatTheSourceGivesInFieldsOfItsOwnStands() {
    String text = BODY + "\nSource: Harbour Press (https://harbour.example/a/1)";
    Report named = report(new RawReport(null, null, null, text, null, "Coast News", null));
    assertThat(named)
        .extracting(Report::publisher, Report::url)
        .containsExactly("Coast News", null);
    String address = "https://coast.example/b/2";
    Report placed = report(new RawReport(null, address, null, text, null, null, null));
    assertThat(placed).extracting(Report::publisher, Report::url).containsExactly(null, address);
  }

  @Test
  void theIdentityDoesNotRestOnASourceLine() {
    String text = BODY + "\nSource: https://harbour.example/a/1";
    RawReport raw = new RawReport("7", null, null, text, null, null, null);
    assertThat(report(raw).reportId()).isEqualTo(Identity.ofSourceId("7"));
  }

  private static Report report(RawReport raw) {
    return new Readings("batch", null, true, Forgotten.NONE)
        .of("file", new Outcome.Found(0, raw))
        .report();
  }
}
