package org.chorus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeywordMeasureTest {
  @Test
  void caseSpacesAndRepetitionMakeNoDifference() {
    KeywordMeasure measure =
        KeywordMeasure.of(
            List.of("Coast  Guard", "coast guard", "tanker"),
            List.of("coast guard", "Coast guard", "leak"),
            10);
    assertThat(measure.exact()).isEqualTo(0.5);
  }

  @Test
  void partlyRightKeywordsCountByTheWordsThatTheyShare() {
    KeywordMeasure measure =
        KeywordMeasure.of(List.of("port"), List.of("port authority", "sea"), 5);
    double precision = 2.0 / 3;
    double recall = (2.0 / 3 + 0) / 2;
    assertThat(measure.exact()).isZero();
    assertThat(measure.partial())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
  }

  @Test
  void onlyTheBestSoManyCount() {
    List<String> found = List.of("a", "b", "c");
    assertThat(KeywordMeasure.of(found, List.of("c"), 2).exact()).isZero();
    assertThat(KeywordMeasure.of(found, List.of("c"), 3).exact()).isEqualTo(0.5);
  }

  @Test
  void nothingFoundIsWorthNothing() {
    assertThat(KeywordMeasure.of(List.of(), List.of("a"), 5)).isEqualTo(new KeywordMeasure(0, 0));
  }

  @Property
  void partialIsNeverBelowExactAndBothAreShares(
      @ForAll @Size(min = 1, max = 6)
          List<@AlphaChars @StringLength(min = 1, max = 2) String> found,
      @ForAll @Size(min = 1, max = 6)
          List<@AlphaChars @StringLength(min = 1, max = 2) String> chosen) {
    KeywordMeasure measure = KeywordMeasure.of(found, chosen, 5);
    assertThat(measure.exact()).isBetween(0.0, 1.0);
    assertThat(measure.partial()).isBetween(measure.exact() - 1e-12, 1.0);
  }
}
