package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.SparkTest;
import org.chorus.config.Settings;
import org.chorus.event.Grouping;
import org.chorus.event.LinkageRule;
import org.chorus.event.OneAtATime;
import org.chorus.event.Placement;
import org.chorus.event.ScoredPair;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many random graphs with many ties, side by side, so that all go through the same rounds. */
class LinkageRoundsTest extends SparkTest {
  private static final double[] SCORES = {-6, -1, -0.5, 0, 0.2, 0.5, 0.5, 1, 1, 2, 6};
  private static final int GRAPHS = 120;

  private final List<Report> reports = new ArrayList<>();
  private final List<Score> scores = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void forgetConfiguration() {
    spark().conf().set("spark.sql.adaptive.enabled", "true");
    spark().conf().set("spark.sql.shuffle.partitions", "2");
  }

  @Test
  void roundsOverManyTasksGiveWhatMergingOnePairAtATimeGives() {
    addGraphs(new Random(3));
    List<Placement> placements = placements(0, 3);
    Map<String, List<String>> groups = new TreeMap<>();
    for (Placement placement : placements) {
      groups
          .computeIfAbsent(placement.group(), group -> new ArrayList<>())
          .add(placement.reportId());
    }
    List<String> found = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          assertThat(members).first().isEqualTo(group);
          found.add(String.join(" ", members));
        });
    assertThat(found)
        .hasSizeGreaterThan(GRAPHS)
        .containsExactlyInAnyOrderElementsOf(
            oracle().stream().filter(group -> group.contains(" ")).toList());
  }

  @Test
  void whereRoundsEndAndMemoryBeginsMakesNoDifference() {
    addGraphs(new Random(5));
    List<Placement> inMemory = grouped();
    for (int limit : new int[] {25, 400}) {
      Collections.shuffle(scores, new Random(limit));
      assertThat(placements(limit, limit == 25 ? 8 : 1)).isEqualTo(inMemory);
    }
  }

  private List<Placement> placements(long scoresInOneTask, int partitions) {
    // Adaptive execution would put small partitions together again.
    spark().conf().set("spark.sql.adaptive.enabled", "false");
    spark().conf().set("spark.sql.shuffle.partitions", Integer.toString(partitions));
    Workspace batch = new Workplace(spark(), folder).batch("one", reports, List.of());
    batch.write(
        Tables.SCORES,
        spark().createDataset(scores, Tables.SCORES.encoder()).repartition(partitions));
    return Placements.of(batch, everything(batch), scoresInOneTask).collectAsList().stream()
        .filter(placement -> placement.scored() > 0)
        .sorted(Comparator.comparing(Placement::reportId))
        .toList();
  }

  private Regrouping everything(Workspace batch) {
    Dataset<Row> none = spark().emptyDataFrame();
    return new Regrouping(Optional.empty(), none, none, none, batch.read(Tables.SCORES), false);
  }

  private List<Placement> grouped() {
    Grouping grouping = new Grouping(rule());
    pairs().forEach(grouping::add);
    return grouping.placements().stream().filter(placement -> placement.scored() > 0).toList();
  }

  private LinkageRule rule() {
    return LinkageRule.of(settings().grouping());
  }

  private Settings settings() {
    return new Workplace(spark(), folder).batch("none", List.of(), List.of()).settings();
  }

  private List<String> oracle() {
    Map<String, List<ScoredPair>> graphs =
        pairs().stream().collect(Collectors.groupingBy(pair -> pair.reportA().substring(0, 4)));
    List<String> groups = new ArrayList<>();
    graphs
        .values()
        .forEach(graph -> groups.addAll(OneAtATime.groups(settings().grouping(), graph)));
    return groups;
  }

  private List<ScoredPair> pairs() {
    return scores.stream()
        .map(
            s ->
                new ScoredPair(
                    s.reportA(), dated(s.reportA()), s.reportB(), dated(s.reportB()), s.score()))
        .toList();
  }

  private void addGraphs(Random random) {
    for (int graph = 0; graph < GRAPHS; graph++) {
      int nodes = 3 + random.nextInt(9);
      for (int i = 0; i < nodes; i++) {
        String id = id(graph, i);
        reports.add(report("one", id, dated(id) ? "2024-06-01" : null));
        for (int j = i + 1; j < nodes; j++) {
          if (random.nextInt(3) > 0) {
            scores.add(score(id, id(graph, j), SCORES[random.nextInt(SCORES.length)]));
          }
        }
      }
    }
  }

  private static boolean dated(String id) {
    return id.charAt(id.length() - 1) % 2 == 0;
  }

  private static String id(int graph, int node) {
    return "g%03d-%02d".formatted(graph, node);
  }
}
