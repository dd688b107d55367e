package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.chorus.job.Changes.Replaced;
import org.chorus.model.ImportCounts;
import org.chorus.model.Rejection;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.model.ReportRevision;
import org.chorus.read.Traces;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Begins a batch from the last snapshot without some reports: they, their older versions and what
 * was taken out of them are gone, and rejected records keep no excerpt that repeats them. What the
 * later steps make of the rest knows nothing of them.
 */
final class RemoveReports implements Step {
  private final Set<String> reportIds;

  RemoveReports(Set<String> reportIds) {
    this.reportIds = new TreeSet<>(reportIds);
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(
        Tables.REPORTS,
        Tables.REJECTIONS,
        Tables.REMOVED,
        Tables.REPORT_REVISIONS,
        Tables.ARCHIVED_REPORTS,
        Tables.LINE_STATISTICS);
  }

  @Override
  public long run(Workspace workspace) {
    workspace.write(
        Changes.REPLACED,
        workspace
            .spark()
            .createDataset(
                reportIds.stream().map(Replaced::new).toList(), Changes.REPLACED.encoder()));
    List<Report> reports = these(workspace, Tables.REPORTS).collectAsList();
    List<ReportRevision> revisions = these(workspace, Tables.REPORT_REVISIONS).collectAsList();
    Traces traces = new Traces(texts(reports, revisions));
    workspace.write(
        Tables.REJECTIONS,
        workspace
            .previous(Tables.REJECTIONS)
            .orElseThrow()
            .map(
                (MapFunction<Rejection, Rejection>) row -> withoutTraces(row, traces),
                Tables.REJECTIONS.encoder()));
    unlearnLines(workspace, reports, revisions);
    without(workspace, Tables.REMOVED);
    without(workspace, Tables.REPORT_REVISIONS);
    without(workspace, Tables.ARCHIVED_REPORTS);
    ImportCountsFile.write(workspace, new ImportCounts(0, 0, 0, 0, 0, 0));
    return without(workspace, Tables.REPORTS);
  }

  private static Rejection withoutTraces(Rejection row, Traces traces) {
    return traces.in(row.excerpt()) || traces.in(row.detail())
        ? new Rejection(row.sourceUri(), row.position(), row.reason(), null, null, row.batch())
        : row;
  }

  /** All that is in the store of the texts to be forgotten. */
  private static List<String> texts(List<Report> reports, List<ReportRevision> revisions) {
    List<String> texts = new ArrayList<>();
    for (Report report : reports) {
      texts.add(report.fullText());
    }
    for (ReportRevision old : revisions) {
      texts.add(old.title() == null ? old.text() : old.title() + "\n" + old.text());
    }
    return texts;
  }

  private void unlearnLines(
      Workspace workspace, List<Report> reports, List<ReportRevision> revisions) {
    List<Removal> removed = these(workspace, Tables.REMOVED).collectAsList();
    UnlearnLines unlearned = new UnlearnLines();
    for (Report report : reports) {
      List<String> texts = new ArrayList<>(List.of(report.text()));
      revisions.stream()
          .filter(old -> old.reportId().equals(report.reportId()))
          .forEach(old -> texts.add(old.text()));
      removed.stream()
          .filter(removal -> removal.reportId().equals(report.reportId()))
          .forEach(removal -> texts.add(removal.text()));
      unlearned.add(report, texts);
    }
    LearnBoilerplate.write(workspace, unlearned.of(LearnBoilerplate.known(workspace)));
  }

  private <T extends Record> Dataset<T> these(Workspace workspace, Table<T> table) {
    return workspace.previous(table).orElseThrow().filter(isOne());
  }

  private static <T extends Record> long without(Workspace workspace, Table<T> table) {
    return workspace.carry(
        table, table.empty(workspace.spark()), workspace.read(Changes.REPLACED).toDF(), "reportId");
  }

  private Column isOne() {
    return col("reportId").isin(reportIds.toArray());
  }
}
