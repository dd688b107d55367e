package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.chorus.config.Settings;
import org.chorus.link.Centring;
import org.chorus.link.Family;
import org.chorus.link.Frequencies;
import org.chorus.link.LinkModel;
import org.chorus.link.Method;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.link.Profiles;
import org.chorus.link.Rarity;
import org.chorus.model.Signals;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Compares reports that share something rare or lie close in meaning, and says how sure it is that
 * they tell of the same event, and why. Stages: counts of all keys; candidates by rare keys and,
 * with embeddings, by meaning; comparison; copies, which are linked to their originals without
 * being compared.
 */
public final class LinkReports implements Step {
  private static final Table<ComparedPair> COMPARED =
      Table.of("compared", ComparedPair.class, "report_a", "report_b");

  private static final Table<Candidate> CANDIDATES =
      Table.of("candidates", Candidate.class, "report_a", "report_b");

  private final Optional<LocalDate> asOf;

  /** Takes the reports' own dates for a clock. */
  public LinkReports() {
    this(Optional.empty());
  }

  /**
   * @param asOf the day that takes the place of the clock; see {@link AsOf} for what holds without
   */
  public LinkReports(Optional<LocalDate> asOf) {
    this.asOf = asOf;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.LINKS, Tables.SCORES, Tables.STATISTICS);
  }

  @Override
  public void check(Workspace workspace) {
    Settings settings = workspace.settings();
    LinkModel model = LinkModel.load(settings.link().model(), Method.of(settings));
    if (settings.embeds() && !settings.link().allowUntrained()) {
      model.checkFittedOn(EmbeddingModel.folder(workspace).sha256());
    }
  }

  @Override
  public long run(Workspace workspace) {
    check(workspace);
    Settings settings = workspace.settings();
    LinkModel model = LinkModel.load(settings.link().model(), Method.of(settings));
    Changes changes = changes(workspace);
    Compared compared = Compared.of(workspace, changes);
    CandidateWindow window = new CandidateWindow(workspace, asOf(workspace, changes));
    NearReports near =
        settings.embeds() ? NearReports.find(workspace, compared, window) : NearReports.none();
    writeStatistics(workspace, compared, near);
    Frequencies counts = LoadCounts.of(workspace.read(Tables.STATISTICS));
    JavaSparkContext context = context(workspace);
    Broadcast<Rarity> rarity =
        context.broadcast(
            settings.link().isFrozen()
                ? Rarity.frozen(counts, model.background())
                : new Rarity(counts, model.background()));
    Broadcast<Centring> centring = context.broadcast(near.centring());
    Dataset<Candidate> candidates =
        FindCandidates.of(compared, window, rarity, settings.candidates());
    if (settings.embeds()) {
      candidates = candidates.union(NearReports.candidates(workspace));
    }
    candidates = candidates.distinct();
    if (!changes.all()) { // They are needed twice: to find who is met, and to compare.
      workspace.write(CANDIDATES, window.within(candidates, compared));
      candidates = workspace.read(CANDIDATES);
    }
    MapFunction<Signals, Profile> weigh =
        signals -> Profiles.of(signals, rarity.value(), centring.value());
    PairScore pairScore = new PairScore(model.weights(), settings.grouping(), near.curve());
    workspace.write(
        COMPARED,
        new CompareCandidates(weigh, pairScore, settings.link().minProbability())
            .of(
                compared,
                workspace.read(Tables.SIGNALS),
                counts.reports(Family.NAMES, ""),
                candidates));
    long links = LinkTables.write(workspace, changes, workspace.read(COMPARED));
    workspace.drop(List.of(COMPARED, CANDIDATES));
    NearReports.forget(workspace);
    rarity.destroy();
    centring.destroy();
    return links;
  }

  /** What other steps have counted stays in the files that they wrote. */
  private static void writeStatistics(Workspace workspace, Compared compared, NearReports near) {
    workspace.write(
        Tables.STATISTICS,
        compared
            .total(CountKeys::of, StoredStatistics.isOfSignals())
            .filter(col("documentFrequency").notEqual(0))
            .union(
                workspace.spark().createDataset(near.statistics(), Tables.STATISTICS.encoder())));
    workspace.takeIn(Tables.STATISTICS, Tables.WORD_STATISTICS);
    workspace.takeIn(Tables.STATISTICS, Tables.LINE_STATISTICS);
  }

  private Changes changes(Workspace workspace) {
    return ChangeFinder.ofReportsAndTheirKind(
        workspace,
        outputs(),
        "profile",
        "input.trust-language",
        "copies",
        "signals",
        "embedding",
        "candidates",
        "link",
        "group.threshold-dated",
        "group.threshold-undated",
        "group.threshold-light");
  }

  private Optional<LocalDate> asOf(Workspace workspace, Changes changes) {
    return changes.all() ? asOf : AsOf.of(workspace, asOf);
  }

  private static JavaSparkContext context(Workspace workspace) {
    return JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
  }
}
