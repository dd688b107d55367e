package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and texts as the web delivers them; docs/accuracy.md has the figures. */
class CleaningGoldTest {
  static Stream<GoldReport> reports() {
    return GoldReport.all().stream();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void noBodyIsLost(GoldReport report) {
    assertThat(TokenScore.of(report.imported(), report.gold()).recall()).isEqualTo(1);
  }

  @Test
  void littleElseIsLeft() {
    double f1 =
        reports()
            .mapToDouble(report -> TokenScore.of(report.imported(), report.gold()).f1())
            .average()
            .orElseThrow();
    assertThat(f1).isGreaterThan(0.97);
  }
}
