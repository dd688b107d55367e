package org.chorus.page;

import java.util.List;
import java.util.Locale;
import org.chorus.event.LinkageRule;
import org.chorus.event.Seam;
import org.chorus.model.Event;

/**
 * What holds an event together where it is weakest, and what would split it.
 *
 * @param event the event
 * @param weakest where it would part first; null when it has a single report and its copies
 */
public record EventExplanation(Event event, WeakestLink weakest) {
  private static final double MILLION = 1e6;
  private static final int REASONS = 4;

  /** In words, for a terminal so many columns wide. */
  public String render(int width) {
    Lines lines = new Lines(width);
    lines.add(event.title());
    lines.add(
        "event %s, %s; %d reports, %d independent; cohesion %s"
            .formatted(
                event.eventId(),
                event.status(),
                event.reports(),
                event.independentReports(),
                decimal("%.2f", event.cohesion())));
    if (weakest == null) {
      String alone =
          event.reports() == 1
              ? "It has one report, so nothing holds it together."
              : "All its reports are copies of one text, so nothing can split it.";
      return lines.gap().add(alone).toString();
    }
    parts(lines.gap());
    pairs(lines.gap());
    split(lines.gap());
    return lines.toString();
  }

  private void parts(Lines lines) {
    Seam seam = weakest.seam();
    lines.add(
        "Weakest link: the event would part first between these (copies left out), where the mean score is %s (above 0 is one event)."
            .formatted(ScoreWords.of(seam.mean())));
    side(lines, "One part", seam.one().size(), weakest.one());
    side(lines, "The rest", seam.other().size(), weakest.other());
    lines.add(
        "Between them: %s %,d for one event, %,d against."
            .formatted(
                ReportLine.comparisons(seam),
                weakest.inFavour(),
                seam.known() - weakest.inFavour()));
    if (seam.mean() <= 0) {
      lines.add(
          "The mean is not above 0: these parts never were merged as such; each came in by others.");
    }
  }

  private static void side(Lines lines, String name, int size, List<MemberLine> first) {
    lines.add("%s, %s:".formatted(name, ReportLine.reports(size)));
    first.forEach(report -> lines.add("  - ", ReportLine.of(report)));
    if (first.size() < size) {
      lines.add("    ", "… and %d more".formatted(size - first.size()));
    }
  }

  private void pairs(Lines lines) {
    if (weakest.pairs().isEmpty()) {
      return;
    }
    lines.add("The strongest pairs between them, each with its score and its main reasons:");
    for (PairLine pair : weakest.pairs()) {
      lines.add(
          "  %6s  ".formatted(ScoreWords.of(pair.score())),
          ReportLine.title(pair.a()) + " – " + ReportLine.title(pair.b()));
      EvidenceWords.byWeight(pair.evidence()).stream()
          .filter(reason -> !reason.kind().equals("prior"))
          .limit(REASONS)
          .forEach(
              reason ->
                  lines.add(
                      decimal("          %+6.2f  ", reason.contribution()),
                      EvidenceWords.of(reason)));
    }
  }

  private void split(Lines lines) {
    lines.add("What would split it there:");
    lines.add("  - ", threshold());
    lines.add(
        "  - ",
        weakest.holding() == 1
            ? "the strongest pair gone"
            : "the strongest %s gone".formatted(ReportLine.pairs(weakest.holding())));
  }

  private String threshold() {
    if (LinkageRule.isByVerdict(weakest.headroom())) {
      return "no threshold: a verdict holds these parts together";
    }
    return "the threshold (group.threshold-dated and -undated, or -light) higher by about "
        + decimal("%.2f", weakest.headroom() / MILLION);
  }

  private static String decimal(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
