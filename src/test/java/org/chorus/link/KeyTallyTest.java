package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.model.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTallyTest {
  private static final List<ReportKeys> REPORTS =
      MadeUpReports.reports(40, 11).stream().map(ReportKeys::of).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 1_000_000})
  void countsAddUpHoweverFewKeysAreHeldAtATime(int mostKeys) {
    Map<String, Long> expected = new TreeMap<>();
    for (ReportKeys report : REPORTS) {
      expected.merge("reports||", 1L, Long::sum);
      expected.merge("reports|" + Keys.language(report) + "|", 1L, Long::sum);
      Keys.forEach(
          report,
          key ->
              expected.merge(
                  key.family().word() + "|" + key.language() + "|" + key.text(), 1L, Long::sum));
    }
    assertThat(counted(mostKeys)).isEqualTo(expected);
  }

  @Test
  void aKeyThatAllReportsHaveIsOneRow() {
    List<Statistic> rows = new ArrayList<>();
    new KeyTally(REPORTS.iterator()).forEachRemaining(rows::add);
    assertThat(rows).contains(new Statistic("reports", "", "", 40)).doesNotHaveDuplicates();
  }

  @Test
  void noReportsHaveNoKeys() {
    assertThat(new KeyTally(List.<ReportKeys>of().iterator()).hasNext()).isFalse();
  }

  private static Map<String, Long> counted(int mostKeys) {
    Map<String, Long> counts = new TreeMap<>();
    new KeyTally(REPORTS.iterator(), mostKeys)
        .forEachRemaining(
            row ->
                counts.merge(
                    row.family() + "|" + row.language() + "|" + row.key(),
                    row.documentFrequency(),
                    Long::sum));
    return counts;
  }
}
