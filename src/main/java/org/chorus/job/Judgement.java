package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.config.Settings;
import org.chorus.event.Constraints;
import org.chorus.event.Verdict;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * What people found out about pairs of reports, put in the place of what comparing them came to.
 *
 * @param scores of comparing
 * @param constraints what the verdicts come to
 */
record Judgement(Dataset<Score> scores, Constraints constraints) {
  private static final String[] PAIR = {"reportA", "reportB"};

  /** Of the unfinished batch. */
  static Judgement of(Workspace workspace) {
    return of(workspace, workspace.read(Tables.SCORES));
  }

  /** The same for some of its scores. */
  static Judgement of(Workspace workspace, Dataset<Score> scores) {
    return of(
        workspace.settings(),
        scores,
        workspace.read(Tables.REPORTS),
        workspace.read(Tables.COPIES));
  }

  /** Of the newest snapshot. */
  static Judgement of(LastRun run) {
    return of(
        run.settings(), run.read(Tables.SCORES), run.read(Tables.REPORTS), run.read(Tables.COPIES));
  }

  private static Judgement of(
      Settings settings, Dataset<Score> scores, Dataset<Report> reports, Dataset<Copy> copies) {
    List<Verdict> verdicts = settings.review().verdicts().stream().map(Verdict::parse).toList();
    Constraints constraints =
        verdicts.isEmpty()
            ? new Constraints(List.of(), List.of())
            : Constraints.of(verdicts, originals(verdicts, reports, copies));
    return new Judgement(scores, constraints);
  }

  /** The scores that events are grouped by. */
  Dataset<Score> applied() {
    if (constraints.scores().isEmpty()) {
      return scores;
    }
    Dataset<Score> judged =
        scores.sparkSession().createDataset(constraints.scores(), Tables.SCORES.encoder());
    return scores
        .join(judged.select("reportA", "reportB"), PAIR, "left_anti")
        .as(Tables.SCORES.encoder())
        .union(judged);
  }

  /** For every report that is named and known, itself, or what it repeats. */
  private static Map<String, String> originals(
      List<Verdict> verdicts, Dataset<Report> reports, Dataset<Copy> copies) {
    Object[] named =
        verdicts.stream()
            .flatMap(verdict -> Stream.of(verdict.reportA(), verdict.reportB()))
            .distinct()
            .toArray();
    Map<String, String> originals = new HashMap<>();
    Dataset<Row> rows =
        reports
            .filter(col("reportId").isin(named))
            .select("reportId")
            .join(copies.select("reportId", "copyOf"), new String[] {"reportId"}, "left")
            .select(col("reportId"), coalesce(col("copyOf"), col("reportId")));
    rows.collectAsList().forEach(row -> originals.put(row.getString(0), row.getString(1)));
    return originals;
  }
}
