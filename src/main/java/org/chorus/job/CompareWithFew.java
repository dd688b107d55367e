package org.chorus.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;

/**
 * Compares candidates that all have one of a few reports, as those of a small batch beside a large
 * store have: the few are sent to all tasks, and the others meet them where they are read. {@link
 * ComparePairs} does the same for any number.
 */
final class CompareWithFew implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Each is a {@link Profile}, in the driver and in each executor. */
  static final int MOST = 4_000;

  private final MapFunction<Signals, Profile> weigh;
  private final PairScore pairScore;
  private final double minProbability;

  /**
   * Sets up the comparison.
   *
   * @param weigh makes the profile of a report
   * @param pairScore how two reports are compared
   * @param minProbability pairs below get no evidence
   */
  CompareWithFew(MapFunction<Signals, Profile> weigh, PairScore pairScore, double minProbability) {
    this.weigh = weigh;
    this.pairScore = pairScore;
    this.minProbability = minProbability;
  }

  /**
   * One row for each candidate.
   *
   * @param few at most {@link #MOST} reports, one of which each candidate has at least
   * @param all what is known of all reports that candidates have
   */
  Dataset<ComparedPair> compare(
      Dataset<Signals> few, Dataset<Signals> all, Dataset<Candidate> candidates) {
    Map<String, Profile> hosts = new HashMap<>();
    few.map(weigh, RecordEncoder.of(Profile.class))
        .collectAsList()
        .forEach(profile -> hosts.put(profile.reportId(), profile));
    Broadcast<Map<String, Profile>> sent =
        JavaSparkContext.fromSparkContext(all.sparkSession().sparkContext()).broadcast(hosts);
    Dataset<Row> partners =
        candidates
            .map(
                (MapFunction<Candidate, Visit>) pair -> Visit.of(pair, sent.value()),
                RecordEncoder.of(Visit.class))
            .groupBy("reportId")
            .agg(collect_list(col("host")).as("partners"));
    return all.select(struct(col("*")).as("signals"))
        .join(broadcast(partners), col("signals.reportId").equalTo(col("reportId")))
        .select("signals", "partners")
        .as(RecordEncoder.of(Visitor.class))
        .flatMap(
            (FlatMapFunction<Visitor, ComparedPair>) visitor -> compared(visitor, sent.value()),
            RecordEncoder.of(ComparedPair.class));
  }

  private Iterator<ComparedPair> compared(Visitor visitor, Map<String, Profile> hosts)
      throws Exception {
    Profile profile = weigh.call(visitor.signals());
    return visitor.partners().stream()
        .map(host -> ComparedPair.of(profile, hosts.get(host), pairScore, minProbability))
        .iterator();
  }

  /**
   * A candidate, told which of the two is looked up.
   *
   * @param reportId the other
   * @param host one of the few
   */
  public record Visit(String reportId, String host) {
    static Visit of(Candidate pair, Map<String, Profile> hosts) {
      return hosts.containsKey(pair.reportA())
          ? new Visit(pair.reportB(), pair.reportA())
          : new Visit(pair.reportA(), pair.reportB());
    }
  }

  /**
   * A report on its way to some of the few.
   *
   * @param signals what it says
   * @param partners ids of the few that it is compared to
   */
  public record Visitor(Signals signals, List<String> partners) {}
}
