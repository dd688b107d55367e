package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.config.CopySettings;
import org.chorus.model.Copy;
import org.chorus.model.Likeness;
import org.chorus.model.Report;
import org.chorus.model.ReportPassages;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.chorus.text.CopyFamily;
import org.chorus.text.CopyKeys;

/**
 * Finds reports that repeat another one's text, whole or cut, in other type, order or company.
 * Those that are alike are found by {@link FindLikeReports}; which of them is whose copy is decided
 * for all reports that hang together by likeness, in one task while there are few.
 */
public final class FindCopies implements Step {
  /** Up to so many pairs are decided in one task: some seconds, and about 150 MB of memory. */
  static final long PAIRS_IN_ONE_TASK = 500_000;

  private final long pairsInOneTask;

  /** The step as it is run. */
  public FindCopies() {
    this(PAIRS_IN_ONE_TASK);
  }

  FindCopies(long pairsInOneTask) {
    this.pairsInOneTask = pairsInOneTask;
  }

  @Override
  public String name() {
    return "find-copies";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.COPIES, Tables.PASSAGES, Tables.LIKENESSES);
  }

  @Override
  public long run(Workspace workspace) {
    CopySettings settings = workspace.settings().copies();
    Changes changes = ChangeFinder.ofReports(workspace, outputs(), "copies");
    changes.write(
        Tables.PASSAGES,
        changes
            .reports()
            .flatMap(
                (FlatMapFunction<Report, ReportPassages>) report -> passages(report, settings),
                Tables.PASSAGES.encoder()));
    long pairs =
        changes.write(
            Tables.LIKENESSES, FindLikeReports.of(workspace, changes), "report", "earlier");
    FindLikeReports.forget(workspace);
    if (changes.onlyNew() && workspace.countNew(Tables.LIKENESSES) == 0) {
      return workspace.keep(Tables.COPIES);
    }
    Dataset<Likeness> like = workspace.read(Tables.LIKENESSES);
    long copies =
        changes.writeWhole(
            Tables.COPIES,
            pairs <= pairsInOneTask ? inOneTask(like) : byComponent(workspace, like));
    workspace.drop(Components.FILES);
    return copies;
  }

  private static Iterator<ReportPassages> passages(Report report, CopySettings settings) {
    return CopyKeys.of(report.title(), report.text(), settings).stream()
        .map(
            keys ->
                new ReportPassages(
                    report.reportId(),
                    keys.whole(),
                    LongStream.of(keys.passages()).boxed().toList()))
        .iterator();
  }

  private static Dataset<Copy> inOneTask(Dataset<Likeness> like) {
    return like.coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<Likeness, Copy>) FindCopies::decide, Tables.COPIES.encoder());
  }

  private static Dataset<Copy> byComponent(Workspace workspace, Dataset<Likeness> like) {
    Dataset<Row> roots =
        Components.of(workspace, like.select(col("report").as("a"), col("earlier").as("b")))
            .toDF("report", "root");
    return like.join(roots, new String[] {"report"}, "left")
        .withColumn("root", coalesce(col("root"), col("report")))
        .groupBy("root")
        .as(Encoders.STRING(), RecordEncoder.of(Likeness.class))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Likeness, Copy>) (root, rows) -> decide(rows),
            Tables.COPIES.encoder());
  }

  private static Iterator<Copy> decide(Iterator<Likeness> rows) {
    List<Likeness> like = new ArrayList<>();
    rows.forEachRemaining(like::add);
    return CopyFamily.copies(like).iterator();
  }
}
