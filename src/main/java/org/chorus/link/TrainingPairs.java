package org.chorus.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorus.config.CandidateSettings;
import org.chorus.model.Signals;

/**
 * The pairs of a set that would be compared, with their features: what weights are fitted on. The
 * background they are weighed by leaves out the events of the set itself, as it will know nothing
 * of the events to come.
 */
final class TrainingPairs {

  /**
   * A pair.
   *
   * @param set the set it is from
   * @param eventA the event of the one
   * @param eventB the event of the other
   * @param features as measured
   */
  record Pair(String set, String eventA, String eventB, FeatureValues features) {
    boolean same() {
      return eventA.equals(eventB);
    }
  }

  private TrainingPairs() {}

  /**
   * The pairs of {@code set}, in the order of their ids.
   *
   * @param means of the model that made the embeddings, where there are some
   */
  static List<Pair> of(
      GoldSet set, BackgroundCounts counts, LanguageMeans means, CandidateSettings settings) {
    Set<String> events = set.reports().stream().map(GoldReport::event).collect(Collectors.toSet());
    Map<String, GoldReport> byId = new HashMap<>();
    set.reports().forEach(r -> byId.put(r.signals().reportId(), r));
    List<Signals> signals = set.reports().stream().map(GoldReport::signals).toList();
    Corpus corpus =
        new Corpus(signals, counts.frequencies(event -> !events.contains(event)), means, settings);
    TimeCurve curve = corpus.curve();
    Map<String, Profile> profiles = corpus.profiles();
    List<Pair> pairs = new ArrayList<>();
    corpus.forEachCandidate(
        (a, b) -> {
          GoldReport one = byId.get(a);
          GoldReport other = byId.get(b);
          if (one.decided(other)) {
            FeatureValues features = PairFeatures.compare(profiles.get(a), profiles.get(b), curve);
            pairs.add(new Pair(set.name(), one.event(), other.event(), features));
          }
        });
    return pairs;
  }
}
