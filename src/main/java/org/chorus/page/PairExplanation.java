package org.chorus.page;

import java.util.List;
import java.util.Locale;
import org.chorus.event.LinkageRule;
import org.chorus.event.Seam;
import org.chorus.link.Candidacy;
import org.chorus.model.Copy;
import org.chorus.model.Evidence;

/**
 * Why two reports are in one event, or in two.
 *
 * @param a the one, as a member of its event
 * @param b the other
 * @param eventA the event of the one
 * @param eventB the event of the other
 * @param copies those of the two that repeat another report, which is what was compared
 * @param comparison of the two, or of what they repeat; null when that is one and the same text
 * @param seam where their groups met, or where their events stay apart, {@code one} on the side of
 *     {@code a}; null when they are one text, or what brought them together holds no more
 */
public record PairExplanation(
    MemberLine a,
    MemberLine b,
    String eventA,
    String eventB,
    List<Copy> copies,
    Comparison comparison,
    Seam seam) {
  private static final int KEYS = 5;
  private static final String GONE =
      "As groups: as the scores stand now they would not come together; their event was closed, or"
          + " left alone, before that changed.";
  private static final String BROUGHT_TOGETHER =
      "A verdict brings them together, whatever the scores say.";

  private static final String KEPT_APART = "A verdict keeps them apart, whatever the scores say.";

  private static final String STILL_APART =
      "So they would be merged if they were grouped now: one of the events is closed, or the last"
          + " batch did not touch it (group.scope).";

  public PairExplanation {
    copies = List.copyOf(copies);
  }

  /** Whether both are in one event. */
  public boolean together() {
    return eventA.equals(eventB);
  }

  /** In words, for a terminal so many columns wide. */
  public String render(int width) {
    Lines lines = new Lines(width);
    lines.add(
        together()
            ? "Together, in event " + eventA + "."
            : "Apart: the one is in event %s, the other in event %s.".formatted(eventA, eventB));
    lines.add("A  ", ReportLine.of(a)).add("B  ", ReportLine.of(b));
    copies.forEach(copy -> lines.add("   ", copyLine(copy)));
    if (comparison == null) {
      return lines.gap().add("Both are one text, and go where it goes.").toString();
    }
    evidence(lines.gap());
    candidacy(lines.gap());
    if (seam == null) {
      lines.gap().add(GONE);
    } else {
      group(lines.gap());
    }
    return lines.toString();
  }

  private String copyLine(Copy copy) {
    return "%s repeats report %s to %.0f %%: it goes where that goes, which is what was compared"
        .formatted(
            copy.reportId().equals(a.reportId()) ? "A" : "B",
            copy.copyOf(),
            100 * copy.similarity());
  }

  private void evidence(Lines lines) {
    lines.add(
        comparison.compared()
            ? "The two by themselves, %s:".formatted(verdict())
            : "The two were never compared; if they had been, %s:".formatted(verdict()));
    for (Evidence line : EvidenceWords.byWeight(comparison.evidence())) {
      lines.add(signed("  %+7.2f  ", line.contribution()), EvidenceWords.of(line));
    }
    lines.add(
        signed("  %+7.2f  ", comparison.logit()),
        signed("in all (log-odds); the threshold is %.2f", comparison.threshold())
            + signed(", the margin %+.2f", comparison.margin()));
    if (comparison.isOutdated()) {
      lines.add(
          "  ",
          "The batch that compared them, with the counts that it knew, came to a margin of %s: that is what grouping goes by."
              .formatted(ScoreWords.of(comparison.recorded())));
    }
  }

  private String verdict() {
    return comparison.speaksForOne() ? "for one event" : "against one event";
  }

  private void candidacy(Lines lines) {
    Candidacy candidacy = comparison.candidacy();
    lines.add(comparison.compared() ? "Why they were compared:" : "Why they were not compared:");
    if (!candidacy.inWindow()) {
      lines.add(
          "  - ",
          signed("published %.1f days apart", candidacy.daysApart())
              + (candidacy.received() ? " (an undated one counts as of the day of its batch)" : "")
              + ", and candidates.window-days is %d".formatted(comparison.limits().windowDays()));
    }
    lines.add("  - ", keys(candidacy));
    if (candidacy.rankOfSecond() != null) {
      lines.add("  - ", nearness(candidacy));
    }
  }

  private String keys(Candidacy candidacy) {
    int most = comparison.limits().maxReportsPerKey();
    if (!candidacy.rareKeys().isEmpty()) {
      String shared = "rare keys that both have: " + few(candidacy.rareKeys());
      boolean crowdedOut = !comparison.compared() && candidacy.inWindow();
      return crowdedOut ? shared + crowdedOut() : shared;
    }
    String none =
        "no rare key in common (one that at most %d reports of the time have)".formatted(most);
    return candidacy.commonKeys().isEmpty()
        ? none
        : none + "; too common, or not among their rarest: " + few(candidacy.commonKeys());
  }

  private String crowdedOut() {
    return "; but each has %d others that share more (candidates.per-report), or more than %d reports of the time have them (candidates.max-reports-per-key)"
        .formatted(comparison.limits().perReport(), comparison.limits().maxReportsPerKey());
  }

  private String nearness(Candidacy candidacy) {
    int nearest = comparison.limits().nearest();
    String ranks =
        "in meaning B is %s to A, A is %s to B"
            .formatted(place(candidacy.rankOfSecond()), place(candidacy.rankOfFirst()));
    boolean near = Math.min(candidacy.rankOfSecond(), candidacy.rankOfFirst()) <= nearest;
    String missed =
        near && candidacy.inWindow() && !comparison.compared()
            ? "; the search, which looks in parts of the corpus, missed it"
            : "";
    return ranks
        + "; a report is compared to its %d nearest (candidates.nearest)".formatted(nearest)
        + missed;
  }

  private static String place(long rank) {
    return rank == 1 ? "the nearest" : "number %,d of the nearest".formatted(rank);
  }

  private void group(Lines lines) {
    String parts =
        together()
            ? "As groups: they came together when %s (with A) and %s (with B) were merged."
            : "As groups: the events have %s (with A) and %s (with B), copies left out.";
    lines.add(
        parts.formatted(
            ReportLine.reports(seam.one().size()), ReportLine.reports(seam.other().size())));
    if (seam.known() == 0) {
      lines.add("  ", "None of these was compared to one of those, so nothing speaks for merging.");
      return;
    }
    if (LinkageRule.isByVerdict(seam.mean()) && seam.mean() > 0 == together()) {
      lines.add("  ", together() ? BROUGHT_TOGETHER : KEPT_APART);
      return;
    }
    lines.add(
        "  ",
        "Mean score between them %s (above 0 is one event): %s"
            .formatted(ScoreWords.of(seam.mean()), ReportLine.comparisons(seam)));
    if (!together() && seam.mean() > 0) {
      lines.add("  ", STILL_APART);
    } else if (comparison.speaksForOne() != together()) {
      lines.add(
          "  ",
          together()
              ? "So they are together through the others, not by themselves."
              : "So they are apart because of the others, though they themselves look like one.");
    }
  }

  private static String few(List<String> keys) {
    String shown = String.join(", ", keys.subList(0, Math.min(KEYS, keys.size())));
    return keys.size() > KEYS ? shown + ", … (" + keys.size() + ")" : shown;
  }

  private static String signed(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
