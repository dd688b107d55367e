package org.chorus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
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
 * to group by, one task that takes them all is quicker, and a component that is too large for a
 * task goes through {@link LinkageRounds}. All three give the same rows.
 */
final class Placements {
  /** Up to so many scores are grouped in one task: a quarter minute, about 400 MB of memory. */
  static final long SCORES_IN_ONE_TASK = 5_000_000;

  static final Table<Placement> FILE =
      Table.of("grouping_placements", Placement.class, "report_id");

  /**
   * Two reports of one component that were compared.
   *
   * @param component named by its smallest report id
   * @param pair the two
   */
  public record ComponentPair(String component, ScoredPair pair) {}

  /** Where there are many scores, those to group by. */
  private static final Table<ScoredPair> PAIRS =
      Table.of("grouping_pairs", ScoredPair.class, "report_a", "report_b");

  private static final Table<ComponentPair> WITHIN =
      Table.of("grouping_component_pairs", ComponentPair.class, "component");

  /** What grouping leaves in the unfinished batch. */
  static final List<Table<?>> FILES =
      Stream.of(List.of(FILE, PAIRS, WITHIN), Components.FILES, LinkageRounds.FILES)
          .<Table<?>>flatMap(List::stream)
          .toList();

  private static final Encoder<ScoredPair> PAIR = RecordEncoder.of(ScoredPair.class);
  private static final String[] COMPONENT = {"component"};

  private final Workspace workspace;
  private final LinkageRule rule;
  private final long scoresInOneTask;

  private Placements(Workspace workspace, long scoresInOneTask) {
    this.workspace = workspace;
    this.rule = LinkageRule.of(workspace.settings().grouping());
    this.scoresInOneTask = scoresInOneTask;
  }

  /**
   * Where grouping puts every original that was compared to another one.
   *
   * @param regrouping which of them are grouped
   */
  static Dataset<Placement> of(Workspace workspace, Regrouping regrouping, long scoresInOneTask) {
    Dataset<ScoredPair> pairs =
        pairsOfOriginals(
            workspace,
            regrouping.among(workspace.read(Tables.REPORTS)),
            Judgement.of(workspace, regrouping.scores()));
    workspace.write(FILE, new Placements(workspace, scoresInOneTask).solve(pairs));
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
    return pairsOfOriginals(workspace, members.as(reports.encoder()), Judgement.of(workspace))
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

  private Dataset<Placement> solve(Dataset<ScoredPair> pairs) {
    String scores = workspace.folder() + "/" + Tables.SCORES.name();
    if (workspace.store().countRows(scores) <= scoresInOneTask) {
      return inOneTask(pairs, rule);
    }
    // Of the scores of a large store, a batch may touch few.
    if (workspace.write(PAIRS, pairs) <= scoresInOneTask) {
      return inOneTask(workspace.read(PAIRS), rule);
    }
    workspace.write(WITHIN, withinComponents(workspace.read(PAIRS)));
    Dataset<ComponentPair> within = workspace.read(WITHIN);
    Dataset<Row> giants =
        within
            .groupBy("component")
            .agg(count(lit(1)).as("pairs"))
            .filter(col("pairs").gt(scoresInOneTask))
            .select("component");
    Dataset<Placement> small = byComponent(within.join(giants, COMPONENT, "left_anti"));
    return giants.isEmpty()
        ? small
        : small.union(inRounds(within.join(giants, COMPONENT, "left_semi")));
  }

  private static Dataset<ScoredPair> pairsOfOriginals(
      Workspace workspace, Dataset<Report> reports, Judgement judgement) {
    Dataset<Row> copies = workspace.read(Tables.COPIES).select("reportId");
    Dataset<Row> originals =
        reports
            .select(col("reportId"), col("publishedAt").isNotNull().as("dated"))
            .join(copies, new String[] {"reportId"}, "left_anti");
    return judgement
        .applied()
        .join(originals.toDF("reportA", "datedA"), "reportA")
        .join(originals.toDF("reportB", "datedB"), "reportB")
        .select("reportA", "datedA", "reportB", "datedB", "score")
        .as(PAIR);
  }

  private static Dataset<Placement> inOneTask(Dataset<ScoredPair> pairs, LinkageRule rule) {
    return pairs
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<ScoredPair, Placement>) rows -> place(rows, rule),
            FILE.encoder());
  }

  /** A report that hangs together with none is a component of its own, and in no pair. */
  private Dataset<ComponentPair> withinComponents(Dataset<ScoredPair> pairs) {
    Dataset<Row> positive = pairs.filter(col("score").gt(0)).select("reportA", "reportB");
    Dataset<Components.Edge> components = Components.of(workspace, positive.toDF("a", "b"));
    Column rootA = coalesce(col("rootA"), col("reportA"));
    Column rootB = coalesce(col("rootB"), col("reportB"));
    return pairs
        .join(components.toDF("reportA", "rootA"), new String[] {"reportA"}, "left")
        .join(components.toDF("reportB", "rootB"), new String[] {"reportB"}, "left")
        .filter(rootA.equalTo(rootB))
        .select(
            rootA.as("component"),
            struct(col("reportA"), col("datedA"), col("reportB"), col("datedB"), col("score"))
                .as("pair"))
        .as(WITHIN.encoder());
  }

  private Dataset<Placement> byComponent(Dataset<Row> within) {
    LinkageRule sent = rule;
    return within
        .select("component", "pair.*")
        .groupBy("component")
        .as(Encoders.STRING(), PAIR)
        .flatMapGroups(
            (FlatMapGroupsFunction<String, ScoredPair, Placement>)
                (component, rows) -> place(rows, sent),
            FILE.encoder());
  }

  private Dataset<Placement> inRounds(Dataset<Row> within) {
    LinkageRule sent = rule;
    Dataset<ScoredPair> pairs = within.select("pair.*").as(PAIR);
    Dataset<Row> groups = LinkageRounds.of(workspace, pairs, rule, scoresInOneTask).toDF();
    Dataset<Row> sums =
        pairs
            .join(groups.toDF("reportA", "group"), "reportA")
            .join(groups.toDF("reportB", "groupB"), "reportB")
            .filter(col("group").equalTo(col("groupB")))
            .as(PAIR)
            .flatMap(
                (FlatMapFunction<ScoredPair, Placement>) pair -> ofBoth(pair, sent), FILE.encoder())
            .groupBy("reportId")
            .agg(
                sum("centrality").as("centrality"),
                sum("probabilitySum").as("probabilitySum"),
                sum("scored").cast("int").as("scored"));
    return groups
        .toDF("reportId", "group")
        .join(sums, new String[] {"reportId"}, "left")
        .na()
        .fill(0)
        .as(FILE.encoder());
  }

  /** What a pair within a group adds to the placements of its two reports. */
  private static Iterator<Placement> ofBoth(ScoredPair pair, LinkageRule rule) {
    long score = LinkageRule.withoutVerdict(pair.score());
    long p = rule.probability(score, pair.datedA() && pair.datedB());
    return Stream.of(pair.reportA(), pair.reportB())
        .map(report -> new Placement(report, "", score, p, 1))
        .iterator();
  }

  private static Iterator<Placement> place(Iterator<ScoredPair> pairs, LinkageRule rule) {
    Grouping grouping = new Grouping(rule);
    pairs.forEachRemaining(grouping::add);
    return grouping.placements().iterator();
  }
}
