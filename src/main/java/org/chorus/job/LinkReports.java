package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.link.Centring;
import org.chorus.link.CopyLinks;
import org.chorus.link.Family;
import org.chorus.link.Frequencies;
import org.chorus.link.LinkModel;
import org.chorus.link.Method;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.link.Profiles;
import org.chorus.link.Rarity;
import org.chorus.model.Copy;
import org.chorus.model.Link;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.spark.RecordEncoder;
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
  /** About 8 KB each: so many reports of a block are in a task's memory. */
  private static final int REPORTS_PER_BLOCK = 10_000;

  private static final Table<ComparedPair> COMPARED =
      Table.of("compared", ComparedPair.class, "report_a", "report_b");

  private static final Table<Candidate> CANDIDATES =
      Table.of("candidates", Candidate.class, "report_a", "report_b");

  private static final String[] PAIR = {"reportA", "reportB"};
  private static final String[] REPORT = {"reportId"};

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
  public List<Table<?>> inputs() {
    return List.of(Tables.SIGNALS, Tables.COPIES, Tables.WORD_STATISTICS, Tables.LINE_STATISTICS);
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
        FindCandidates.of(window.near(compared), rarity, settings.candidates());
    if (settings.embeds()) {
      candidates = candidates.union(NearReports.candidates(workspace));
    }
    candidates = candidates.distinct();
    if (!changes.all()) { // They are needed twice: to find who is met, and to compare.
      workspace.write(CANDIDATES, window.within(candidates, compared));
      candidates = workspace.read(CANDIDATES);
    }
    Dataset<Profile> profiles =
        met(workspace, compared, candidates)
            .map(
                (MapFunction<Signals, Profile>)
                    signals -> Profiles.of(signals, rarity.value(), centring.value()),
                RecordEncoder.of(Profile.class));
    PairScore pairScore = new PairScore(model.weights(), settings.grouping(), near.curve());
    workspace.write(
        COMPARED,
        new ComparePairs(blocks(workspace, counts), pairScore, settings.link().minProbability())
            .compare(profiles, candidates));
    long links = writeTables(workspace, changes);
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

  /** The originals that are compared to any other. */
  private static Dataset<Signals> met(
      Workspace workspace, Compared compared, Dataset<Candidate> candidates) {
    if (compared.changes().all()) {
      return compared.all();
    }
    Dataset<Signals> all = workspace.read(Tables.SIGNALS); // in one go: candidates are originals
    Dataset<Row> ids = candidates.select("reportA").union(candidates.select("reportB")).distinct();
    return all.join(ids.toDF("reportId"), new String[] {"reportId"}, "left_semi").as(all.encoder());
  }

  private static int blocks(Workspace workspace, Frequencies counts) {
    long reports = counts.reports(Family.NAMES, "");
    int forMemory = (int) Math.min(100_000, 1 + reports / REPORTS_PER_BLOCK);
    return Math.max(context(workspace).defaultParallelism(), forMemory);
  }

  /**
   * The reports that are copies of reports now which the last snapshot did not know, and were none
   * before. What they were compared to they were compared to; none of these pairs is that of a copy
   * and its original.
   */
  private static Dataset<Row> newCopies(Workspace workspace) {
    Dataset<Row> unknown =
        Changes.brought(workspace)
            .select("reportId")
            .join(Changes.known(workspace), REPORT, "left_anti")
            .toDF("copyOf");
    Dataset<Row> copies =
        workspace
            .read(Tables.COPIES)
            .join(unknown, new String[] {"copyOf"}, "left_semi")
            .select("reportId")
            .join(workspace.previous(Tables.COPIES).orElseThrow().toDF(), REPORT, "left_anti");
    return workspace.has(Changes.REPLACED)
        ? copies.join(workspace.read(Changes.REPLACED).toDF(), REPORT, "left_anti")
        : copies;
  }

  /** Makes both tables of what was compared, and of the copies. */
  private static long writeTables(Workspace workspace, Changes changes) {
    SparkSession spark = workspace.spark();
    Changes dropped =
        changes.all() || changes.onlyNew() ? changes : changes.without(newCopies(workspace));
    Dataset<ComparedPair> compared = COMPARED.read(spark, workspace.folder());
    Dataset<Copy> copies = changes.among(Tables.COPIES);
    dropped.write(
        Tables.SCORES,
        compared
            .select("reportA", "reportB", "score")
            .as(Tables.SCORES.encoder())
            .union(
                copies.map((MapFunction<Copy, Score>) CopyLinks::score, Tables.SCORES.encoder())),
        PAIR);
    return dropped.write(
        Tables.LINKS,
        compared
            .filter(col("evidence").isNotNull())
            .select("reportA", "reportB", "probability", "evidence")
            .as(Tables.LINKS.encoder())
            .union(copies.map((MapFunction<Copy, Link>) CopyLinks::link, Tables.LINKS.encoder())),
        PAIR);
  }

  private static JavaSparkContext context(Workspace workspace) {
    return JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
  }
}
