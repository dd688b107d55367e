package org.chorus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorus.model.LanguagePart;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;

/**
 * What is known of the languages of a report.
 *
 * @param language that of the whole
 * @param parts those of its paragraphs where they differ, in their order; else none
 */
public record IdentifiedReport(ReportLanguage language, List<LanguagePart> parts) {

  /**
   * Reads a report once for both.
   *
   * @param trustGiven whether the language that the source claims counts instead of what is read
   */
  public static IdentifiedReport of(Report report, boolean trustGiven) {
    IdentifiedLanguage found = LanguageIdentifier.identify(report.title(), report.text());
    return new IdentifiedReport(language(report, found, trustGiven), parts(report, found));
  }

  private static ReportLanguage language(
      Report report, IdentifiedLanguage found, boolean trustGiven) {
    Optional<String> given =
        trustGiven ? LanguageTags.canonical(report.languageGiven()) : Optional.empty();
    if (given.isPresent()) {
      String script = Scripts.dominant(report.fullText());
      return new ReportLanguage(report.reportId(), given.get(), script, 1, true);
    }
    return new ReportLanguage(
        report.reportId(), found.language(), found.script(), found.confidence(), found.reliable());
  }

  private static List<LanguagePart> parts(Report report, IdentifiedLanguage found) {
    List<IdentifiedLanguage> parts = LanguageParts.of(report.title(), report.text(), found);
    List<LanguagePart> rows = new ArrayList<>();
    for (int i = report.title() == null ? 1 : 0; i < parts.size(); i++) {
      IdentifiedLanguage part = parts.get(i);
      rows.add(
          new LanguagePart(
              report.reportId(),
              i,
              part.language(),
              part.script(),
              part.confidence(),
              part.reliable()));
    }
    return rows;
  }
}
