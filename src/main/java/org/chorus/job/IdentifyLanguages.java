package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.language.IdentifiedReport;
import org.chorus.model.Report;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Tells the language and script of every report, and of its paragraphs where they differ. */
public final class IdentifyLanguages implements Step {
  /** What was read of each report, in one pass; gone when the step is done. */
  private static final Table<IdentifiedReport> IDENTIFIED =
      Table.of("languages_identified", IdentifiedReport.class);

  @Override
  public String name() {
    return "identify-languages";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.LANGUAGES, Tables.LANGUAGE_PARTS);
  }

  @Override
  public long run(Workspace workspace) {
    Changes changes = ChangeFinder.ofReports(workspace, outputs(), "input.trust-language");
    workspace.write(IDENTIFIED, identified(workspace, changes));
    Dataset<IdentifiedReport> identified = workspace.read(IDENTIFIED);
    changes.write(
        Tables.LANGUAGE_PARTS,
        identified
            .select(explode(col("parts")).as("part"))
            .select("part.*")
            .as(Tables.LANGUAGE_PARTS.encoder()));
    long reports =
        changes.write(
            Tables.LANGUAGES, identified.select("language.*").as(Tables.LANGUAGES.encoder()));
    workspace.drop(List.of(IDENTIFIED));
    return reports;
  }

  private static Dataset<IdentifiedReport> identified(Workspace workspace, Changes changes) {
    boolean trustGiven = workspace.settings().input().trustLanguage();
    return changes
        .reports()
        .map(
            (MapFunction<Report, IdentifiedReport>)
                report -> IdentifiedReport.of(report, trustGiven),
            IDENTIFIED.encoder());
  }
}
