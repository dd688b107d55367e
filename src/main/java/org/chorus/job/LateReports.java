package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.event.LinkageRule;
import org.chorus.model.Score;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Which groups would have joined an event, had it not been closed: by the rule that groups are
 * merged by, or as a copy of one of its reports.
 */
final class LateReports {
  private static final String[] REPORT = {"reportId"};

  private LateReports() {}

  /**
   * A group beside a closed event.
   *
   * @param group the group
   * @param eventId the event
   * @param sum of the scores between them, millionths
   * @param known how many scores that are
   * @param pairs how many there could be
   */
  public record Beside(String group, String eventId, long sum, long known, long pairs) {}

  /**
   * The closed event of each such group; columns group, lateFor.
   *
   * @param groups columns reportId, group, copyOf
   * @param closed the reports of closed events; columns reportId, eventId
   * @param scores those of the groups that may be late
   */
  static Dataset<Row> of(
      Workspace workspace, Dataset<Row> groups, Dataset<Row> closed, Dataset<Score> scores) {
    LinkageRule rule = LinkageRule.of(workspace.settings().grouping());
    Dataset<Row> originals = groups.filter(col("copyOf").isNull()).select("reportId", "group");
    Dataset<Row> linked =
        beside(workspace, originals, closed, scores)
            .filter((FilterFunction<Beside>) two -> joins(two, rule))
            .select("group", "eventId", "sum");
    Dataset<Row> copies =
        groups
            .select(col("group"), col("copyOf").as("reportId"))
            .join(closed, REPORT)
            .select(col("group"), col("eventId"), lit(Long.MAX_VALUE).as("sum"));
    return linked
        .union(copies)
        .groupBy("group")
        .agg(max(struct("sum", "eventId")).as("best"))
        .select(col("group"), col("best.eventId").as("lateFor"));
  }

  private static boolean joins(Beside two, LinkageRule rule) {
    return rule.gain(two.sum, Math.max(0, two.pairs - two.known)) > 0;
  }

  private static Dataset<Beside> beside(
      Workspace workspace, Dataset<Row> originals, Dataset<Row> closed, Dataset<Score> known) {
    Dataset<Row> scores =
        Judgement.of(workspace, known).applied().select("reportA", "reportB", "score");
    Dataset<Row> sizes = originals.groupBy("group").agg(count(lit(1)).as("ofGroup"));
    Dataset<Row> eventSizes =
        workspace
            .previous(Tables.EVENTS)
            .map(events -> events.select(col("eventId"), col("independentReports").as("ofEvent")))
            .orElseGet(() -> closed.select(col("eventId"), lit(1).as("ofEvent")));
    return scores
        .union(scores.select("reportB", "reportA", "score"))
        .toDF("reportId", "other", "score")
        .join(originals, REPORT)
        .join(closed.toDF("other", "eventId"), "other")
        .groupBy("group", "eventId")
        .agg(sum("score").as("sum"), count(lit(1)).as("known"))
        .join(sizes, "group")
        .join(eventSizes, "eventId")
        .withColumn("pairs", coalesce(col("ofGroup").multiply(col("ofEvent")), lit(0)).cast("long"))
        .as(RecordEncoder.of(Beside.class));
  }
}
