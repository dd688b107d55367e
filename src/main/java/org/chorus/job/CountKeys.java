package org.chorus.job;

import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.link.Family;
import org.chorus.link.KeyTally;
import org.chorus.link.ReportKeys;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;

/** Counts in how many reports each key occurs. */
final class CountKeys {
  private CountKeys() {}

  /** The counts of all keys, and of the reports themselves. */
  static Dataset<Statistic> of(Dataset<Signals> originals) {
    Dataset<Statistic> keys =
        Originals.keys(originals)
            .mapPartitions(
                (MapPartitionsFunction<ReportKeys, Statistic>) KeyTally::new,
                Tables.STATISTICS.encoder());
    Dataset<Statistic> grams =
        originals
            .select("grams")
            .as(RecordEncoder.of(ReportGrams.class))
            .mapPartitions(
                (MapPartitionsFunction<ReportGrams, Statistic>) CountKeys::grams,
                Tables.STATISTICS.encoder());
    return keys.union(grams)
        .groupBy("family", "language", "key")
        .agg(sum("documentFrequency").as("documentFrequency"))
        .as(Tables.STATISTICS.encoder());
  }

  /** Grams are few and in every report: they are added up before they leave a partition. */
  private static Iterator<Statistic> grams(Iterator<ReportGrams> reports) {
    long[] counts = new long[1 << Short.SIZE];
    while (reports.hasNext()) {
      int before = -1;
      for (int gram : reports.next().grams()) {
        counts[gram] += gram == before ? 0 : 1;
        before = gram;
      }
    }
    return IntStream.range(0, counts.length)
        .filter(gram -> counts[gram] > 0)
        .mapToObj(
            gram -> new Statistic(Family.GRAMS.word(), "", Integer.toString(gram), counts[gram]))
        .iterator();
  }
}
