package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
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
  /** About 7 KB each: so many reports of a block are in a task's memory. */
  private static final int REPORTS_PER_BLOCK = 10_000;

  private static final Table<ComparedPair> COMPARED =
      Table.of("compared", ComparedPair.class, "report_a", "report_b");

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
  public long run(Workspace workspace) {
    Settings settings = workspace.settings();
    LinkModel model = LinkModel.load(settings.link().model(), Method.of(settings));
    Dataset<Signals> originals = Originals.of(workspace);
    NearReports near =
        settings.embeds() ? NearReports.find(workspace, originals) : NearReports.none();
    workspace.write(
        Tables.STATISTICS,
        CountKeys.of(originals)
            .union(workspace.read(Tables.WORD_STATISTICS))
            .union(workspace.read(Tables.LINE_STATISTICS))
            .union(
                workspace.spark().createDataset(near.statistics(), Tables.STATISTICS.encoder())));
    Frequencies counts = LoadCounts.of(workspace.read(Tables.STATISTICS));
    JavaSparkContext context = context(workspace);
    Broadcast<Rarity> rarity = context.broadcast(new Rarity(counts, model.background()));
    Broadcast<Centring> centring = context.broadcast(near.centring());
    Dataset<Profile> profiles =
        originals.map(
            (MapFunction<Signals, Profile>)
                signals -> Profiles.of(signals, rarity.value(), centring.value()),
            RecordEncoder.of(Profile.class));
    Dataset<Candidate> candidates = FindCandidates.of(originals, rarity, settings.candidates());
    if (settings.embeds()) {
      candidates = candidates.union(NearReports.candidates(workspace));
    }
    PairScore pairScore = new PairScore(model.weights(), settings.grouping(), near.curve());
    workspace.write(
        COMPARED,
        new ComparePairs(blocks(workspace, counts), pairScore, settings.link().minProbability())
            .compare(profiles, candidates.distinct()));
    long links = writeTables(workspace);
    workspace.store().delete(workspace.folder() + "/" + COMPARED.name());
    NearReports.forget(workspace);
    rarity.destroy();
    centring.destroy();
    return links;
  }

  private static int blocks(Workspace workspace, Frequencies counts) {
    long reports = counts.reports(Family.NAMES, "");
    int forMemory = (int) Math.min(100_000, 1 + reports / REPORTS_PER_BLOCK);
    return Math.max(context(workspace).defaultParallelism(), forMemory);
  }

  /** Makes both tables of what was compared, and of the copies. */
  private static long writeTables(Workspace workspace) {
    SparkSession spark = workspace.spark();
    Dataset<ComparedPair> compared = COMPARED.read(spark, workspace.folder());
    Dataset<Copy> copies = workspace.read(Tables.COPIES);
    workspace.write(
        Tables.SCORES,
        compared
            .select("reportA", "reportB", "score")
            .as(Tables.SCORES.encoder())
            .union(
                copies.map((MapFunction<Copy, Score>) CopyLinks::score, Tables.SCORES.encoder())));
    return workspace.write(
        Tables.LINKS,
        compared
            .filter(col("evidence").isNotNull())
            .select("reportA", "reportB", "probability", "evidence")
            .as(Tables.LINKS.encoder())
            .union(copies.map((MapFunction<Copy, Link>) CopyLinks::link, Tables.LINKS.encoder())));
  }

  private static JavaSparkContext context(Workspace workspace) {
    return JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
  }
}
