package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.link.NearPair;
import org.chorus.link.TimeCounts;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.RecordEncoder;
import scala.Tuple2;

/** Counts how far apart in time reports are that belong together, and any two. */
final class CountTimes {
  private CountTimes() {}

  /**
   * Two reports that belong together.
   *
   * @param reportA the one
   * @param reportB the other
   * @param bin how far apart they are
   */
  public record SurePair(String reportA, String reportB, int bin) {}

  /**
   * The counts, on top of those of the batches before.
   *
   * @param near pairs near in meaning with a changed report; the same pair may come twice
   */
  static TimeCounts of(Dataset<NearPair> near, Compared compared) {
    Dataset<SurePair> sure =
        near.filter((FilterFunction<NearPair>) TimeCounts::isSure)
            .map(
                (MapFunction<NearPair, SurePair>)
                    pair -> new SurePair(pair.reportA(), pair.reportB(), TimeCounts.bin(pair)),
                RecordEncoder.of(SurePair.class))
            .distinct();
    long[] together = before(compared);
    for (Row row : weighed(sure).groupBy("bin").sum("weight").collectAsList()) {
      together[row.getInt(0)] += row.getLong(1);
    }
    return new TimeCounts(together, sample(compared.all()));
  }

  private static long[] before(Compared compared) {
    return compared
        .before()
        .map(rows -> rows.filter((FilterFunction<Statistic>) TimeCounts::isOne).toLocalIterator())
        .map(rows -> TimeCounts.of(rows).together().stream().mapToLong(Long::longValue).toArray())
        .orElseGet(() -> new long[TimeCounts.bins()]);
  }

  private static Dataset<Row> weighed(Dataset<SurePair> sure) {
    Dataset<Row> degrees =
        sure.select(col("reportA").as("report"))
            .union(sure.select("reportB"))
            .groupBy("report")
            .agg(count(lit(1)).as("degree"));
    return sure.join(degrees.toDF("reportA", "degreeA"), "reportA")
        .join(degrees.toDF("reportB", "degreeB"), "reportB")
        .map(
            (MapFunction<Row, Tuple2<Integer, Long>>)
                row ->
                    new Tuple2<>(
                        row.<Integer>getAs("bin"),
                        TimeCounts.weight(row.getAs("degreeA"), row.getAs("degreeB"))),
            Encoders.tuple(Encoders.INT(), Encoders.LONG()))
        .toDF("bin", "weight");
  }

  /** When some of the reports were published; which ones depends on their ids alone. */
  private static List<Long> sample(Dataset<Signals> originals) {
    return originals
        .filter(col("publishedAt").isNotNull())
        .select(col("reportId"), col("publishedAt").cast("long"))
        .map(
            (MapFunction<Row, Tuple2<String, Long>>)
                row -> new Tuple2<>(TimeCounts.order(row.getString(0)), row.getLong(1)),
            Encoders.tuple(Encoders.STRING(), Encoders.LONG()))
        .orderBy("_1")
        .limit(TimeCounts.SAMPLE)
        .map((MapFunction<Tuple2<String, Long>, Long>) Tuple2::_2, Encoders.LONG())
        .collectAsList();
  }
}
