package org.chorus.job;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.chorus.language.IdentifiedLanguage;
import org.chorus.language.LanguageIdentifier;
import org.chorus.language.LanguageTags;
import org.chorus.language.Scripts;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Tells the language and script of every report. */
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
    return List.of(Tables.LANGUAGES);
  }

  @Override
  public long run(Workspace workspace) {
    boolean trustGiven = workspace.settings().input().trustLanguage();
    return workspace.write(
        Tables.LANGUAGES,
        workspace
            .read(Tables.REPORTS)
            .map(
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
}
