package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.Grouping;
import org.chorus.event.LinkageRule;
import org.chorus.event.Placement;
import org.chorus.event.ScoredPair;
import org.chorus.model.Report;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Groups the originals by their scores. Groups without a positive pair between them never merge, so
 * every connected component of the positive scores is a task of its own; while there are few scores
 * altogether, one task that takes them all is quicker and gives the same rows.
 */
final class Placements {
  /** Up to so many scores are grouped in one task: some seconds, and about 150 MB of memory. */
  static final long SCORES_IN_ONE_TASK = 2_000_000;

  static final Table<Placement> FILE =
      Table.of("grouping_placements", Placement.class, "report_id");
  private static final Encoder<ScoredPair> PAIR = RecordEncoder.of(ScoredPair.class);

  private Placements() {}

  /**
   * Where grouping puts every original that was compared to another one.
   *
   * @param regrouping which of them are grouped
   */
  static Dataset<Placement> of(Workspace workspace, Regrouping regrouping, long scoresInOneTask) {
    Dataset<ScoredPair> pairs =
        pairsOfOriginals(workspace, regrouping.among(workspace.read(Tables.REPORTS)));
    LinkageRule rule = LinkageRule.of(workspace.settings().grouping());
    String scores = workspace.folder() + "/" + Tables.SCORES.name();
    Dataset<Placement> placements =
        workspace.store().countRows(scores) <= scoresInOneTask
            ? inOneTask(pairs, rule)
            : byComponent(pairs, components(workspace, pairs), rule);
    workspace.write(FILE, placements);
    return workspace.read(FILE);
  }

  /**
   * How well every original sits in the event that it is to stay in.
   *
   * @param events columns reportId, eventId
   */
  static Dataset<Placement> within(Workspace workspace, Dataset<Row> events) {
    LinkageRule rule = LinkageRule.of(workspace.settings().grouping());
    Dataset<Report> reports = workspace.read(Tables.REPORTS);
    Dataset<Row> members = reports.join(events, new String[] {"reportId"}, "left_semi");
    return pairsOfOriginals(workspace, members.as(reports.encoder()))
        .join(events.toDF("reportA", "event"), "reportA")
        .join(events.toDF("reportB", "eventB"), "reportB")
        .filter(col("event").equalTo(col("eventB")))
        .groupBy("event")
        .as(Encoders.STRING(), PAIR)
        .flatMapGroups(
            (FlatMapGroupsFunction<String, ScoredPair, Placement>)
                (event, pairs) -> together(pairs, rule),
            FILE.encoder());
  }

  private static Iterator<Placement> together(Iterator<ScoredPair> pairs, LinkageRule rule) {
    Grouping grouping = new Grouping(rule);
    pairs.forEachRemaining(grouping::add);
    return grouping.placementsTogether().iterator();
  }

  private static Dataset<ScoredPair> pairsOfOriginals(
      Workspace workspace, Dataset<Report> reports) {
    Dataset<Row> copies = workspace.read(Tables.COPIES).select("reportId");
    Dataset<Row> originals =
        reports
            .select(col("reportId"), col("publishedAt").isNotNull().as("dated"))
            .join(copies, new String[] {"reportId"}, "left_anti");
    return Judgement.of(workspace)
        .applied()
        .join(originals.toDF("reportA", "datedA"), "reportA")
        .join(originals.toDF("reportB", "datedB"), "reportB")
        .as(PAIR);
  }

  private static Dataset<Placement> inOneTask(Dataset<ScoredPair> pairs, LinkageRule rule) {
    return pairs
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<ScoredPair, Placement>) rows -> place(rows, rule),
            FILE.encoder());
  }

  private static Dataset<Components.Edge> components(
      Workspace workspace, Dataset<ScoredPair> pairs) {
    Dataset<Row> positive = pairs.filter(col("score").gt(0)).select("reportA", "reportB");
    return Components.of(workspace, positive.toDF("a", "b"));
  }

  private static Dataset<Placement> byComponent(
      Dataset<ScoredPair> pairs, Dataset<Components.Edge> components, LinkageRule rule) {
    Dataset<Row> ofA = components.toDF("reportA", "rootA");
    Dataset<Row> ofB = components.toDF("reportB", "rootB");
    return pairs
        .join(ofA, new String[] {"reportA"}, "left")
        .join(ofB, new String[] {"reportB"}, "left")
        .withColumn("component", coalesce(col("rootA"), col("reportA")))
        .filter(col("component").equalTo(coalesce(col("rootB"), col("reportB"))))
        .groupBy("component")
        .as(Encoders.STRING(), PAIR)
        .flatMapGroups(
            (FlatMapGroupsFunction<String, ScoredPair, Placement>)
                (component, rows) -> place(rows, rule),
            FILE.encoder());
  }

  private static Iterator<Placement> place(Iterator<ScoredPair> pairs, LinkageRule rule) {
    Grouping grouping = new Grouping(rule);
    pairs.forEachRemaining(grouping::add);
    return grouping.placements().iterator();
  }
}
