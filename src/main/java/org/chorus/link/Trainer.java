package org.chorus.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chorus.config.CandidateSettings;
import org.chorus.link.LogisticRegression.Example;
import org.chorus.link.TrainingPairs.Pair;
import org.chorus.model.Hash;

/** Learns a model from reports whose events are known. */
public final class Trainer {
  private static final int FOLDS = 5;
  private static final List<Feature> FEATURES = Method.LIGHT.features();

  /** In examples: what a feature must be seen in before it moves far from where it starts. */
  private static final double RIDGE = 100;

  private final List<GoldSet> sets;
  private final List<GoldSet> background;
  private final CandidateSettings settings;

  /**
   * Prepares to learn.
   *
   * @param sets give pairs to fit weights on, and counts
   * @param background give counts only
   * @param settings which reports are compared
   */
  public Trainer(List<GoldSet> sets, List<GoldSet> background, CandidateSettings settings) {
    this.sets = List.copyOf(sets);
    this.background = List.copyOf(background);
    this.settings = settings;
  }

  /** The model, and how well it does on events that it was not fitted on. */
  public TrainedModel train() {
    List<GoldReport> all = new ArrayList<>();
    sets.forEach(set -> all.addAll(set.reports()));
    background.forEach(set -> all.addAll(set.reports()));
    BackgroundCounts counts = new BackgroundCounts(all);
    List<Pair> pairs = new ArrayList<>();
    sets.forEach(set -> pairs.addAll(TrainingPairs.of(set, counts, settings)));
    List<TrainedModel.Trial> trials = new ArrayList<>();
    trials.add(crossValidated(pairs));
    if (sets.size() > 1) {
      sets.forEach(set -> trials.add(leftOut(set.name(), pairs)));
    }
    return new TrainedModel(fit(pairs), counts.file(), sets, background, pairs.size(), trials);
  }

  /** Every event is in one fold; a pair is judged by weights that saw neither of its events. */
  private static TrainedModel.Trial crossValidated(List<Pair> pairs) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Weights weights =
          fit(select(pairs, p -> fold(p.eventA()) != fold && fold(p.eventB()) != fold));
      judged.addAll(judge(select(pairs, p -> fold(p.eventA()) == fold), weights));
    }
    return TrainedModel.Trial.of(FOLDS + "-fold, by event", judged);
  }

  private static TrainedModel.Trial leftOut(String set, List<Pair> pairs) {
    Weights weights = fit(select(pairs, p -> !p.set().equals(set)));
    return TrainedModel.Trial.of(
        set + " left out", judge(select(pairs, p -> p.set().equals(set)), weights));
  }

  /**
   * A pair whose answer is known.
   *
   * @param probability what the model says
   * @param same the truth
   */
  record Judged(double probability, boolean same) {}

  private static List<Judged> judge(List<Pair> pairs, Weights weights) {
    return pairs.stream()
        .map(p -> new Judged(PairScore.probability(weights.logit(p.features())), p.same()))
        .toList();
  }

  private static Weights fit(List<Pair> pairs) {
    List<Example> examples =
        pairs.stream().map(p -> new Example(p.features().toArray(FEATURES), p.same())).toList();
    double[] start = Weights.START.toArray(FEATURES);
    double[] fitted = LogisticRegression.fit(examples, start, RIDGE);
    return Weights.rounded(Method.LIGHT, FeatureValues.of(FEATURES, fitted));
  }

  private static List<Pair> select(List<Pair> pairs, Predicate<Pair> which) {
    return pairs.stream().filter(which).toList();
  }

  private static int fold(String event) {
    return Integer.parseInt(Hash.hex(4, event), 16) % FOLDS;
  }
}
