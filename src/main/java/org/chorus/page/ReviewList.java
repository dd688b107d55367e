package org.chorus.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people should look at first, as text for a terminal and as a table to fill in.
 *
 * @param merged the least sure merges first
 * @param split the least sure splits first
 * @param reports those that are named, by id
 * @param remarks which verdicts of the last run were not honoured, and why
 */
public record ReviewList(
    List<Doubt> merged, List<Doubt> split, Map<String, MemberLine> reports, List<String> remarks) {
  private static final double MILLION = 1e6;

  public ReviewList {
    merged = List.copyOf(merged);
    split = List.copyOf(split);
    reports = Map.copyOf(reports);
    remarks = List.copyOf(remarks);
  }

  /** In words, for a terminal so many columns wide. */
  public String render(int width) {
    Lines lines = new Lines(width);
    lines.add("Together, but hardly: the strongest pair between the parts, and the mean of all.");
    list(lines, merged);
    lines
        .gap()
        .add("Apart, but hardly: the strongest pair between the events, and the mean of all.");
    list(lines, split);
    if (!remarks.isEmpty()) {
      lines.gap();
      remarks.forEach(lines::add);
    }
    return lines.toString();
  }

  private void list(Lines lines, List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      lines.add("  ", "none");
    }
    for (Doubt doubt : doubts) {
      String margin = String.format(Locale.ROOT, "  %+6.2f  ", doubt.mean() / MILLION);
      lines.add(
          margin,
          doubt.together()
              ? "in event %s, %s and %s"
                  .formatted(
                      doubt.eventA(),
                      ReportLine.reports(doubt.reports()),
                      ReportLine.reports(doubt.others()))
              : "events %s (%s) and %s (%s)"
                  .formatted(
                      doubt.eventA(),
                      ReportLine.reports(doubt.reports()),
                      doubt.eventB(),
                      ReportLine.reports(doubt.others())));
      lines.add("          ", ReportLine.of(reports.get(doubt.reportA())));
      lines.add("          ", ReportLine.of(reports.get(doubt.reportB())));
    }
  }

  /** CSV with an empty column for the verdicts. */
  public String toCsv() {
    return Stream.concat(
            Stream.of("report_a,report_b,verdict,now,margin,headline_a,headline_b"),
            Stream.concat(merged.stream(), split.stream()).map(this::row))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String row(Doubt doubt) {
    return String.join(
        ",",
        doubt.reportA(),
        doubt.reportB(),
        "",
        doubt.together() ? "together" : "apart",
        String.format(Locale.ROOT, "%.2f", doubt.mean() / MILLION),
        cell(reports.get(doubt.reportA())),
        cell(reports.get(doubt.reportB())));
  }

  /** A headline begins with its language in brackets, so no spreadsheet takes it for a formula. */
  private static String cell(MemberLine report) {
    return "\"" + ReportLine.title(report).replace("\"", "\"\"") + "\"";
  }
}
