package org.chorus;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.chorus.SampleTexts.SampleText;
import org.chorus.keyword.CorpusLearner;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.RankedKeyword;
import org.chorus.keyword.ReportText;
import org.chorus.spark.Session;
import org.chorus.spark.YakeKeywords;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The keywords of one report after the other, by each engine, in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KeywordTimes {
  static final int CHARACTERS = 2_800;

  private static final int SAMPLE = 200;
  private static final int REPORTS = 400;
  private static final int COUNT = 10;

  private SparkSession spark;
  private List<ReportText> reports;
  private LanguageWords language;
  private YakeKeywords.Finder yake;
  private int next;

  /** Makes the reports, learns their words, and prepares Spark NLP, which needs a session. */
  @Setup
  public void prepare() {
    SparkSession.Builder builder = SparkSession.builder().master("local[1]");
    Session.DEFAULTS.forEach(builder::config);
    Session.REQUIRED.forEach(builder::config);
    spark = builder.config("spark.ui.enabled", "false").getOrCreate();
    reports = reports();
    language = CorpusLearner.learn("en", reports, true);
    yake = new YakeKeywords(spark).with(language.functionWords(), COUNT);
  }

  /** Ends the session. */
  @TearDown
  public void stop() {
    spark.stop();
  }

  /** The engine of Chorus. */
  @Benchmark
  public List<RankedKeyword> chorus() {
    ReportText report = report();
    return KeywordRanking.rank(report.title(), report.text(), language, true, COUNT);
  }

  /** YAKE as Spark NLP has it. */
  @Benchmark
  public List<RankedKeyword> yake() {
    ReportText report = report();
    return yake.find(report.title() + "\n" + report.text());
  }

  private ReportText report() {
    next = (next + 1) % REPORTS;
    return reports.get(next);
  }

  /** Reports of that length, no two alike. */
  private List<ReportText> reports() {
    List<String> paragraphs =
        SampleTexts.some(spark, SAMPLE).stream()
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
