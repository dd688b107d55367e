package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.link.Frequencies;
import org.chorus.link.LinkModel;
import org.chorus.link.MadeUpReports;
import org.chorus.link.Method;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.link.Profiles;
import org.chorus.link.Rarity;
import org.chorus.link.TimeCurve;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.Test;

class CompareWithFewTest extends SparkTest {
  private static final Settings SETTINGS = SettingsFile.parse("profile = light", "test", List.of());

  @Test
  void comesToTheSameAsComparingInBlocks() {
    List<Signals> reports = MadeUpReports.reports(30, 3);
    List<Signals> few = reports.subList(10, 14);
    LinkModel model = LinkModel.load("", Method.LIGHT);
    Rarity rarity = Rarity.frozen(new Frequencies(), model.background());
    PairScore score = new PairScore(model.weights(), SETTINGS.grouping(), TimeCurve.general());
    MapFunction<Signals, Profile> weigh = report -> Profiles.of(report, rarity);
    Dataset<Candidate> candidates =
        spark().createDataset(pairsWith(few, reports), Candidate.ENCODER).repartition(3);
    Dataset<Signals> all = signals(reports).repartition(4);
    double minProbability = 0.8;

    List<ComparedPair> inBlocks =
        new ComparePairs(3, score, minProbability)
            .compare(all.map(weigh, RecordEncoder.of(Profile.class)), candidates)
            .collectAsList();

    assertThat(
            new CompareWithFew(weigh, score, minProbability)
                .compare(signals(few), all, candidates)
                .collectAsList())
        .hasSize(4 * 26 + 6)
        .anyMatch(pair -> pair.evidence() == null)
        .anyMatch(pair -> pair.evidence() != null)
        .containsExactlyInAnyOrderElementsOf(inBlocks);
  }

  private static List<Candidate> pairsWith(List<Signals> few, List<Signals> reports) {
    List<Candidate> pairs = new ArrayList<>();
    for (Signals one : few) {
      reports.stream()
          .filter(other -> !other.reportId().equals(one.reportId()))
          .map(other -> Candidate.of(one.reportId(), other.reportId()))
          .filter(pair -> !pairs.contains(pair))
          .forEach(pairs::add);
    }
    return pairs;
  }

  private Dataset<Signals> signals(List<Signals> reports) {
    return spark().createDataset(reports, Tables.SIGNALS.encoder());
  }
}
