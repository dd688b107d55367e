package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.model.Report;
import org.chorus.model.Statistic;
import org.junit.jupiter.api.Test;

class UnlearnLinesTest {
  private static final Report REPORT = Workplace.report("one", "a", "2024-06-01");

  @Test
  void aReportLessIsCountedOfItsLinesAndALineOfOneReportIsForgotten() {
    UnlearnLines unlearned = new UnlearnLines();
    unlearned.add(REPORT, List.of("Follow us\nSign up\nFollow us", "Old headline"));
    assertThat(
            unlearned.of(
                known(
                    recurring("\n", 5),
                    recurring("\nFollow us", 3),
                    recurring("\nSign up", 2),
                    recurring("\nOld headline", 2),
                    recurring("\nOf others", 2),
                    recurring("the post\nFollow us", 2))))
        .containsExactly(
            recurring("\n", 4),
            recurring("\nFollow us", 2),
            recurring("\nOf others", 2),
            recurring("the post\nFollow us", 2));
  }

  @Test
  void boilerplateStaysBoilerplate() {
    UnlearnLines unlearned = new UnlearnLines();
    unlearned.add(REPORT, List.of("Follow us"));
    assertThat(unlearned.of(known(new Statistic("boilerplate", "", "\nFollow us", 10))))
        .containsExactly(new Statistic("boilerplate", "", "\nFollow us", 9));
  }

  @Test
  void aPublisherGoesWithItsLastReport() {
    UnlearnLines unlearned = new UnlearnLines();
    unlearned.add(REPORT, List.of("Text"));
    assertThat(unlearned.of(known(recurring("\n", 1)))).isEmpty();
  }

  private static Statistic recurring(String key, long reports) {
    return new Statistic("recurring_lines", "", key, reports);
  }

  private static Map<String, Statistic> known(Statistic... rows) {
    return Stream.of(rows).collect(Collectors.toMap(Statistic::key, Function.identity()));
  }
}
