package org.chorus.job;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.Family;
import org.chorus.link.Keys;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.Tables;

/** Counts in how many reports each key occurs. */
final class CountKeys {
  private CountKeys() {}

  /** The counts of all keys that two reports or more share, and of the reports themselves. */
  static Dataset<Statistic> of(Dataset<Signals> originals) {
    Dataset<Row> grams =
        originals.select(
            lit(Family.GRAMS.word()).as("family"),
            lit("").as("language"),
            explode(array_distinct(col("grams")).cast("array<string>")).as("key"));
    return Originals.withoutVectors(originals)
        .flatMap((FlatMapFunction<Signals, Statistic>) CountKeys::once, Tables.STATISTICS.encoder())
        .select("family", "language", "key")
        .union(grams)
        .groupBy("family", "language", "key")
        .agg(count(lit(1)).as("documentFrequency"))
        .filter(col("documentFrequency").gt(1).or(col("family").equalTo(Keys.REPORTS)))
        .as(Tables.STATISTICS.encoder());
  }

  /** One row for each key of a report, one for itself, and one for itself in its language. */
  private static Iterator<Statistic> once(Signals report) {
    List<Statistic> rows = new ArrayList<>();
    rows.add(new Statistic(Keys.REPORTS, "", "", 1));
    rows.add(new Statistic(Keys.REPORTS, Keys.language(report), "", 1));
    Keys.forEach(
        report, key -> rows.add(new Statistic(key.family().word(), key.language(), key.text(), 1)));
    return rows.iterator();
  }
}
