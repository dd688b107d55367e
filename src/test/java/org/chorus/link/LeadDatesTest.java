package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadDatesTest {
  @ParameterizedTest
  @CsvSource({
    "2024-11-18, 2024-11-18, 0",
    "2024-11-18, 2024-11-19, 1",
    "2024-11-18, 2023-11-18, 366",
    "--11-18, 2023-11-18, 0",
    "--12-31, --01-01, 1",
    "2024-12-31, 2025-01-01, 1",
    "--02-28, --03-01, 2",
    "--11-18, --12-30, 42",
  })
  void daysApartAreTheFewestThatTheDatesAllow(String a, String b, long days) {
    assertThat(LeadDates.daysApart(a, b)).isEqualTo(days).isEqualTo(LeadDates.daysApart(b, a));
  }

  @ParameterizedTest
  @CsvSource({
    "--11-18, --11-19, true, false",
    "--11-18, --11-20, false, false",
    "--11-18, --11-22, false, true",
    ", --11-22, false, false",
  })
  void agreementAndDisagreementLeaveAGapBetween(String a, String b, boolean agree, boolean not) {
    assertThat(LeadDates.agree(a, b)).isEqualTo(agree);
    assertThat(LeadDates.disagree(a, b)).isEqualTo(not);
  }
}
