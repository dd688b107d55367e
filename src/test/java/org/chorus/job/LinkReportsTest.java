package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.link.BruteForce;
import org.chorus.link.Centring;
import org.chorus.link.EmbeddingStatistics;
import org.chorus.link.LanguageSum;
import org.chorus.link.LinkModel;
import org.chorus.link.MadeUpReports;
import org.chorus.link.Method;
import org.chorus.model.Copy;
import org.chorus.model.Evidence;
import org.chorus.model.Link;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.ModelFolder;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkReportsTest extends SparkTest {
  /** What an earlier step has left for the table of statistics; no report is compared by it. */
  private static final List<Statistic> WORDS = List.of(new Statistic("words", "en", "the", 7));

  private static final Settings SETTINGS =
      SettingsFile.parse(
          "profile = light, candidates { keys-per-family = 4, max-reports-per-key = 20,"
              + " per-report = 5 }",
          "test",
          List.of());
  private static final Settings STANDARD =
      SettingsFile.parse(
          "profile = standard, candidates { keys-per-family = 4, max-reports-per-key = 20,"
              + " per-report = 5, nearest = 6 }",
          "test",
          List.of());

  /** Adds nothing to what is compared and counted. */
  private static final Copy COPY = new Copy("report-2", "report-9", 1);

  private static final List<Signals> REPORTS = MadeUpReports.reports(60, 1);
  private static final List<Signals> ORIGINALS =
      REPORTS.stream().filter(report -> !report.reportId().equals(COPY.reportId())).toList();
  private static final List<Signals> EMBEDDED = MadeUpReports.embedded(200, 2);

  @TempDir static Path folder;
  private static Linked light;
  private static Linked standard;

  /** What the step left, in the order of their keys. */
  private record Linked(List<Score> scores, List<Link> links, List<Statistic> statistics) {}

  @BeforeEach
  void linkOnce() {
    if (light == null) {
      light = linked(SETTINGS, REPORTS, List.of(COPY), 1);
      standard = linked(STANDARD, EMBEDDED, List.of(), 1);
    }
  }

  @AfterEach
  void forgetConfiguration() {
    spark().conf().set("spark.sql.adaptive.enabled", "true");
    spark().conf().set("spark.sql.shuffle.partitions", "2");
  }

  @Test
  void comparesExactlyTheCandidatesAndScoresThemAsDefined() {
    List<Score> expected =
        new ArrayList<>(
            BruteForce.scores(
                ORIGINALS,
                LinkModel.load("", Method.LIGHT),
                SETTINGS.candidates(),
                SETTINGS.grouping()));
    expected.add(new Score("report-2", "report-9", 6_000_000));
    assertThat(light.scores()).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void inTheProfileStandardTheNearestInMeaningAreComparedTooAndMeaningCounts() {
    assertThat(standard.scores())
        .hasSizeGreaterThan(400)
        .containsExactlyInAnyOrderElementsOf(
            BruteForce.scores(
                EMBEDDED,
                LinkModel.load("", Method.STANDARD),
                Centring.of(model().languageMeans().orElseThrow(), sums(EMBEDDED)),
                STANDARD.candidates(),
                STANDARD.grouping()));
    assertThat(standard.links().stream().flatMap(l -> l.evidence().stream()))
        .extracting(Evidence::kind)
        .contains("meaning", "shared_names")
        .doesNotContain("names", "spelling");
  }

  @Test
  void theStoreRemembersTheModelAndTheSumsOfItsEmbeddings() {
    assertThat(standard.statistics())
        .filteredOn(EmbeddingStatistics::isOne)
        .contains(
            new Statistic("embedding_model", "", model().sha256(), 0),
            new Statistic("embedding_lead", "", "400+400", 0))
        .containsAll(
            sums(EMBEDDED).stream()
                .flatMap(
                    sum ->
                        Stream.of(
                            new Statistic("embedding_sum", sum.language(), "", sum.vectors()),
                            new Statistic("embedding_sum", sum.language(), "383", sum.sum()[383])))
                .toList())
        .hasSize(2 + 385 * sums(EMBEDDED).size());
  }

  @Test
  void rowsWithMeaningDependNeitherOnPartitionsNorOnOrder() {
    assertThat(shuffled(STANDARD, EMBEDDED, List.of(), 16)).isEqualTo(standard);
  }

  @Test
  void rowsDependNeitherOnPartitionsNorOnOrder() {
    for (int partitions : new int[] {3, 16}) {
      assertThat(shuffled(SETTINGS, REPORTS, List.of(COPY), partitions)).isEqualTo(light);
    }
  }

  private Linked shuffled(
      Settings settings, List<Signals> reports, List<Copy> copies, int partitions) {
    List<Signals> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(partitions));
    // Adaptive execution would put small partitions together again.
    spark().conf().set("spark.sql.adaptive.enabled", "false");
    spark().conf().set("spark.sql.shuffle.partitions", Integer.toString(partitions));
    return linked(settings, shuffled, copies, partitions);
  }

  @Test
  void evidenceAddsUpToTheProbability() {
    assertThat(light.links()).hasSizeGreaterThan(1);
    for (Link link : light.links()) {
      double logit = link.evidence().stream().mapToDouble(Evidence::contribution).sum();
      assertThat(1 / (1 + Math.exp(-logit))).isCloseTo(link.probability(), within(1e-9));
    }
  }

  @Test
  void copiesAreLinkedToTheirOriginalsAndComparedToNothing() {
    assertThat(light.scores())
        .filteredOn(s -> s.reportA().equals("report-2") || s.reportB().equals("report-2"))
        .containsExactly(new Score("report-2", "report-9", 6_000_000));
    assertThat(light.links())
        .filteredOn(l -> l.reportA().equals("report-2"))
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.probability()).isEqualTo(0.999999);
              assertThat(l.evidence()).extracting(Evidence::kind).containsExactly("copy");
            });
  }

  @Test
  void statisticsCountReportsAndKeysOnceAndNoCopies() {
    long withAurelia =
        ORIGINALS.stream()
            .filter(r -> r.terms().stream().anyMatch(t -> t.term().equals("aurelia")))
            .filter(r -> r.language().equals("de"))
            .count();
    assertThat(light.statistics())
        .contains(
            new Statistic("reports", "", "", ORIGINALS.size()),
            new Statistic("terms", "de", "aurelia", withAurelia));
  }

  @Test
  void noReportsGiveEmptyTables() {
    Linked none = linked(SETTINGS, List.of(), List.of(), 1);
    assertThat(none.links()).isEmpty();
    assertThat(none.scores()).isEmpty();
  }

  private static List<LanguageSum> sums(List<Signals> reports) {
    Map<String, LanguageSum> sums = new TreeMap<>();
    for (Signals report : reports) {
      for (short[] vector : new short[][] {report.embedding(), report.continuationEmbedding()}) {
        if (vector != null) {
          LanguageSum none = LanguageSum.none(report.language(), vector.length);
          sums.merge(report.language(), none.plus(vector), (a, b) -> a.plus(b));
        }
      }
    }
    return List.copyOf(sums.values());
  }

  private ModelFolder model() {
    return EmbeddingModel.folder(workspace(STANDARD));
  }

  private Linked linked(
      Settings settings, List<Signals> reports, List<Copy> copies, int partitions) {
    Workspace workspace = workspace(settings);
    Dataset<Signals> signals = spark().createDataset(reports, Tables.SIGNALS.encoder());
    workspace.write(Tables.SIGNALS, signals.repartition(partitions));
    workspace.write(Tables.COPIES, spark().createDataset(copies, Tables.COPIES.encoder()));
    workspace.write(
        Tables.WORD_STATISTICS, spark().createDataset(WORDS, Tables.STATISTICS.encoder()));
    workspace.write(Tables.LINE_STATISTICS, Tables.LINE_STATISTICS.empty(spark()));
    long links = new LinkReports().run(workspace);
    assertThat(links).isEqualTo(workspace.read(Tables.LINKS).count());
    return new Linked(
        workspace.read(Tables.SCORES).orderBy("reportA", "reportB").collectAsList(),
        workspace.read(Tables.LINKS).orderBy("reportA", "reportB").collectAsList(),
        workspace.read(Tables.STATISTICS).orderBy("family", "language", "key").collectAsList());
  }

  private Workspace workspace(Settings settings) {
    Store store = Store.at(spark().sparkContext().hadoopConfiguration(), folder.toString());
    return new Workspace(spark(), settings, store, "test");
  }
}
