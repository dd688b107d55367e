package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.link.EmbeddingStatistics;
import org.chorus.link.LanguageSum;
import org.chorus.link.MadeUpReports;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.Test;

class CentreEmbeddingsTest extends SparkTest {
  @Test
  void componentsThatComeToNothingStayInTheirPlace() {
    LanguageSum before = new LanguageSum("en", 2, new long[] {5, 1, 3});
    List<LanguageSum> sums =
        CentreEmbeddings.sums(
            compared(before, List.of(report("en", 1, -1, 0)), List.of(report("en", 4, 0, 3))));
    assertThat(sums).singleElement().satisfies(s -> assertThat(s.vectors()).isEqualTo(2));
    assertThat(sums.get(0).sum()).containsExactly(2, 0, 0);
  }

  @Test
  void aLanguageGoesWithItsLastReport() {
    LanguageSum before = new LanguageSum("fr", 1, new long[] {5, 1, 3});
    assertThat(
            CentreEmbeddings.sums(
                compared(before, List.of(report("en", 1, 2, 3)), List.of(report("fr", 5, 1, 3)))))
        .extracting(LanguageSum::language)
        .containsExactly("en");
  }

  private static Signals report(String language, int... vector) {
    short[] embedding = new short[vector.length];
    for (int i = 0; i < vector.length; i++) {
      embedding[i] = (short) vector[i];
    }
    return MadeUpReports.reports(1, 1)
        .get(0)
        .sharedWith("a", language, null)
        .withEmbeddings(embedding, null);
  }

  private Compared compared(LanguageSum before, List<Signals> added, List<Signals> gone) {
    Dataset<Signals> changed = spark().createDataset(added, Tables.SIGNALS.encoder());
    Dataset<Statistic> rows =
        spark().createDataset(EmbeddingStatistics.rows(before), Tables.STATISTICS.encoder());
    return new Compared(
        null,
        changed,
        Optional.of(changed.limit(0)),
        Optional.of(spark().createDataset(gone, Tables.SIGNALS.encoder())),
        Optional.of(rows));
  }
}
