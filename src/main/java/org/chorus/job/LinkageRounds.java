package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.Choice;
import org.chorus.event.GroupPair;
import org.chorus.event.LastRounds;
import org.chorus.event.LastRounds.Move;
import org.chorus.event.LinkageRule;
import org.chorus.event.ScoredPair;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Workspace;
import scala.Tuple2;

/**
 * Average linkage over components that are too large for one task: in every round each group
 * chooses the one that it would best be merged with, and those that choose each other are merged.
 * Groups that no other would be merged with are finished, and leave with their pairs; as soon as
 * what is left fits in one task, that goes on in memory, where the same is done: it makes no
 * difference when. The rounds go through files of the unfinished batch, so that an executor that is
 * lost costs a task, not the rounds before.
 */
final class LinkageRounds {
  /**
   * Where a group stands after a round.
   *
   * @param group a group that may still be merged
   * @param into the group that it is now a part of, or itself
   * @param size how many reports that has
   */
  public record Standing(String group, String into, int size) {}

  private static final Table<Standing> STANDINGS =
      Table.of("grouping_standings", Standing.class, "group");
  private static final List<Table<GroupPair>> PAIRS =
      List.of(
          Table.of("grouping_pairs_even", GroupPair.class, "group_a", "group_b"),
          Table.of("grouping_pairs_odd", GroupPair.class, "group_a", "group_b"));
  private static final List<Table<Move>> MOVES =
      List.of(
          Table.of("grouping_moves_even", Move.class, "group"),
          Table.of("grouping_moves_odd", Move.class, "group"));

  /** What the rounds read and write. */
  static final List<Table<?>> FILES =
      List.of(STANDINGS, PAIRS.get(0), PAIRS.get(1), MOVES.get(0), MOVES.get(1));

  private final Workspace workspace;
  private final LinkageRule rule;
  private final long pairsInOneTask;
  private int round;

  private LinkageRounds(Workspace workspace, LinkageRule rule, long pairsInOneTask) {
    this.workspace = workspace;
    this.rule = rule;
    this.pairsInOneTask = pairsInOneTask;
  }

  /**
   * The group of every report that stands in a pair.
   *
   * @param pairs of whole components
   */
  static Dataset<Move> of(
      Workspace workspace, Dataset<ScoredPair> pairs, LinkageRule rule, long pairsInOneTask) {
    return new LinkageRounds(workspace, rule, pairsInOneTask).solve(pairs);
  }

  private Dataset<Move> solve(Dataset<ScoredPair> scored) {
    LinkageRule sent = rule;
    Dataset<Row> reports =
        scored.select(col("reportA").as("group")).union(scored.select("reportB")).distinct();
    workspace.write(
        MOVES.get(0), reports.withColumn("into", col("group")).as(MOVES.get(0).encoder()));
    long left =
        workspace.write(
            PAIRS.get(0),
            scored.map((MapFunction<ScoredPair, GroupPair>) GroupPair::of, PAIRS.get(0).encoder()));
    while (left > pairsInOneTask) {
      left = nextRound();
    }
    Dataset<Move> last =
        workspace
            .read(pairs())
            .coalesce(1)
            .mapPartitions(
                (MapPartitionsFunction<GroupPair, Move>) rows -> finish(rows, sent),
                MOVES.get(0).encoder());
    return moved(last.toDF());
  }

  /** How many pairs there are after it. */
  private long nextRound() {
    workspace.write(STANDINGS, standings());
    Dataset<Row> standings = workspace.read(STANDINGS).toDF();
    Dataset<GroupPair> pairs = merged(standings);
    Dataset<Move> moves = moved(standings.drop("size"));
    round++;
    workspace.write(MOVES.get(round % 2), moves);
    return workspace.write(pairs(), pairs);
  }

  private Table<GroupPair> pairs() {
    return PAIRS.get(round % 2);
  }

  /** Of all groups that may still be merged. */
  private Dataset<Standing> standings() {
    LinkageRule sent = rule;
    Dataset<Choice> choices =
        workspace
            .read(pairs())
            .flatMap(
                (FlatMapFunction<GroupPair, Choice>) pair -> pair.choices(sent).iterator(),
                RecordEncoder.of(Choice.class))
            .groupByKey((MapFunction<Choice, String>) Choice::group, Encoders.STRING())
            .reduceGroups((ReduceFunction<Choice>) Choice::better)
            .map(
                (MapFunction<Tuple2<String, Choice>, Choice>) Tuple2::_2,
                RecordEncoder.of(Choice.class));
    Dataset<Row> answers = choices.select(col("group").as("other"), col("other").as("answer"));
    Column mutual = col("answer").equalTo(col("group"));
    return choices
        .join(answers, "other")
        .select(
            col("group"),
            when(mutual, least(col("group"), col("other"))).otherwise(col("group")).as("into"),
            col("size").plus(when(mutual, col("otherSize")).otherwise(lit(0))).as("size"))
        .as(STANDINGS.encoder());
  }

  /** The pairs of the groups that there are now; those of finished groups are left out. */
  private Dataset<GroupPair> merged(Dataset<Row> standings) {
    Column inOrder = col("intoA").lt(col("intoB"));
    return workspace
        .read(pairs())
        .select("groupA", "groupB", "sum", "known")
        .join(standings.toDF("groupA", "intoA", "a"), "groupA")
        .join(standings.toDF("groupB", "intoB", "b"), "groupB")
        .filter(col("intoA").notEqual(col("intoB")))
        .groupBy(
            least(col("intoA"), col("intoB")).as("groupA"),
            greatest(col("intoA"), col("intoB")).as("groupB"))
        .agg(
            max(when(inOrder, col("a")).otherwise(col("b"))).as("sizeA"),
            max(when(inOrder, col("b")).otherwise(col("a"))).as("sizeB"),
            sum("sum").as("sum"),
            sum("known").cast("int").as("known"))
        .select("groupA", "sizeA", "groupB", "sizeB", "sum", "known")
        .as(PAIRS.get(0).encoder());
  }

  /** Where every report is when its group went where {@code groups} (group, into) say. */
  private Dataset<Move> moved(Dataset<Row> groups) {
    return workspace
        .read(MOVES.get(round % 2))
        .toDF("report", "group")
        .join(groups, new String[] {"group"}, "left")
        .select(col("report").as("group"), coalesce(col("into"), col("group")).as("into"))
        .as(MOVES.get(0).encoder());
  }

  private static Iterator<Move> finish(Iterator<GroupPair> pairs, LinkageRule rule) {
    LastRounds rounds = new LastRounds(rule);
    pairs.forEachRemaining(rounds::add);
    return rounds.moves().iterator();
  }
}
