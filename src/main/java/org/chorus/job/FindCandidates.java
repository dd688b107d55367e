package org.chorus.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.chorus.config.CandidateSettings;
import org.chorus.link.CandidateKeys;
import org.chorus.link.KeyHolder;
import org.chorus.link.KeyMeeting;
import org.chorus.link.Partners;
import org.chorus.link.Profile;
import org.chorus.link.PublicationDays;
import org.chorus.link.Rarity;
import org.chorus.link.ReportKeys;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;

/**
 * Finds the reports worth comparing: those that share rare keys, published not too far apart. By a
 * key a report meets at most {@code max-reports-per-key} others, and it has at most {@code
 * keys-per-family} keys a family, so nothing grows with the square of the corpus.
 */
final class FindCandidates {
  private FindCandidates() {}

  /** Pairs with a changed report, some of them twice. */
  static Dataset<Candidate> of(
      Compared compared,
      CandidateWindow window,
      Broadcast<Rarity> rarity,
      CandidateSettings settings) {
    Compared near = window.near(window.received(compared));
    PublicationDays days = window.days(near);
    Dataset<KeyHolder> changed = holders(near.changed(), true, rarity, days, settings);
    Dataset<KeyHolder> all =
        near.kept()
            .map(
                kept -> changed.union(among(holders(kept, false, rarity, days, settings), changed)))
            .orElse(changed);
    long received = days.received();
    return all.groupByKey((MapFunction<KeyHolder, Long>) KeyHolder::key, Encoders.LONG())
        .flatMapGroups(
            (FlatMapGroupsFunction<Long, KeyHolder, Sharing>)
                (key, h) -> shared(h, received, settings),
            RecordEncoder.of(Sharing.class))
        .groupByKey((MapFunction<Sharing, String>) Sharing::reportId, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Sharing, Candidate>)
                (id, shared) -> best(id, shared, settings),
            RecordEncoder.of(Candidate.class));
  }

  private static Dataset<KeyHolder> holders(
      Dataset<Signals> originals,
      boolean changed,
      Broadcast<Rarity> rarity,
      PublicationDays days,
      CandidateSettings settings) {
    return Originals.keys(originals)
        .flatMap(
            (FlatMapFunction<ReportKeys, KeyHolder>)
                r -> keys(r, changed, rarity.value(), days, settings),
            RecordEncoder.of(KeyHolder.class));
  }

  /** Those whose key a changed report has too. */
  private static Dataset<KeyHolder> among(Dataset<KeyHolder> kept, Dataset<KeyHolder> changed) {
    return kept.join(changed.select("key").distinct(), new String[] {"key"}, "left_semi")
        .as(kept.encoder());
  }

  private static Iterator<KeyHolder> keys(
      ReportKeys report,
      boolean changed,
      Rarity rarity,
      PublicationDays days,
      CandidateSettings settings) {
    long publishedAt = Profile.secondsOf(report.publishedAt());
    return CandidateKeys.of(report, rarity, days, settings).stream()
        .map(key -> new KeyHolder(key.key(), key.weight(), report.reportId(), publishedAt, changed))
        .iterator();
  }

  private static Iterator<Sharing> shared(
      Iterator<KeyHolder> holdersOfOneKey, long received, CandidateSettings settings) {
    List<KeyHolder> holders = new ArrayList<>();
    holdersOfOneKey.forEachRemaining(holders::add);
    KeyMeeting meeting = new KeyMeeting(holders, received, settings);
    List<Sharing> sharing = new ArrayList<>();
    for (KeyHolder one : meeting.changed()) {
      List<String> met = meeting.metBy(one);
      if (!met.isEmpty()) {
        sharing.add(new Sharing(one.reportId(), met, one.weight()));
      }
    }
    return sharing.iterator();
  }

  private static Iterator<Candidate> best(
      String reportId, Iterator<Sharing> shared, CandidateSettings settings) {
    Partners partners = new Partners();
    shared.forEachRemaining(key -> key.others().forEach(o -> partners.add(o, key.weight())));
    return partners.best(settings.perReport()).stream()
        .map(other -> Candidate.of(reportId, other))
        .iterator();
  }
}
