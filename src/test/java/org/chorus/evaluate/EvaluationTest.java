package org.chorus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvaluationTest {
  @Property
  void countingGivesWhatLookingAtEveryPairGives(@ForAll("corpora") List<Judged> reports) {
    Evaluation evaluation = Evaluation.of(reports);
    assertSame(evaluation.pairwise(), pairs(reports, (a, b) -> true));
    assertSame(
        evaluation.crossLanguage(), pairs(reports, (a, b) -> !a.language().equals(b.language())));
    assertSame(evaluation.bCubed(), bCubed(reports, "[a-z]+"));
    evaluation
        .languages()
        .forEach(
            (language, measured) -> {
              assertSame(
                  measured.pairwise(),
                  pairs(
                      reports,
                      (a, b) -> a.language().equals(language) || b.language().equals(language)));
              assertSame(measured.bCubed(), bCubed(reports, language));
            });
  }

  @Property(tries = 200)
  void whatEachTrueEventAddsComesToTheMeasuresOfAll(@ForAll("corpora") List<Judged> reports) {
    Evaluation evaluation = Evaluation.of(reports);
    Tally sum = new Tally();
    new Contingency(reports).tallies().forEach(sum::add);
    assertSame(sum.bCubed(), evaluation.bCubed());
    assertSame(sum.pairwise(), evaluation.pairwise());
    assertSame(sum.crossLanguage(), evaluation.crossLanguage());
  }

  @Property(tries = 200)
  void theOrderOfReportsMakesNoDifference(
      @ForAll("corpora") List<Judged> reports, @ForAll Random random) {
    List<Judged> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    assertThat(Evaluation.of(shuffled)).isEqualTo(Evaluation.of(reports));
  }

  @Example
  void aWrongReportInAPairOfThreeIsSeenInEveryMeasure() {
    // true: {a b} {c}; found: {a b c}
    Evaluation evaluation =
        Evaluation.of(
            List.of(judged("x", "1", "en"), judged("x", "1", "de"), judged("y", "1", "en")));
    assertThat(evaluation.reports()).isEqualTo(3);
    assertThat(evaluation.goldEvents()).isEqualTo(2);
    assertThat(evaluation.foundEvents()).isEqualTo(1);
    assertSame(evaluation.pairwise(), new Measure(1 / 3.0, 1));
    assertSame(evaluation.crossLanguage(), new Measure(1 / 2.0, 1));
    assertSame(evaluation.bCubed(), new Measure((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, 1));
    assertThat(evaluation.pairwise().f1()).isCloseTo(0.5, within(1e-12));
  }

  @Example
  void relatedReportsOfDifferentEventsAreNotScored() {
    List<Judged> related =
        List.of(
            new Judged("x", "1", "en", List.of("storm")),
            new Judged("y", "1", "en", List.of("flood", "storm")));
    assertSame(Evaluation.of(related).pairwise(), new Measure(1, 1));
    assertSame(Evaluation.of(related).bCubed(), new Measure(1, 1));
  }

  @Example
  void nothingToFindAndNothingFoundIsAllRight() {
    assertThat(Evaluation.of(List.of()).pairwise().f1()).isEqualTo(1);
    assertThat(Evaluation.of(List.of()).bCubed().f1()).isEqualTo(1);
  }

  @Example
  void intervalsSpanWhatOtherEventsWouldGive() {
    // Of 40 true events of two reports each, every fourth is torn apart.
    List<Judged> reports = new ArrayList<>();
    for (int event = 0; event < 40; event++) {
      String gold = "gold " + event;
      reports.add(judged(gold, "found " + event, "en"));
      reports.add(judged(gold, event % 4 == 0 ? "other " + event : "found " + event, "de"));
    }
    // By the binomial distribution, 22 to 35 of 40 draws hold together.
    Interval pairwise = Evaluation.of(reports).bootstrap().pairwise();
    assertThat(pairwise.low()).isBetween(f1OfRecall(22 / 40.0), f1OfRecall(26 / 40.0));
    assertThat(pairwise.high()).isBetween(f1OfRecall(33 / 40.0), f1OfRecall(37 / 40.0));
  }

  @Example
  void anIntervalOfNothingIsWhatNothingGives() {
    assertThat(Evaluation.of(List.of()).bootstrap().bCubed()).isEqualTo(new Interval(1, 1));
  }

  private static double f1OfRecall(double recall) {
    return new Measure(1, recall).f1();
  }

  @Provide
  Arbitrary<List<Judged>> corpora() {
    return Combinators.combine(
            Arbitraries.of("x", "y", "z"),
            Arbitraries.of("1", "2", "3"),
            Arbitraries.of("de", "en", "th"),
            Arbitraries.of("storm", "flood", "fire").list().ofMaxSize(2))
        .as(Judged::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  private static Measure pairs(List<Judged> reports, BiPredicate<Judged, Judged> counts) {
    long right = 0;
    long found = 0;
    long gold = 0;
    for (int i = 0; i < reports.size(); i++) {
      for (int j = 0; j < i; j++) {
        Judged a = reports.get(i);
        Judged b = reports.get(j);
        if (counts.test(a, b) && !leftOut(a, b)) {
          boolean sameGold = a.gold().equals(b.gold());
          boolean sameFound = a.found().equals(b.found());
          right += sameGold && sameFound ? 1 : 0;
          found += sameFound ? 1 : 0;
          gold += sameGold ? 1 : 0;
        }
      }
    }
    return Measure.ofPairs(right, found, gold);
  }

  private static Measure bCubed(List<Judged> reports, String language) {
    List<Judged> measured = reports.stream().filter(r -> r.language().matches(language)).toList();
    double precision = 0;
    double recall = 0;
    for (Judged a : measured) {
      double right = 0;
      double found = 0;
      double gold = 0;
      for (Judged b : reports) {
        if (!leftOut(a, b)) {
          boolean sameGold = a.gold().equals(b.gold());
          boolean sameFound = a.found().equals(b.found());
          right += sameGold && sameFound ? 1 : 0;
          found += sameFound ? 1 : 0;
          gold += sameGold ? 1 : 0;
        }
      }
      precision += right / found;
      recall += right / gold;
    }
    return new Measure(precision / measured.size(), recall / measured.size());
  }

  private static boolean leftOut(Judged a, Judged b) {
    return !a.gold().equals(b.gold())
        && !Collections.disjoint(new TreeSet<>(a.ignore()), b.ignore());
  }

  private static void assertSame(Measure measured, Measure expected) {
    assertThat(measured.precision()).isCloseTo(expected.precision(), within(1e-9));
    assertThat(measured.recall()).isCloseTo(expected.recall(), within(1e-9));
  }

  private static Judged judged(String gold, String found, String language) {
    return new Judged(gold, found, language, List.of());
  }
}
