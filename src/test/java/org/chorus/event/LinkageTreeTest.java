package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chorus.config.GroupSettings;

class LinkageTreeTest {
  private static final long ONE = 1_000_000;
  private static final LinkageRule RULE =
      LinkageRule.of(new GroupSettings(0, 0, -1, 0.05, -2, "all"));

  @Example
  void twoReportsMeetWhenTheirGroupsAreMerged() {
    LinkageTree tree =
        tree(
            List.of("a", "b", "c", "d"),
            List.of(pair("a", "b", 4), pair("c", "d", 3), pair("b", "c", 2), pair("a", "d", -1)));
    // Two pairs were compared, two were not: (2 − 1 − 2 · 0.05 · 2) / (2 + 2 · 0.05)
    Seam expected =
        new Seam(List.of("c", "d"), List.of("a", "b"), ONE, 2, 2, Math.round(800_000 / 2.1 - 0.5));
    assertThat(tree.meeting("d", "a")).contains(expected);
    assertThat(tree.meeting("a", "d")).contains(expected.turned());
    assertThat(tree.meeting("a", "b"))
        .contains(new Seam(List.of("a"), List.of("b"), 4 * ONE, 1, 0, 4 * ONE));
  }

  @Example
  void anEventPartsWhereItsMeanIsLowest() {
    LinkageTree tree =
        tree(
            List.of("a", "b", "c", "d"),
            List.of(pair("a", "b", 4), pair("c", "d", 3), pair("b", "c", 2), pair("a", "d", -1)));
    assertThat(tree.weakest().map(Seam::one)).contains(List.of("a", "b"));
    assertThat(tree.weakest().map(Seam::other)).contains(List.of("c", "d"));
  }

  @Example
  void aSingleReportThatHangsByLittleIsTheWeakestBranchThoughItWasMergedEarly() {
    LinkageTree tree =
        tree(
            List.of("a", "b", "c"),
            List.of(pair("a", "b", 3), pair("a", "c", 2.5), pair("b", "c", -2)));
    // c against the rest: (2.5 − 2) / 2; b against the rest: (3 − 2) / 2
    assertThat(tree.weakest())
        .contains(new Seam(List.of("c"), List.of("a", "b"), ONE / 2, 2, 0, ONE / 4));
  }

  @Example
  void aReportAloneHasNoSeam() {
    assertThat(tree(List.of("a"), List.of()).weakest()).isEmpty();
  }

  @Example
  void reportsThatWereNeverMergedNeverMeet() {
    LinkageTree tree = tree(List.of("a", "b"), List.of(pair("a", "b", -1)));
    assertThat(tree.meeting("a", "b")).isEmpty();
    assertThat(tree.weakest().map(Seam::mean)).contains(-ONE);
  }

  @Property(tries = 500)
  void reportsMeetExactlyWhenGroupingPutsThemTogether(@ForAll("graphs") List<ScoredPair> pairs) {
    Grouping grouping = new Grouping(RULE);
    pairs.forEach(grouping::add);
    Map<String, String> groups =
        grouping.placements().stream()
            .collect(Collectors.toMap(Placement::reportId, Placement::group));
    LinkageTree tree = new LinkageTree(RULE, groups.keySet(), pairs);
    for (ScoredPair pair : pairs) {
      Optional<Seam> meeting = tree.meeting(pair.reportA(), pair.reportB());
      boolean together = groups.get(pair.reportA()).equals(groups.get(pair.reportB()));
      assertThat(meeting.isPresent()).isEqualTo(together);
      meeting.ifPresent(seam -> assertThat(seam).isEqualTo(counted(seam, pairs)));
    }
  }

  @Property(tries = 500)
  void theWeakestSeamIsCountedRightAndNoReportIsHeldByLess(
      @ForAll("graphs") List<ScoredPair> pairs) {
    List<String> reports =
        pairs.stream().flatMap(p -> List.of(p.reportA(), p.reportB()).stream()).distinct().toList();
    Optional<Seam> weakest = new LinkageTree(RULE, reports, pairs).weakest();
    assertThat(weakest.isPresent()).isEqualTo(reports.size() > 1);
    weakest.ifPresent(
        seam -> {
          assertThat(seam).isEqualTo(counted(seam, pairs));
          for (String report : reports) {
            List<String> rest = reports.stream().filter(r -> !r.equals(report)).sorted().toList();
            Seam alone = counted(new Seam(List.of(report), rest, 0, 0, 0, 0), pairs);
            assertThat(seam.mean()).isLessThanOrEqualTo(alone.mean());
          }
        });
  }

  /** The same two parts with all between them counted pair by pair. */
  private static Seam counted(Seam parts, List<ScoredPair> pairs) {
    long sum = 0;
    long known = 0;
    for (ScoredPair pair : pairs) {
      boolean between =
          (parts.one().contains(pair.reportA()) && parts.other().contains(pair.reportB()))
              || (parts.one().contains(pair.reportB()) && parts.other().contains(pair.reportA()));
      sum += between ? pair.score() : 0;
      known += between ? 1 : 0;
    }
    long missing = (long) parts.one().size() * parts.other().size() - known;
    return new Seam(
        parts.one(), parts.other(), sum, known, missing, RULE.mean(sum, known, missing));
  }

  @Provide
  Arbitrary<List<ScoredPair>> graphs() {
    return Arbitraries.integers()
        .between(2, 12)
        .flatMap(
            nodes ->
                Combinators.combine(
                        Arbitraries.integers().between(0, nodes - 1),
                        Arbitraries.integers().between(0, nodes - 1),
                        Arbitraries.of(-6.0, -1.0, 0.0, 0.2, 0.5, 1.0, 2.0, 6.0))
                    .as((a, b, s) -> pair(id(Math.min(a, b)), id(Math.max(a, b)), s))
                    .filter(pair -> !pair.reportA().equals(pair.reportB()))
                    .list()
                    .uniqueElements(pair -> pair.reportA() + pair.reportB())
                    .ofMaxSize(nodes * (nodes - 1) / 2));
  }

  private static String id(int number) {
    return Character.toString('a' + number);
  }

  private static LinkageTree tree(List<String> reports, List<ScoredPair> pairs) {
    return new LinkageTree(RULE, reports, pairs);
  }

  private static ScoredPair pair(String a, String b, double score) {
    return new ScoredPair(a, false, b, false, Math.round(score * ONE));
  }
}
