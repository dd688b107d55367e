package org.chorus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chorus.event.Seam;
import org.chorus.model.Event;
import org.chorus.model.Evidence;
import org.junit.jupiter.api.Test;

class EventExplanationTest {
  @Test
  void theWeakestLinkIsShownWithWhatHoldsItAndWhatWouldSplitIt() {
    WeakestLink weakest =
        new WeakestLink(
            new Seam(List.of("a"), List.of("b", "c", "d"), 500_000, 2, 1, 195_122),
            List.of(report("a")),
            List.of(report("b"), report("c")),
            List.of(
                new PairLine(
                    report("a"),
                    report("b"),
                    1_500_000,
                    List.of(
                        new Evidence("prior", "", -5.5),
                        new Evidence("time", "0.3 days apart", 1.3),
                        new Evidence("meaning", "0.45", 6.1))),
                new PairLine(report("a"), report("c"), -1_000_000, List.of())),
            1,
            200_000,
            1);
    assertThat(new EventExplanation(event(5, 4), weakest).render(110))
        .isEqualTo(
            """
            Flood on the Elbe
            event 0123, open; 5 reports, 4 independent; cohesion 0.80

            Weakest link: the event would part first between these (copies left out), where the mean score is +0.20 (above
            0 is one event).
            One part, 1 report:
              - [de] 2026-02-06, Title of a (a, a.txt)
            The rest, 3 reports:
              - [de] 2026-02-06, Title of b (b, b.txt)
              - [de] 2026-02-06, Title of c (c, c.txt)
                … and 1 more
            Between them: 2 pairs compared; 1 pair never compared, which counts a little against. 1 for one event, 1
            against.

            The strongest pairs between them, each with its score and its main reasons:
               +1.50  [de] Title of a – [de] Title of b
                       +6.10  how near they are in meaning: cosine 0.45
                       +1.30  published 0.3 days apart
               -1.00  [de] Title of a – [de] Title of c

            What would split it there:
              - the threshold (group.threshold-dated and -undated, or -light) higher by about 0.20
              - the strongest pair gone
            """);
  }

  @Test
  void anEventOfOneTextHasNoWeakestLink() {
    assertThat(new EventExplanation(event(1, 1), null).render(80))
        .endsWith("\n\nIt has one report, so nothing holds it together.\n");
    assertThat(new EventExplanation(event(3, 1), null).render(80))
        .endsWith("\n\nAll its reports are copies of one text, so nothing can split it.\n");
  }

  private static Event event(int reports, int independent) {
    return new Event(
        "0123",
        "Flood on the Elbe",
        null,
        null,
        reports,
        independent,
        List.of("de"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "a",
        0.8,
        "open");
  }

  private static MemberLine report(String id) {
    return new MemberLine(
        id,
        Instant.parse("2026-02-06T08:00:00Z"),
        "de",
        "member",
        0.9,
        "Paper",
        "Title of " + id,
        "Lead",
        "file:/in/" + id + ".txt");
  }
}
