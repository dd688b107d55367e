package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.event.LinkageRule;
import org.chorus.event.LinkageTree;
import org.chorus.event.ScoredPair;
import org.chorus.event.Seam;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;

/** The scores that hold the events of the newest snapshot together, or keep them apart. */
final class ScoresOfEvents {
  private final LastRun run;
  private final LinkageRule rule;
  private final Judgement judgement;

  ScoresOfEvents(LastRun run) {
    this.run = run;
    this.rule = LinkageRule.of(run.settings().grouping());
    this.judgement = Judgement.of(run);
  }

  /** What verdicts are not honoured, and why. */
  List<String> remarks() {
    return judgement.constraints().remarks();
  }

  LinkageRule rule() {
    return rule;
  }

  /**
   * Every report that is no copy, or whose original is in another event, so that it speaks for
   * itself; columns reportId, dated, eventId.
   */
  Dataset<Row> originals() {
    Dataset<Row> members = run.read(Tables.EVENT_MEMBERS).select("reportId", "eventId");
    Dataset<Row> spokenFor =
        run.read(Tables.COPIES)
            .select("reportId", "copyOf")
            .join(members, "reportId")
            .join(members.toDF("copyOf", "eventId"), new String[] {"copyOf", "eventId"})
            .select("reportId");
    return members
        .join(spokenFor, new String[] {"reportId"}, "left_anti")
        .join(
            run.read(Tables.REPORTS)
                .select(col("reportId"), col("publishedAt").isNotNull().as("dated")),
            "reportId");
  }

  /** Every pair that was compared; columns as in a scored pair, and eventA, eventB. */
  Dataset<Row> pairs(Dataset<Row> originals) {
    return judgement
        .applied()
        .join(
            originals.select(
                col("reportId").as("reportA"),
                col("dated").as("datedA"),
                col("eventId").as("eventA")),
            "reportA")
        .join(
            originals.select(
                col("reportId").as("reportB"),
                col("dated").as("datedB"),
                col("eventId").as("eventB")),
            "reportB");
  }

  /** The originals of one event, sorted. */
  List<String> reports(String event) {
    return originals()
        .filter(col("eventId").equalTo(event))
        .select("reportId")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .sorted()
        .toList();
  }

  /** The pairs inside one event. */
  List<ScoredPair> within(String event) {
    return between(Set.of(event));
  }

  /** How the originals of one event came together. */
  LinkageTree tree(String event) {
    return new LinkageTree(rule, reports(event), within(event));
  }

  /** What lies between two events. */
  Seam seam(String one, String other) {
    List<ScoredPair> both = between(Set.of(one, other));
    List<String> ofOne = reports(one);
    List<String> ofOther = reports(other);
    Set<String> inOne = Set.copyOf(ofOne);
    List<ScoredPair> crossing =
        both.stream()
            .filter(pair -> inOne.contains(pair.reportA()) != inOne.contains(pair.reportB()))
            .toList();
    long sum = crossing.stream().mapToLong(ScoredPair::score).sum();
    long missing = (long) ofOne.size() * ofOther.size() - crossing.size();
    return new Seam(
        ofOne, ofOther, sum, crossing.size(), missing, rule.mean(sum, crossing.size(), missing));
  }

  /** The pairs with both ends in some events. */
  private List<ScoredPair> between(Set<String> events) {
    Dataset<Row> some = originals().filter(col("eventId").isin(events.toArray()));
    return pairs(some).as(RecordEncoder.of(ScoredPair.class)).collectAsList();
  }
}
