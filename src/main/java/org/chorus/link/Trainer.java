package org.chorus.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chorus.config.CandidateSettings;
import org.chorus.link.LogisticRegression.Example;
import org.chorus.link.TrainingPairs.Pair;
import org.chorus.model.Hash;

/** Learns a model from reports whose events are known. */
public final class Trainer {
  private static final int FOLDS = 5;

  /** All sets count the same, however many pairs they have: as so many examples. */
  private static final double EXAMPLES_PER_SET = 10_000;

  /** In examples: what a feature must be seen in before it counts much. */
  private static final double RIDGE = 20;

  private final List<GoldSet> sets;
  private final List<GoldSet> background;
  private final LanguageMeans means;
  private final CandidateSettings settings;

  /**
   * Prepares to learn.
   *
   * @param sets give pairs to fit weights on, and counts
   * @param background give counts only
   * @param means of the model that made the embeddings; without embeddings they do not matter
   * @param settings which reports are compared
   */
  public Trainer(
      List<GoldSet> sets,
      List<GoldSet> background,
      LanguageMeans means,
      CandidateSettings settings) {
    this.sets = List.copyOf(sets);
    this.background = List.copyOf(background);
    this.means = means;
    this.settings = settings;
  }

  /** The model for some methods, and how well each does on events that it was not fitted on. */
  public TrainedModel train(List<Method> methods) {
    BackgroundCounts counts =
        new BackgroundCounts(
            Stream.concat(sets.stream(), background.stream())
                .flatMap(set -> set.reports().stream())
                .toList());
    return new TrainedModel(
        methods.stream().map(method -> fitted(method, counts)).toList(),
        counts.file(),
        sets,
        background,
        "");
  }

  private TrainedModel.Fitted fitted(Method method, BackgroundCounts counts) {
    List<Pair> pairs = new ArrayList<>();
    for (GoldSet set : sets) {
      GoldSet seen = method == Method.LIGHT ? set.withoutEmbeddings() : set;
      pairs.addAll(TrainingPairs.of(seen, counts, means, settings));
    }
    List<TrainedModel.Trial> trials = new ArrayList<>();
    trials.add(crossValidated(pairs, method));
    if (sets.size() > 1) {
      sets.forEach(set -> trials.add(leftOut(set.name(), pairs, method)));
    }
    return new TrainedModel.Fitted(fit(pairs, method), pairs.size(), trials);
  }

  /** Every event is in one fold; a pair is judged by weights that saw neither of its events. */
  private static TrainedModel.Trial crossValidated(List<Pair> pairs, Method method) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Weights weights =
          fit(select(pairs, p -> fold(p.eventA()) != fold && fold(p.eventB()) != fold), method);
      judged.addAll(judge(select(pairs, p -> fold(p.eventA()) == fold), weights));
    }
    return TrainedModel.Trial.of(FOLDS + "-fold, by event", judged);
  }

  private static TrainedModel.Trial leftOut(String set, List<Pair> pairs, Method method) {
    Weights weights = fit(select(pairs, p -> !p.set().equals(set)), method);
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

  static Weights fit(List<Pair> pairs, Method method) {
    List<Feature> features = method.fitted();
    List<Example> examples = new ArrayList<>();
    for (String set : pairs.stream().map(Pair::set).distinct().toList()) {
      List<Pair> own = select(pairs, p -> p.set().equals(set));
      double weight = EXAMPLES_PER_SET / own.size();
      for (Pair pair : own) {
        double time = pair.features().get(Feature.TIME);
        examples.add(new Example(pair.features().toArray(features), time, pair.same(), weight));
      }
    }
    double[] fitted =
        LogisticRegression.fit(examples, features.stream().map(Feature::sign).toList(), RIDGE);
    FeatureValues weights = FeatureValues.of(features, fitted);
    weights.set(Feature.TIME, 1);
    return Weights.rounded(method, weights);
  }

  private static List<Pair> select(List<Pair> pairs, Predicate<Pair> which) {
    return pairs.stream().filter(which).toList();
  }

  private static int fold(String event) {
    return Integer.parseInt(Hash.hex(4, event), 16) % FOLDS;
  }
}
