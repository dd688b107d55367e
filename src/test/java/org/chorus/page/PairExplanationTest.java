package org.chorus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chorus.config.SettingsFile;
import org.chorus.event.Seam;
import org.chorus.link.Candidacy;
import org.chorus.model.Copy;
import org.chorus.model.Evidence;
import org.junit.jupiter.api.Test;

class PairExplanationTest {
  private static final Seam ALONE =
      new Seam(List.of("a"), List.of("b"), 2_100_000, 1, 0, 2_100_000);
  private static final Candidacy KEY =
      new Candidacy(0.3, false, true, List.of("Elbe", "412"), List.of(), null, null);

  @Test
  void twoReportsThatFitAreToldTogetherWithReasonsByWeight() {
    assertThat(explanation("e1", "e1", compared(2_100_000L, 0.1, KEY), ALONE).render(100))
        .isEqualTo(
            """
            Together, in event e1.
            A  [de] 2026-02-06, Title of a (a, a.txt)
            B  [el] 2026-02-06, Title of b (b, b.txt)

            The two by themselves, for one event:
                -5.00  before anything is known: two reports seldom tell of one event
                +4.00  names that both have: Elbe
                +3.20  numbers that both give: 412
                +2.20  in all (log-odds); the threshold is 0.10, the margin +2.10

            Why they were compared:
              - rare keys that both have: Elbe, 412

            As groups: they came together when 1 report (with A) and 1 report (with B) were merged.
              Mean score between them +2.10 (above 0 is one event): the one pair was compared.
            """);
  }

  @Test
  void reportsThatNeverWereCandidatesAreComparedNowAndToldWhyTheyWereNot() {
    Candidacy none = new Candidacy(20.5, false, false, List.of(), List.of("Berlin"), 64L, 3L);
    Seam apart = new Seam(List.of("a", "c"), List.of("b"), 0, 0, 2, -2_000_000);
    assertThat(explanation("e1", "e2", compared(null, 3, none), apart).render(120))
        .contains(
            "Apart: the one is in event e1, the other in event e2.\n",
            "The two were never compared; if they had been, against one event:\n",
            "the threshold is 3.00, the margin -0.80\n",
            """
            Why they were not compared:
              - published 20.5 days apart, and candidates.window-days is 15
              - no rare key in common (one that at most 60 reports of the time have); too common, or not among their rarest: Berlin
              - in meaning B is number 64 of the nearest to A, A is number 3 of the nearest to B; a report is compared to its 30
            """,
            """
            As groups: the events have 2 reports (with A) and 1 report (with B), copies left out.
              None of these was compared to one of those, so nothing speaks for merging.
            """);
  }

  @Test
  void reportsThatTheirEventsKeepApartOrTogetherAreToldSo() {
    Seam against = new Seam(List.of("a"), List.of("b", "c"), -1_000_000, 2, 0, -500_000);
    assertThat(explanation("e1", "e2", compared(2_100_000L, 0.1, KEY), against).render(120))
        .contains("So they are apart because of the others, though they themselves look like one.");
    Seam through = new Seam(List.of("a"), List.of("b", "c"), 3_000_000, 2, 0, 1_500_000);
    assertThat(explanation("e1", "e1", compared(-800_000L, 3, KEY), through).render(120))
        .contains("all 2 pairs were compared.")
        .contains("So they are together through the others, not by themselves.");
  }

  @Test
  void whatAVerdictDecidesIsToldSo() {
    Seam apart = new Seam(List.of("a"), List.of("b", "c"), -(1L << 48), 2, 0, -(1L << 47));
    assertThat(explanation("e1", "e2", compared(2_100_000L, 0.1, KEY), apart).render(120))
        .contains("  A verdict keeps them apart, whatever the scores say.\n")
        .doesNotContain("because of the others", "Mean score");
    Seam together = new Seam(List.of("a"), List.of("b", "c"), 1L << 48, 2, 0, 1L << 47);
    assertThat(explanation("e1", "e1", compared(-800_000L, 3, KEY), together).render(120))
        .contains("  A verdict brings them together, whatever the scores say.\n");
  }

  @Test
  void whatAnEarlierBatchFoundIsToldWhenItIsNotWhatTheCountsOfNowSay() {
    assertThat(explanation("e1", "e1", compared(700_000L, 0.1, KEY), ALONE).render(200))
        .contains("came to a margin of +0.70: that is what grouping goes by.");
    assertThat(explanation("e1", "e1", compared(2_100_000L, 0.1, KEY), ALONE).render(200))
        .doesNotContain("that is what grouping goes by");
  }

  @Test
  void eventsThatOnlyTimeKeepsApartOrTogetherAreToldSo() {
    assertThat(explanation("e1", "e2", compared(2_100_000L, 0.1, KEY), ALONE).render(200))
        .contains("they would be merged if they were grouped now");
    assertThat(explanation("e1", "e1", compared(2_100_000L, 0.1, KEY), null).render(200))
        .contains("they would not come together");
  }

  @Test
  void aCopyGoesWithItsOriginal() {
    PairExplanation copy =
        new PairExplanation(
            report("a"), report("b"), "e1", "e1", List.of(new Copy("b", "a", 0.93)), null, null);
    assertThat(copy.render(120))
        .contains("   B repeats report a to 93 %: it goes where that goes")
        .endsWith("Both are one text, and go where it goes.\n");
  }

  private static Comparison compared(Long recorded, double threshold, Candidacy candidacy) {
    List<Evidence> evidence =
        List.of(
            new Evidence("prior", "", -5),
            new Evidence("numbers", "412", 3.2),
            new Evidence("shared_names", "Elbe", 4));
    return new Comparison(
        recorded, threshold, -1_400_000, evidence, candidacy, SettingsFile.defaults().candidates());
  }

  private static PairExplanation explanation(
      String eventA, String eventB, Comparison comparison, Seam seam) {
    return new PairExplanation(
        report("a"), report("b"), eventA, eventB, List.of(), comparison, seam);
  }

  private static MemberLine report(String id) {
    return new MemberLine(
        id,
        Instant.parse("2026-02-06T08:00:00Z"),
        id.equals("a") ? "de" : "el",
        "member",
        0.9,
        "Paper",
        "Title of " + id,
        "Lead",
        "file:/in/" + id + ".txt");
  }
}
