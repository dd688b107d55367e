package org.chorus.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorus.config.GroupSettings;
import org.chorus.config.Settings;
import org.chorus.evaluate.Evaluation;
import org.chorus.evaluate.Judged;
import org.chorus.event.Grouping;
import org.chorus.event.LinkageRule;
import org.chorus.event.Placement;
import org.chorus.event.ScoredPair;
import org.chorus.link.TrainingPairs.Pair;

/**
 * What each family of signals brings on a set whose events are known: the weights are fitted
 * without it on other sets, and the set is grouped without it. Candidates stay as they are. In one
 * JVM, over lists, and without copies, which the sets have few of.
 */
final class LinkAblation {
  private final Method method;
  private final GroupSettings grouping;
  private final List<Pair> toFit;
  private final TimeCurve curve;
  private final List<PairScore.Compared> toScore = new ArrayList<>();

  /**
   * Prepares all that does not change from trial to trial.
   *
   * @param fitted sets that weights are fitted on
   * @param counted sets that only give background counts
   * @param scored the set to group
   * @param settings whose profile says which features there are
   */
  LinkAblation(
      List<GoldSet> fitted,
      List<GoldSet> counted,
      GoldSet scored,
      LanguageMeans means,
      Settings settings) {
    this.method = Method.of(settings);
    this.grouping = settings.grouping();
    List<GoldReport> background = new ArrayList<>();
    fitted.forEach(set -> background.addAll(set.reports()));
    counted.forEach(set -> background.addAll(set.reports()));
    BackgroundCounts counts = new BackgroundCounts(background);
    this.toFit = new ArrayList<>();
    for (GoldSet set : fitted) {
      toFit.addAll(TrainingPairs.of(seen(set), counts, means, settings.candidates()));
    }
    Corpus corpus =
        new Corpus(
            seen(scored).reports().stream().map(GoldReport::signals).toList(),
            counts.frequencies(event -> true),
            means,
            settings.candidates());
    this.curve = corpus.curve();
    Map<String, Profile> profiles = corpus.profiles();
    corpus.forEachCandidate(
        (a, b) ->
            toScore.add(
                new PairScore.Compared(
                    profiles.get(a),
                    profiles.get(b),
                    PairFeatures.compare(profiles.get(a), profiles.get(b), curve),
                    0)));
  }

  private GoldSet seen(GoldSet set) {
    return method == Method.LIGHT ? set.withoutEmbeddings() : set;
  }

  /** How well {@code gold}, ids of the set's reports, is grouped without some features. */
  Evaluation without(Set<Feature> features, List<org.chorus.evaluate.GoldReport> gold) {
    Weights weights =
        Trainer.fit(
            toFit.stream()
                .map(p -> new Pair(p.set(), p.eventA(), p.eventB(), less(p.features(), features)))
                .toList(),
            method);
    PairScore score = new PairScore(weights, grouping, curve);
    Grouping groups = new Grouping(LinkageRule.of(grouping));
    for (PairScore.Compared pair : toScore) {
      double logit = weights.logit(less(pair.features(), features));
      long scored =
          score.score(new PairScore.Compared(pair.a(), pair.b(), pair.features(), logit)).score();
      groups.add(
          new ScoredPair(
              pair.a().reportId(),
              pair.a().dated(),
              pair.b().reportId(),
              pair.b().dated(),
              scored));
    }
    Map<String, String> groupOf = new HashMap<>();
    for (Placement placement : groups.placements()) {
      groupOf.put(placement.reportId(), placement.group());
    }
    return Evaluation.of(
        gold.stream()
            .map(
                report ->
                    new Judged(
                        report.event(),
                        groupOf.getOrDefault(report.id(), report.id()),
                        report.language(),
                        report.ignore()))
            .toList());
  }

  /** All features but some. */
  static Set<Feature> allBut(Feature... kept) {
    Set<Feature> others = EnumSet.allOf(Feature.class);
    others.removeAll(Set.of(kept));
    return others;
  }

  private static FeatureValues less(FeatureValues values, Set<Feature> features) {
    FeatureValues less = new FeatureValues();
    for (Feature feature : Feature.values()) {
      less.set(feature, features.contains(feature) ? 0 : values.get(feature));
    }
    return less;
  }
}
