package org.chorus.job;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;

/**
 * Compares candidates in the way that their number asks for.
 *
 * @param weigh makes the profile of a report
 * @param pairScore how two reports are compared
 * @param minProbability pairs below get no evidence
 */
record CompareCandidates(
    MapFunction<Signals, Profile> weigh, PairScore pairScore, double minProbability) {
  /** So many reports of a block, each a {@link Profile}, are in a task's memory. */
  private static final int REPORTS_PER_BLOCK = 10_000;

  /**
   * One row for each candidate.
   *
   * @param signals those of all reports: what candidates have are originals
   * @param originals how many originals there are
   */
  Dataset<ComparedPair> of(
      Compared compared, Dataset<Signals> signals, long originals, Dataset<Candidate> candidates) {
    if (compared.changes().all()) {
      return inBlocks(compared.changed(), originals, candidates);
    }
    return compared.changed().count() <= CompareWithFew.MOST
        ? new CompareWithFew(weigh, pairScore, minProbability)
            .compare(compared.changed(), signals, candidates)
        : inBlocks(met(signals, candidates), originals, candidates);
  }

  private Dataset<ComparedPair> inBlocks(
      Dataset<Signals> met, long originals, Dataset<Candidate> candidates) {
    int forMemory = (int) Math.min(100_000, 1 + originals / REPORTS_PER_BLOCK);
    int forSpeed =
        JavaSparkContext.fromSparkContext(met.sparkSession().sparkContext()).defaultParallelism();
    return new ComparePairs(Math.max(forSpeed, forMemory), pairScore, minProbability)
        .compare(met.map(weigh, RecordEncoder.of(Profile.class)), candidates);
  }

  /** The reports that are compared to any other. */
  private static Dataset<Signals> met(Dataset<Signals> signals, Dataset<Candidate> candidates) {
    Dataset<Row> ids = candidates.select("reportA").union(candidates.select("reportB")).distinct();
    return signals
        .join(ids.toDF("reportId"), new String[] {"reportId"}, "left_semi")
        .as(signals.encoder());
  }
}
