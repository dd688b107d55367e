package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.junit.jupiter.api.Test;

class EmbeddingStatisticsTest {
  @Test
  void sumsInPartsAreTheSumsOfTheWholeWhateverTheParts() {
    List<Signals> reports = MadeUpReports.embedded(50, 3);
    Map<String, LanguageSum> expected = new HashMap<>();
    for (Signals report : reports) {
      for (short[] vector : new short[][] {report.embedding(), report.continuationEmbedding()}) {
        if (vector != null) {
          expected.merge(
              report.language(),
              LanguageSum.none(report.language(), 384).plus(vector),
              (a, b) -> a.plus(b));
        }
      }
    }
    for (int parts : new int[] {1, 2, 7}) {
      List<LanguageSum> sums = EmbeddingStatistics.sums(added(reports, parts).iterator());
      assertThat(sums).hasSameSizeAs(expected.keySet());
      for (LanguageSum sum : sums) {
        assertThat(sum.vectors()).isEqualTo(expected.get(sum.language()).vectors());
        assertThat(sum.sum()).containsExactly(expected.get(sum.language()).sum());
      }
    }
  }

  @Test
  void varietiesOfALanguageAreOneLanguage() {
    List<Signals> reports =
        List.of(
            MadeUpReports.reports(1, 1).get(0).sharedWith("a", "zh-Hant", null),
            MadeUpReports.reports(1, 2).get(0).sharedWith("b", "zh", null));
    List<Statistic> rows =
        EmbeddingStatistics.partialSums(
            reports.stream().map(r -> r.withEmbeddings(new short[] {3, -4}, null)).iterator());
    assertThat(rows)
        .containsExactly(
            new Statistic("embedding_sum", "zh", "", 2),
            new Statistic("embedding_sum", "zh", "0", 6),
            new Statistic("embedding_sum", "zh", "1", -8))
        .allMatch(EmbeddingStatistics::isOne);
  }

  @Test
  void aLanguageWhoseReportsAreGoneHasNoSum() {
    LanguageSum gone = LanguageSum.none("fr", 2);
    LanguageSum there = new LanguageSum("en", 2, new long[] {0, 0});
    List<Statistic> rows = new ArrayList<>(EmbeddingStatistics.rows(gone));
    rows.addAll(EmbeddingStatistics.rows(there));
    assertThat(EmbeddingStatistics.sums(rows.iterator()))
        .singleElement()
        .satisfies(sum -> assertThat(sum.language()).isEqualTo("en"))
        .satisfies(sum -> assertThat(sum.sum()).containsExactly(0, 0));
  }

  @Test
  void reportsWithoutEmbeddingsHaveNoSums() {
    assertThat(EmbeddingStatistics.partialSums(MadeUpReports.reports(5, 1).iterator())).isEmpty();
    assertThat(EmbeddingStatistics.sums(List.<Statistic>of().iterator())).isEmpty();
    assertThat(EmbeddingStatistics.isOne(new Statistic("terms", "en", "embedding", 2))).isFalse();
  }

  /** As a database would: parts summed up, in an order of their own. */
  private static List<Statistic> added(List<Signals> reports, int parts) {
    Map<List<String>, Long> sums = new HashMap<>();
    for (int part = 0; part < parts; part++) {
      int which = part;
      EmbeddingStatistics.partialSums(
              reports.stream().filter(r -> reports.indexOf(r) % parts == which).iterator())
          .forEach(
              row ->
                  sums.merge(
                      List.of(row.family(), row.language(), row.key()),
                      row.documentFrequency(),
                      Long::sum));
    }
    List<Statistic> rows = new ArrayList<>();
    sums.forEach((k, sum) -> rows.add(new Statistic(k.get(0), k.get(1), k.get(2), sum)));
    rows.sort(Comparator.comparingInt(row -> new Random(row.key().hashCode()).nextInt()));
    return rows;
  }
}
