package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.config.CandidateSettings;
import org.chorus.link.Candidacy;
import org.chorus.link.Centring;
import org.chorus.link.Located;
import org.chorus.link.NearRank;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.link.Profiles;
import org.chorus.link.PublicationDays;
import org.chorus.model.Evidence;
import org.chorus.model.Link;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.page.Comparison;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;

/** Compares two originals of the newest snapshot, as the last run did or would have done. */
final class PairComparison {
  private static final long ONE_FOR_SECOND = 1L << 32;

  private final LastRun run;
  private final CandidateSettings settings;

  PairComparison(LastRun run) {
    this.run = run;
    this.settings = run.settings().candidates();
  }

  /** What the two come to, and why they were compared or not. */
  Comparison of(String first, String second) {
    Map<String, Signals> signals =
        run
            .read(Tables.SIGNALS)
            .filter(col("reportId").isin(first, second))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(Signals::reportId, Function.identity()));
    Signals a = signals.get(first);
    Signals b = signals.get(second);
    Yardstick yardstick = Yardstick.of(run, List.of(a, b));
    PairScore score = yardstick.pairScore();
    PairScore.Compared pair =
        score.compare(
            Profiles.of(a, yardstick.rarity(), yardstick.centring()),
            Profiles.of(b, yardstick.rarity(), yardstick.centring()));
    List<Evidence> evidence =
        published(first, second).map(Link::evidence).orElseGet(() -> score.link(pair).evidence());
    return new Comparison(
        recorded(first, second).map(Score::score).orElse(null),
        score.threshold(pair),
        score.lowest(),
        evidence,
        candidacy(a, b, yardstick),
        settings);
  }

  private Optional<Score> recorded(String first, String second) {
    return ofPair(Tables.SCORES, first, second);
  }

  private Optional<Link> published(String first, String second) {
    return ofPair(Tables.LINKS, first, second);
  }

  private <T extends Record> Optional<T> ofPair(Table<T> table, String first, String second) {
    boolean inOrder = first.compareTo(second) < 0;
    return run
        .read(table)
        .filter(col("reportA").equalTo(inOrder ? first : second))
        .filter(col("reportB").equalTo(inOrder ? second : first))
        .collectAsList()
        .stream()
        .findFirst();
  }

  private Candidacy candidacy(Signals a, Signals b, Yardstick yardstick) {
    Candidacy shown = Candidacy.of(a, b, yardstick.rarity(), days(a, b), settings);
    Candidacy candidacy =
        shown.received()
            ? daysBetweenBatches(a, b).map(days -> shown.received(days, settings)).orElse(shown)
            : shown;
    Optional<Located> placeOfA = Profiles.located(a, yardstick.centring());
    Optional<Located> placeOfB = Profiles.located(b, yardstick.centring());
    if (placeOfA.isEmpty() || placeOfB.isEmpty()) {
      return candidacy;
    }
    NearRank ofB = new NearRank(placeOfA.get(), placeOfB.get(), settings);
    NearRank ofA = new NearRank(placeOfB.get(), placeOfA.get(), settings);
    long ahead =
        located(yardstick.centring())
            .map(
                (MapFunction<Located, Long>)
                    other ->
                        (ofB.isAhead(other) ? ONE_FOR_SECOND : 0) + (ofA.isAhead(other) ? 1 : 0),
                Encoders.LONG())
            .reduce((ReduceFunction<Long>) Long::sum);
    return candidacy.withRanks(1 + ahead / ONE_FOR_SECOND, 1 + ahead % ONE_FOR_SECOND);
  }

  /** How many reports there are around theirs; undated ones count as received. */
  private PublicationDays days(Signals a, Signals b) {
    Dataset<Row> received =
        run.read(Tables.RUNS).select(col("batch"), col("asOf").as("receivedAt"));
    Dataset<Signals> known =
        CandidateWindow.received(originals(), run.read(Tables.REPORTS), received);
    long ofUndated =
        Stream.of(a, b)
            .filter(report -> report.publishedAt() == null)
            .flatMap(report -> timeOf(report, batches(a, b).get(report.reportId())).stream())
            .mapToLong(Instant::getEpochSecond)
            .max()
            .orElse(Profile.UNDATED);
    return new PublicationDays(
        PublicationDays.Counts.NONE, CandidateWindow.counts(known), ofUndated);
  }

  private Dataset<Signals> originals() {
    return Originals.of(run.read(Tables.SIGNALS), run.read(Tables.COPIES));
  }

  /** Between reports of different batches an undated one counts as received when its batch was. */
  private Optional<Double> daysBetweenBatches(Signals a, Signals b) {
    Map<String, String> batches = batches(a, b);
    String batchOfA = batches.get(a.reportId());
    String batchOfB = batches.get(b.reportId());
    Optional<Instant> timeOfA = timeOf(a, batchOfA);
    Optional<Instant> timeOfB = timeOf(b, batchOfB);
    return batchOfA.equals(batchOfB) || timeOfA.isEmpty() || timeOfB.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.between(timeOfA.get(), timeOfB.get()).abs().toSeconds() / 86_400.0);
  }

  private Map<String, String> batches(Signals a, Signals b) {
    return run
        .read(Tables.REPORTS)
        .filter(col("reportId").isin(a.reportId(), b.reportId()))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(Report::reportId, Report::batch));
  }

  private Optional<Instant> timeOf(Signals report, String batch) {
    return report.publishedAt() != null
        ? Optional.of(report.publishedAt())
        : run.read(Tables.RUNS).filter(col("batch").equalTo(batch)).collectAsList().stream()
            .flatMap(made -> Stream.ofNullable(made.asOf()))
            .findFirst();
  }

  private Dataset<Located> located(Centring centring) {
    return Originals.withLeads(originals())
        .flatMap(
            (FlatMapFunction<Signals, Located>)
                report -> Profiles.located(report, centring).stream().iterator(),
            RecordEncoder.of(Located.class));
  }
}
