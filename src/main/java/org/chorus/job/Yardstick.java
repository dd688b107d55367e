package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.config.Settings;
import org.chorus.link.Centring;
import org.chorus.link.EmbeddingStatistics;
import org.chorus.link.Family;
import org.chorus.link.Frequencies;
import org.chorus.link.Keys;
import org.chorus.link.LanguageMeans;
import org.chorus.link.LanguageSum;
import org.chorus.link.LinkModel;
import org.chorus.link.Method;
import org.chorus.link.PairScore;
import org.chorus.link.Rarity;
import org.chorus.link.TimeCounts;
import org.chorus.link.TimeCurve;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.Tables;

/**
 * What the last run measured reports with, made again for a few of them from the statistics that it
 * published.
 *
 * @param rarity of the keys of these reports
 * @param centring takes the languages out of embeddings
 * @param pairScore weighs what two reports share
 */
record Yardstick(Rarity rarity, Centring centring, PairScore pairScore) {

  /** The one for these reports. */
  static Yardstick of(LastRun run, List<Signals> reports) {
    Settings settings = run.settings();
    boolean frozen = settings.link().isFrozen();
    LinkModel model = LinkModel.load(settings.link().model(), Method.of(settings));
    Dataset<Statistic> statistics = run.read(Tables.STATISTICS);
    Frequencies counts = LoadCounts.of(countsOf(reports, statistics));
    TimeCurve curve =
        frozen
            ? TimeCurve.general()
            : TimeCurve.of(
                TimeCounts.of(
                    statistics
                        .filter((FilterFunction<Statistic>) TimeCounts::isOne)
                        .toLocalIterator()));
    return new Yardstick(
        frozen ? Rarity.frozen(counts, model.background()) : new Rarity(counts, model.background()),
        centring(run, statistics),
        new PairScore(model.weights(), settings.grouping(), curve));
  }

  /** The counts of the keys that these reports have; those of grams are few. */
  private static Dataset<Statistic> countsOf(List<Signals> reports, Dataset<Statistic> statistics) {
    Set<Long> keys = new HashSet<>();
    reports.forEach(report -> Keys.forEach(report, key -> keys.add(key.hash())));
    return statistics
        .filter(StoredStatistics.isOfSignals())
        .filter(
            (FilterFunction<Statistic>)
                row ->
                    row.family().equals(Keys.REPORTS)
                        || row.family().equals(Family.GRAMS.word())
                        || keys.contains(Keys.hash(row)));
  }

  private static Centring centring(LastRun run, Dataset<Statistic> statistics) {
    List<LanguageSum> sums =
        run.settings().embeds()
            ? EmbeddingStatistics.sums(
                statistics.filter(col("family").equalTo(EmbeddingStatistics.SUM)).toLocalIterator())
            : List.of();
    if (sums.isEmpty()) {
      return Centring.none();
    }
    Optional<LanguageMeans> means =
        EmbeddingModel.folder(run.snapshot().spark(), run.settings().embedding()).languageMeans();
    return Centring.of(
        means.orElseGet(() -> LanguageMeans.none(sums.get(0).sum().length)),
        run.settings().link().isFrozen() ? List.of() : sums);
  }
}
