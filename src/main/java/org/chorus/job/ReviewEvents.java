package org.chorus.job;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.event.LinkageRule;
import org.chorus.event.LinkageTree;
import org.chorus.event.ScoredPair;
import org.chorus.event.Seam;
import org.chorus.model.UserError;
import org.chorus.page.Doubt;
import org.chorus.page.ReviewList;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Store;

/**
 * The command {@code review}: the most doubtful merges and splits of the newest snapshot. What a
 * verdict has settled is not doubtful.
 *
 * @param top so many of each
 */
public record ReviewEvents(int top) {
  private static final Encoder<Doubt> DOUBT = RecordEncoder.of(Doubt.class);

  /** What lies between two events; mean is made of it later. */
  public record Between(
      String eventA,
      String eventB,
      long sum,
      long known,
      String reportA,
      String reportB,
      long reports,
      long others) {}

  /** Looks into the newest snapshot of {@code store}; verdicts change nothing that is archived. */
  public ReviewList run(SparkSession spark, Store store) {
    if (top < 1) {
      throw new UserError("--top %d: give a number of 1 or more".formatted(top));
    }
    LastRun run = LastRun.of(spark, store).withoutArchive(); // What is archived stays as it is.
    ScoresOfEvents scores = new ScoresOfEvents(run);
    Dataset<Row> originals = scores.originals();
    Dataset<Row> pairs = scores.pairs(originals);
    List<Doubt> merged = first(merged(pairs, scores.rule()));
    List<Doubt> split = first(split(pairs, originals, scores.rule()));
    Set<String> named = new TreeSet<>();
    merged.forEach(doubt -> named.addAll(List.of(doubt.reportA(), doubt.reportB())));
    split.forEach(doubt -> named.addAll(List.of(doubt.reportA(), doubt.reportB())));
    return new ReviewList(merged, split, MemberLines.of(run, named), scores.remarks());
  }

  private List<Doubt> first(Dataset<Doubt> doubts) {
    return doubts
        .filter((FilterFunction<Doubt>) doubt -> !LinkageRule.isByVerdict(doubt.mean()))
        .orderBy(abs(col("mean")), col("eventA"), col("eventB"))
        .takeAsList(top);
  }

  private static Dataset<Doubt> merged(Dataset<Row> pairs, LinkageRule rule) {
    return pairs
        .filter(col("eventA").equalTo(col("eventB")))
        .groupBy("eventA")
        .as(Encoders.STRING(), RecordEncoder.of(ScoredPair.class))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, ScoredPair, Doubt>)
                (event, inside) -> weakest(event, inside, rule),
            DOUBT);
  }

  private static Iterator<Doubt> weakest(
      String event, Iterator<ScoredPair> inside, LinkageRule rule) {
    List<ScoredPair> pairs = new ArrayList<>();
    inside.forEachRemaining(pairs::add);
    Set<String> reports = new TreeSet<>();
    pairs.forEach(pair -> reports.addAll(List.of(pair.reportA(), pair.reportB())));
    return new LinkageTree(rule, reports, pairs)
        .weakest().stream().map(seam -> doubt(event, seam, pairs)).iterator();
  }

  private static Doubt doubt(String event, Seam seam, List<ScoredPair> pairs) {
    Set<String> one = Set.copyOf(seam.one());
    ScoredPair strongest =
        pairs.stream()
            .filter(pair -> one.contains(pair.reportA()) != one.contains(pair.reportB()))
            .max(
                Comparator.comparingLong(ScoredPair::score)
                    .thenComparing(ScoredPair::reportA)
                    .thenComparing(ScoredPair::reportB))
            .orElseThrow();
    return new Doubt(
        event,
        event,
        strongest.reportA(),
        strongest.reportB(),
        seam.one().size(),
        seam.other().size(),
        seam.mean());
  }

  private static Dataset<Doubt> split(
      Dataset<Row> pairs, Dataset<Row> originals, LinkageRule rule) {
    Dataset<Row> sizes = originals.groupBy("eventId").agg(count(lit(1)).as("size"));
    return pairs
        .filter(col("eventA").notEqual(col("eventB")))
        .withColumn("first", least(col("eventA"), col("eventB")))
        .withColumn("second", greatest(col("eventA"), col("eventB")))
        .groupBy("first", "second")
        .agg(
            sum("score").as("sum"),
            count(lit(1)).as("known"),
            max(struct("score", "reportA", "reportB")).as("strongest"))
        .join(sizes.toDF("first", "reports"), "first")
        .join(sizes.toDF("second", "others"), "second")
        .select(
            col("first").as("eventA"),
            col("second").as("eventB"),
            col("sum"),
            col("known"),
            col("strongest.reportA").as("reportA"),
            col("strongest.reportB").as("reportB"),
            col("reports"),
            col("others"))
        .as(RecordEncoder.of(Between.class))
        .map((MapFunction<Between, Doubt>) between -> doubt(between, rule), DOUBT);
  }

  private static Doubt doubt(Between between, LinkageRule rule) {
    long missing = between.reports() * between.others() - between.known();
    return new Doubt(
        between.eventA(),
        between.eventB(),
        between.reportA(),
        between.reportB(),
        between.reports(),
        between.others(),
        rule.mean(between.sum(), between.known(), missing));
  }
}
