package org.chorus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chorus.config.GroupSettings;
import org.chorus.model.Score;
import org.chorus.model.UserError;

class ConstraintsTest {
  private static final long MOST = Constraints.WEIGHT;
  private static final LinkageRule RULE =
      LinkageRule.of(new GroupSettings(0, 0, -1, 0.05, -2, "all"));

  @Example
  void ofReportsThatBelongTogetherATreeOfPairsIsKept() {
    Constraints constraints =
        constraints("a,b,together", "c,b,together", "a,c,together", "d,a,apart");
    assertThat(constraints.scores())
        .containsExactly(
            new Score("a", "b", MOST), new Score("a", "c", MOST), new Score("a", "d", -MOST));
    assertThat(constraints.remarks()).isEmpty();
  }

  @Example
  void apartDoesNotHoldOfReportsThatOtherVerdictsBringTogether() {
    Constraints constraints = constraints("a,c,apart", "a,b,together", "b,c,together");
    assertThat(constraints.scores())
        .containsExactly(new Score("a", "b", MOST), new Score("b", "c", MOST));
    assertThat(constraints.remarks())
        .containsExactly(
            "verdict a, c, apart is not honoured: other verdicts say that they belong together");
  }

  @Example
  void aVerdictOnACopyIsOneOnItsOriginal() {
    Map<String, String> originals = Map.of("a", "a", "a-copy", "a", "b", "b");
    Constraints constraints =
        Constraints.of(
            List.of(Verdict.parse("b,a-copy,apart"), Verdict.parse("a,a-copy,apart")), originals);
    assertThat(constraints.scores()).containsExactly(new Score("a", "b", -MOST));
    assertThat(constraints.remarks())
        .containsExactly(
            "verdict a, a-copy, apart is not honoured: both are the same text, and copies stay with"
                + " their original");
  }

  @Example
  void aVerdictOnAReportThatIsNotThereWaits() {
    assertThat(constraints("a,gone,together").remarks())
        .containsExactly("verdict a, gone, together: the store has no report gone (yet)");
  }

  @Example
  void whatIsNoVerdictIsTheUsersMistake() {
    for (String text : List.of("a,b", "a,b,perhaps", "a,a,apart", ",b,apart", "a,b,apart,c")) {
      assertThatThrownBy(() -> Verdict.parse(text)).isInstanceOf(UserError.class);
    }
    assertThat(Verdict.parse(" b , a , apart ")).isEqualTo(new Verdict("a", "b", false));
  }

  @Property(tries = 200)
  void groupsHonourEveryVerdictThatIsNotReportedWhateverTheScoresSay(@ForAll Random random) {
    List<String> reports = new ArrayList<>();
    Map<String, String> originals = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      reports.add("r%02d".formatted(i));
      originals.put(reports.get(i), reports.get(i));
    }
    List<Verdict> verdicts = new ArrayList<>();
    Map<String, ScoredPair> pairs = new HashMap<>();
    for (String a : reports) {
      for (String b : reports.subList(reports.indexOf(a) + 1, reports.size())) {
        if (random.nextInt(3) == 0) {
          pairs.put(
              a + b, new ScoredPair(a, true, b, true, random.nextInt(12_000_001) - 6_000_000));
        }
        if (random.nextInt(10) == 0) {
          verdicts.add(new Verdict(a, b, random.nextBoolean()));
        }
      }
    }
    Constraints constraints = Constraints.of(verdicts, originals);
    constraints
        .scores()
        .forEach(s -> pairs.put(s.reportA() + s.reportB(), pair(s.reportA(), s.reportB(), s)));
    Grouping grouping = new Grouping(RULE);
    pairs.values().forEach(grouping::add);
    Map<String, String> groups = new HashMap<>();
    grouping.placements().forEach(p -> groups.put(p.reportId(), p.group()));
    for (Verdict verdict : verdicts) {
      boolean ignored =
          constraints.remarks().stream().anyMatch(remark -> remark.contains(verdict.toString()));
      boolean together = groups.get(verdict.reportA()).equals(groups.get(verdict.reportB()));
      assertThat(together).isEqualTo(verdict.together() || ignored);
    }
    Collections.shuffle(verdicts, random);
    assertThat(Constraints.of(verdicts, originals)).isEqualTo(constraints);
  }

  private static ScoredPair pair(String a, String b, Score score) {
    return new ScoredPair(a, true, b, true, score.score());
  }

  private static Constraints constraints(String... verdicts) {
    return Constraints.of(
        List.of(verdicts).stream().map(Verdict::parse).toList(),
        Map.of("a", "a", "b", "b", "c", "c", "d", "d"));
  }
}
