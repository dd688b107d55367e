package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import org.chorus.link.LanguageMeans;
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
import org.chorus.spark.Store;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.AfterEach;
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
  @TempDir Path folder;

  @Test
  void comparesExactlyTheCandidatesAndScoresThemAsDefined() {
    List<Signals> reports = MadeUpReports.reports(60, 1);
    Workspace workspace = linked(reports, List.of(), 3);
    assertThat(workspace.read(Tables.SCORES).collectAsList())
        .hasSizeGreaterThan(60)
        .containsExactlyInAnyOrderElementsOf(
            BruteForce.scores(
                reports,
                LinkModel.load("", Method.LIGHT),
                SETTINGS.candidates(),
                SETTINGS.grouping()));
  }

  @Test
  void inTheProfileStandardTheNearestInMeaningAreComparedTooAndMeaningCounts() {
    List<Signals> reports = MadeUpReports.embedded(60, 1);
    Workspace workspace = linked(STANDARD, reports, List.of(), 3);
    LanguageMeans background = EmbeddingModel.folder(workspace).languageMeans().orElseThrow();
    assertThat(workspace.read(Tables.SCORES).collectAsList())
        .hasSizeGreaterThan(120)
        .containsExactlyInAnyOrderElementsOf(
            BruteForce.scores(
                reports,
                LinkModel.load("", Method.STANDARD),
                Centring.of(background, sums(reports)),
                STANDARD.candidates(),
                STANDARD.grouping()));
    assertThat(links(workspace).stream().flatMap(l -> l.evidence().stream()))
        .extracting(Evidence::kind)
        .contains("meaning", "shared_names")
        .doesNotContain("names", "spelling");
  }

  @Test
  void theStoreRemembersTheModelAndTheSumsOfItsEmbeddings() {
    List<Signals> reports = MadeUpReports.embedded(30, 7);
    Workspace workspace = linked(STANDARD, reports, List.of(), 3);
    List<Statistic> rows = workspace.read(Tables.STATISTICS).collectAsList();
    assertThat(rows)
        .filteredOn(EmbeddingStatistics::isOne)
        .contains(
            new Statistic("embedding_model", "", EmbeddingModel.folder(workspace).sha256(), 0),
            new Statistic("embedding_lead", "", "400+400", 0))
        .containsAll(
            sums(reports).stream()
                .flatMap(
                    sum ->
                        Stream.of(
                            new Statistic("embedding_sum", sum.language(), "", sum.vectors()),
                            new Statistic("embedding_sum", sum.language(), "383", sum.sum()[383])))
                .toList())
        .hasSize(2 + 385 * sums(reports).size());
  }

  @Test
  void rowsWithMeaningDependNeitherOnPartitionsNorOnOrder() {
    List<Signals> reports = MadeUpReports.embedded(200, 2);
    List<Link> links = links(linked(STANDARD, reports, List.of(), 1));
    Collections.shuffle(reports, new Random(5));
    spark().conf().set("spark.sql.adaptive.enabled", "false");
    spark().conf().set("spark.sql.shuffle.partitions", "16");
    assertThat(links(linked(STANDARD, reports, List.of(), 16))).isNotEmpty().isEqualTo(links);
  }

  @Test
  void rowsDependNeitherOnPartitionsNorOnOrder() {
    List<Signals> reports = MadeUpReports.reports(60, 2);
    List<Copy> copies = List.of(new Copy("report-7", "report-3", 0.97));
    List<Link> links = links(linked(reports, copies, 1));
    List<Signals> shuffled = new ArrayList<>(reports);
    for (int partitions : new int[] {3, 16}) {
      Collections.shuffle(shuffled, new Random(partitions));
      // Adaptive execution would put small partitions together again.
      spark().conf().set("spark.sql.adaptive.enabled", "false");
      spark().conf().set("spark.sql.shuffle.partitions", Integer.toString(partitions));
      assertThat(links(linked(shuffled, copies, partitions))).isNotEmpty().isEqualTo(links);
    }
  }

  @AfterEach
  void forgetConfiguration() {
    spark().conf().set("spark.sql.adaptive.enabled", "true");
    spark().conf().set("spark.sql.shuffle.partitions", "2");
  }

  @Test
  void evidenceAddsUpToTheProbability() {
    List<Link> links = links(linked(MadeUpReports.reports(40, 3), List.of(), 2));
    assertThat(links).isNotEmpty();
    for (Link link : links) {
      double logit = link.evidence().stream().mapToDouble(Evidence::contribution).sum();
      assertThat(1 / (1 + Math.exp(-logit))).isCloseTo(link.probability(), within(1e-9));
    }
  }

  @Test
  void copiesAreLinkedToTheirOriginalsAndComparedToNothing() {
    List<Signals> reports = MadeUpReports.reports(30, 4);
    Workspace workspace = linked(reports, List.of(new Copy("report-2", "report-9", 1)), 2);
    List<Score> ofCopy =
        workspace.read(Tables.SCORES).collectAsList().stream()
            .filter(s -> s.reportA().equals("report-2") || s.reportB().equals("report-2"))
            .toList();
    assertThat(ofCopy).containsExactly(new Score("report-2", "report-9", 6_000_000));
    assertThat(links(workspace))
        .filteredOn(l -> l.reportA().equals("report-2"))
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.probability()).isEqualTo(0.999999);
              assertThat(l.evidence()).extracting(Evidence::kind).containsExactly("copy");
            });
  }

  @Test
  void statisticsCountReportsAndKeysOnce() {
    List<Signals> reports = MadeUpReports.reports(30, 5);
    List<Statistic> rows = linked(reports, List.of(), 2).read(Tables.STATISTICS).collectAsList();
    long withAurelia =
        reports.stream()
            .filter(r -> r.terms().stream().anyMatch(t -> t.term().equals("aurelia")))
            .filter(r -> r.language().equals("de"))
            .count();
    assertThat(rows)
        .contains(
            new Statistic("reports", "", "", 30),
            new Statistic("terms", "de", "aurelia", withAurelia));
  }

  @Test
  void noReportsGiveEmptyTables() {
    Workspace workspace = linked(List.of(), List.of(), 1);
    assertThat(workspace.read(Tables.LINKS).isEmpty()).isTrue();
    assertThat(workspace.read(Tables.SCORES).isEmpty()).isTrue();
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

  private static List<Link> links(Workspace workspace) {
    return workspace.read(Tables.LINKS).collectAsList().stream()
        .sorted(Comparator.comparing(Link::reportA).thenComparing(Link::reportB))
        .toList();
  }

  private Workspace linked(List<Signals> reports, List<Copy> copies, int partitions) {
    return linked(SETTINGS, reports, copies, partitions);
  }

  private Workspace linked(
      Settings settings, List<Signals> reports, List<Copy> copies, int partitions) {
    Store store = Store.at(spark().sparkContext().hadoopConfiguration(), folder.toString());
    Workspace workspace = new Workspace(spark(), settings, store, "test");
    Dataset<Signals> signals = spark().createDataset(reports, Tables.SIGNALS.encoder());
    workspace.write(Tables.SIGNALS, signals.repartition(partitions));
    workspace.write(Tables.COPIES, spark().createDataset(copies, Tables.COPIES.encoder()));
    workspace.write(
        Tables.WORD_STATISTICS, spark().createDataset(WORDS, Tables.STATISTICS.encoder()));
    workspace.write(Tables.LINE_STATISTICS, Tables.LINE_STATISTICS.empty(spark()));
    long links = new LinkReports().run(workspace);
    assertThat(links).isEqualTo(workspace.read(Tables.LINKS).count());
    return workspace;
  }
}
