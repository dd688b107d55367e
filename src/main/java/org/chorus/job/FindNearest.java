package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.chorus.config.CandidateSettings;
import org.chorus.link.Cells;
import org.chorus.link.Centring;
import org.chorus.link.Located;
import org.chorus.link.NearPair;
import org.chorus.link.Nearby;
import org.chorus.link.Neighbours;
import org.chorus.link.Profiles;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;

/**
 * Finds the reports that are nearest to each other in meaning, published not too far apart. Reports
 * meet in cells, whose centres are a sample that depends on ids alone.
 */
final class FindNearest {
  private FindNearest() {}

  /** Pairs, some of them twice; none where no report has an embedding. */
  static Dataset<NearPair> of(
      Compared compared, Broadcast<Centring> centring, CandidateSettings settings) {
    Dataset<Located> changed = located(compared.changed(), centring);
    Dataset<Located> located =
        compared.kept().map(kept -> changed.union(located(kept, centring))).orElse(changed);
    List<Located> centres = centres(located, Cells.centres(located.count()));
    if (centres.isEmpty()) {
      return located.sparkSession().emptyDataset(RecordEncoder.of(NearPair.class));
    }
    Broadcast<Cells> cells =
        JavaSparkContext.fromSparkContext(located.sparkSession().sparkContext())
            .broadcast(new Cells(centres));
    Dataset<Placed> placed =
        compared
            .kept()
            .map(
                kept ->
                    placed(changed, true, cells)
                        .union(placed(located(kept, centring), false, cells)))
            .orElseGet(() -> placed(changed, true, cells));
    return placed
        .groupByKey((MapFunction<Placed, Integer>) Placed::cell, Encoders.INT())
        .flatMapGroups(
            (FlatMapGroupsFunction<Integer, Placed, Nearby>) (cell, all) -> nearby(all, settings),
            RecordEncoder.of(Nearby.class))
        .groupByKey((MapFunction<Nearby, String>) Nearby::reportId, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Nearby, NearPair>)
                (id, found) -> Nearby.nearest(found, settings.nearest()).iterator(),
            RecordEncoder.of(NearPair.class));
  }

  private static Dataset<Located> located(
      Dataset<Signals> originals, Broadcast<Centring> centring) {
    return Originals.withLeads(originals)
        .flatMap(
            (FlatMapFunction<Signals, Located>)
                s -> Profiles.located(s, centring.value()).stream().iterator(),
            RecordEncoder.of(Located.class));
  }

  private static Dataset<Placed> placed(
      Dataset<Located> located, boolean changed, Broadcast<Cells> cells) {
    return located.flatMap(
        (FlatMapFunction<Located, Placed>) report -> places(report, changed, cells.value()),
        RecordEncoder.of(Placed.class));
  }

  /** At most a few thousand vectors, 3 MB, come to the driver. */
  private static List<Located> centres(Dataset<Located> located, int number) {
    return located
        .orderBy(xxhash64(col("reportId")), col("reportId"))
        .limit(number)
        .collectAsList();
  }

  private static Iterator<Placed> places(Located report, boolean changed, Cells cells) {
    return Arrays.stream(cells.of(report.meaning()))
        .mapToObj(cell -> new Placed(cell, report, changed))
        .iterator();
  }

  private static Iterator<Nearby> nearby(Iterator<Placed> placed, CandidateSettings settings) {
    List<Located> cell = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    placed.forEachRemaining(
        p -> {
          cell.add(p.report());
          if (p.changed()) {
            changed.add(p.report().reportId());
          }
        });
    List<Nearby> found = new ArrayList<>();
    if (!changed.isEmpty()) {
      new Neighbours(settings, changed::contains, found::add).find(cell);
    }
    return found.iterator();
  }
}
