package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chorus.SampleTexts.SampleText;
import org.chorus.keyword.CorpusLearner;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.ReportText;
import org.chorus.spark.YakeKeywords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What keywords cost beside Spark NLP's YAKE, in one thread on the same texts: {@code mvn test
 * -Dtest=KeywordBenchmark -Pbenchmark} writes its section of {@code docs/benchmarks.md}. Times are
 * recorded, never asserted.
 */
@Tag("benchmark")
class KeywordBenchmark extends SparkTest {
  private static final int SAMPLE = 200;
  private static final int REPORTS = 400;
  private static final int CHARACTERS = 2_800;
  private static final int COUNT = 10;
  private static final int ROUNDS = 5;
  private static final int YAKE_REPORTS = 40;

  @Test
  void besideYake() throws IOException {
    List<ReportText> reports = reports();
    LanguageWords language = CorpusLearner.learn("en", reports, true);
    YakeKeywords.Finder yake = new YakeKeywords(spark()).with(language.functionWords(), COUNT);
    Function<ReportText, List<?>> chorus =
        report -> KeywordRanking.rank(report.title(), report.text(), language, true, COUNT);
    Function<ReportText, List<?>> other =
        report -> yake.find(report.title() + "\n" + report.text());
    double ours = millis(reports, chorus);
    double theirs = millis(reports.subList(0, YAKE_REPORTS), other);
    BenchmarkPage.put(
        "Keywords",
        """
        CPU milliseconds a report of %,d characters in one thread, the median of %d rounds: English
        reports made of paragraphs of the sample, ten keywords each. YAKE is that of Spark NLP with its
        sentences and tokens, called text by text, with the same function words.

        | engine | CPU ms a report | reports a second and core |
        |---|--:|--:|
        | chorus | %.3f | %,.0f |
        | spark-nlp-yake | %.3f | %,.0f |

        YAKE takes %.0f times as long.
        """
            .formatted(
                CHARACTERS, ROUNDS, ours, 1000 / ours, theirs, 1000 / theirs, theirs / ours));
  }

  private static double millis(List<ReportText> reports, Function<ReportText, List<?>> engine) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      int keywords = reports.stream().mapToInt(report -> engine.apply(report).size()).sum();
      double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6 / reports.size();
      assertThat(keywords).isPositive();
      if (round > 0) { // the first one warms up
        rounds.add(millis);
      }
    }
    return rounds.stream().sorted().toList().get(ROUNDS / 2);
  }

  /** Reports of that length, no two alike. */
  private List<ReportText> reports() {
    List<String> paragraphs =
        SampleTexts.some(spark(), SAMPLE).stream()
            .filter(text -> text.language().equals("en"))
            .map(SampleText::text)
            .toList();
    return IntStream.range(0, REPORTS)
        .mapToObj(i -> new ReportText(paragraphs.get(i % paragraphs.size()), text(paragraphs, i)))
        .toList();
  }

  private static String text(List<String> paragraphs, int number) {
    StringBuilder text = new StringBuilder();
    for (int i = number; text.length() < CHARACTERS; i += 1 + number / paragraphs.size()) {
      text.append(paragraphs.get(i % paragraphs.size())).append('\n');
    }
    return text.substring(0, CHARACTERS);
  }
}
