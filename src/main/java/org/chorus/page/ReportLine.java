package org.chorus.page;

import org.chorus.event.Seam;

/** Reports and pairs in the words of explanations. */
final class ReportLine {
  private static final int HEADLINE = 90;

  private ReportLine() {}

  /** Language, day, headline; id and name of the file. */
  static String of(MemberLine report) {
    return "[%s] %s, %s (%s, %s)"
        .formatted(
            language(report),
            EventList.day(report.publishedAt()),
            headline(report),
            report.reportId(),
            report.sourceUri().substring(report.sourceUri().lastIndexOf('/') + 1));
  }

  /** Language and headline. */
  static String title(MemberLine report) {
    return "[%s] %s".formatted(language(report), headline(report));
  }

  /** So many of them. */
  static String reports(long number) {
    return number == 1 ? "1 report" : "%,d reports".formatted(number);
  }

  /** So many of them. */
  static String pairs(long number) {
    return number == 1 ? "1 pair" : "%,d pairs".formatted(number);
  }

  /** How many of the pairs between two groups were compared: a sentence. */
  static String comparisons(Seam seam) {
    if (seam.missing() == 0) {
      return seam.known() == 1
          ? "the one pair was compared."
          : "all %s were compared.".formatted(pairs(seam.known()));
    }
    return "%s compared; %s never compared, which counts a little against."
        .formatted(pairs(seam.known()), pairs(seam.missing()));
  }

  private static String headline(MemberLine report) {
    return Cell.cut(Cell.clean(report.headline()), HEADLINE);
  }

  private static String language(MemberLine report) {
    return report.language() == null ? "und" : report.language();
  }
}
