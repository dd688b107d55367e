package org.chorus.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.chorus.config.Settings;
import org.chorus.link.Centring;
import org.chorus.link.LanguageMeans;
import org.chorus.link.LanguageSum;
import org.chorus.link.NearPair;
import org.chorus.link.TimeCounts;
import org.chorus.link.TimeCurve;
import org.chorus.model.Statistic;
import org.chorus.spark.ModelFolder;
import org.chorus.spark.Table;
import org.chorus.spark.Workspace;

/**
 * What the embeddings of a corpus say about it: how they are centred, which reports are near each
 * other, and what the time between two reports means here.
 *
 * @param centring takes the languages out
 * @param curve learned by the near pairs
 * @param statistics both, as rows of the table
 */
record NearReports(Centring centring, TimeCurve curve, List<Statistic> statistics) {
  private static final Table<NearPair> NEAR =
      Table.of("near", NearPair.class, "report_a", "report_b");

  NearReports {
    statistics = List.copyOf(statistics);
  }

  /** For a corpus without embeddings. */
  static NearReports none() {
    return new NearReports(Centring.none(), TimeCurve.general(), List.of());
  }

  /** Looks for them, and leaves the pairs in the unfinished batch. */
  static NearReports find(Workspace workspace, Compared compared, CandidateWindow window) {
    Settings settings = workspace.settings();
    ModelFolder model = EmbeddingModel.folder(workspace);
    List<LanguageSum> sums = CentreEmbeddings.sums(compared);
    Centring centring =
        sums.isEmpty()
            ? Centring.none()
            : Centring.of(
                model.languageMeans().orElseGet(() -> LanguageMeans.none(sums.get(0).sum().length)),
                settings.link().isFrozen() ? List.of() : sums);
    Broadcast<Centring> centrings =
        JavaSparkContext.fromSparkContext(workspace.spark().sparkContext()).broadcast(centring);
    workspace.write(NEAR, FindNearest.of(window.near(compared), centrings, settings.candidates()));
    centrings.destroy();
    TimeCounts times = CountTimes.of(workspace.read(NEAR), compared);
    List<Statistic> rows =
        new ArrayList<>(CentreEmbeddings.rows(sums, model.sha256(), settings.embedding().seen()));
    rows.addAll(times.rows());
    return new NearReports(
        centring, settings.link().isFrozen() ? TimeCurve.general() : TimeCurve.of(times), rows);
  }

  /** The pairs that {@link #find} found, some of them twice. */
  static Dataset<Candidate> candidates(Workspace workspace) {
    return workspace.read(NEAR).select("reportA", "reportB").as(Candidate.ENCODER);
  }

  static void forget(Workspace workspace) {
    workspace.drop(List.of(NEAR));
  }
}
