package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chorus.config.GroupSettings;

class GroupingTest {
  private static final GroupSettings SETTINGS = new GroupSettings(-0.5, 0, -1, 0.05, -2, "all");
  private static final long ONE = 1_000_000;

  @Property(tries = 3000)
  void groupsAreThoseThatMergingOnePairAtATimeGives(
      @ForAll("graphs") List<ScoredPair> pairs, @ForAll("settings") GroupSettings settings) {
    assertThat(groups(settings, pairs)).isEqualTo(OneAtATime.groups(settings, pairs));
  }

  @Property(tries = 300)
  void theOrderOfPairsMakesNoDifference(
      @ForAll("graphs") List<ScoredPair> pairs, @ForAll Random random) {
    List<ScoredPair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, random);
    assertThat(placements(SETTINGS, shuffled)).isEqualTo(placements(SETTINGS, pairs));
  }

  @Example
  void threeReportsThatAllAgreeAreOneGroup() {
    assertThat(groups(SETTINGS, List.of(pair("a", "b", 2), pair("a", "c", 1), pair("b", "c", 1))))
        .containsExactly("a b c");
  }

  @Example
  void oneBridgeDoesNotJoinTwoGroupsThatOtherwiseDisagree() {
    List<ScoredPair> pairs =
        List.of(pair("a", "b", 3), pair("c", "d", 3), pair("b", "c", 1), pair("a", "d", -2));
    assertThat(groups(SETTINGS, pairs)).containsExactly("a b", "c d");
  }

  @Example
  void amongEqualsThePairWithTheSmallerIdsIsMerged() {
    List<ScoredPair> pairs = List.of(pair("b", "c", 1), pair("a", "b", 1), pair("a", "c", -3));
    assertThat(groups(SETTINGS, pairs)).containsExactly("a b", "c");
  }

  @Example
  void aPairThatWasNeverComparedSpeaksALittleAgainst() {
    List<ScoredPair> reluctant = List.of(pair("a", "b", 5), pair("b", "c", 0.09));
    List<ScoredPair> willing = List.of(pair("a", "b", 5), pair("b", "c", 0.11));
    assertThat(groups(SETTINGS, reluctant)).containsExactly("a b", "c");
    assertThat(groups(SETTINGS, willing)).containsExactly("a b c");
  }

  @Example
  void aPlacementTellsHowWellAReportSitsInItsGroup() {
    List<ScoredPair> pairs =
        List.of(
            new ScoredPair("a", true, "b", false, 2 * ONE),
            new ScoredPair("a", true, "c", true, ONE),
            new ScoredPair("c", true, "d", false, -ONE));
    long undated = Math.round(ONE / (1 + Math.exp(-2.0)));
    long dated = Math.round(ONE / (1 + Math.exp(-0.5)));
    assertThat(placements(SETTINGS, pairs))
        .containsExactly(
            new Placement("a", "a", 3 * ONE, undated + dated, 2),
            new Placement("b", "a", 2 * ONE, undated, 1),
            new Placement("c", "a", ONE, dated, 1),
            new Placement("d", "d", 0, 0, 0));
  }

  @Example
  void aLongChainOfEverCloserReportsTakesNoTimeAtAll() {
    List<ScoredPair> pairs = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      pairs.add(pair("%06d".formatted(i), "%06d".formatted(i + 1), 1 + i / 50_000.0));
    }
    assertThat(placements(SETTINGS, pairs)).hasSize(100_001);
  }

  @Provide
  Arbitrary<GroupSettings> settings() {
    return Combinators.combine(
            Arbitraries.of(0, 0.01, 0.05, 0.3, 1), Arbitraries.of(-6, -2, -0.5, 0))
        .as(
            (weight, score) ->
                new GroupSettings(-0.5, 0, -1, weight.doubleValue(), score.doubleValue(), "all"));
  }

  /** Few reports, few different scores: many ties. */
  @Provide
  Arbitrary<List<ScoredPair>> graphs() {
    return Arbitraries.integers()
        .between(2, 14)
        .flatMap(
            nodes ->
                Combinators.combine(
                        Arbitraries.integers().between(0, nodes - 1),
                        Arbitraries.integers().between(0, nodes - 1),
                        Arbitraries.of(-6.0, -1.0, -0.5, 0.0, 0.2, 0.5, 1.0, 2.0, 6.0))
                    .as((a, b, s) -> pair(id(Math.min(a, b)), id(Math.max(a, b)), s))
                    .filter(pair -> !pair.reportA().equals(pair.reportB()))
                    .list()
                    .uniqueElements(pair -> pair.reportA() + pair.reportB())
                    .ofMaxSize(nodes * (nodes - 1) / 2));
  }

  private static String id(int number) {
    return Character.toString('a' + number);
  }

  private static ScoredPair pair(String a, String b, double score) {
    return new ScoredPair(a, false, b, false, Math.round(score * ONE));
  }

  private static List<Placement> placements(GroupSettings settings, List<ScoredPair> pairs) {
    Grouping grouping = new Grouping(LinkageRule.of(settings));
    pairs.forEach(grouping::add);
    return grouping.placements();
  }

  private static List<String> groups(GroupSettings settings, List<ScoredPair> pairs) {
    Map<String, String> groups =
        placements(settings, pairs).stream()
            .collect(
                Collectors.groupingBy(
                    Placement::group,
                    TreeMap::new,
                    Collectors.mapping(Placement::reportId, Collectors.joining(" "))));
    groups.forEach((name, members) -> assertThat(members).startsWith(name));
    return List.copyOf(new TreeSet<>(groups.values()));
  }
}
