package org.chorus.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.language.IdentifiedLanguage;
import org.chorus.language.LanguageIdentifier;
import org.chorus.language.LanguageParts;
import org.chorus.language.LanguageTags;
import org.chorus.language.Scripts;
import org.chorus.model.LanguagePart;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Tells the language and script of every report, and of its paragraphs where they differ. */
public final class IdentifyLanguages implements Step {
  @Override
  public String name() {
    return "identify-languages";
  }

  @Override
  public List<Table<?>> inputs() {
    return List.of(Tables.REPORTS);
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.LANGUAGES, Tables.LANGUAGE_PARTS);
  }

  @Override
  public long run(Workspace workspace) {
    boolean trustGiven = workspace.settings().input().trustLanguage();
    Changes changes = Changes.ofReports(workspace, outputs(), "input.trust-language");
    Dataset<Report> reports = changes.reports();
    changes.write(
        Tables.LANGUAGE_PARTS,
        reports.flatMap(
            (FlatMapFunction<Report, LanguagePart>) report -> parts(report).iterator(),
            Tables.LANGUAGE_PARTS.encoder()));
    return changes.write(
        Tables.LANGUAGES,
        reports.map(
            (MapFunction<Report, ReportLanguage>) report -> language(report, trustGiven),
            Tables.LANGUAGES.encoder()));
  }

  private static ReportLanguage language(Report report, boolean trustGiven) {
    Optional<String> given =
        trustGiven ? LanguageTags.canonical(report.languageGiven()) : Optional.empty();
    if (given.isPresent()) {
      String script = Scripts.dominant(report.fullText());
      return new ReportLanguage(report.reportId(), given.get(), script, 1, true);
    }
    IdentifiedLanguage found = LanguageIdentifier.identify(report.title(), report.text());
    return new ReportLanguage(
        report.reportId(), found.language(), found.script(), found.confidence(), found.reliable());
  }

  private static List<LanguagePart> parts(Report report) {
    IdentifiedLanguage whole = LanguageIdentifier.identify(report.title(), report.text());
    List<IdentifiedLanguage> parts = LanguageParts.of(report.title(), report.text(), whole);
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
