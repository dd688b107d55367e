package org.chorus;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What keywords cost beside Spark NLP's YAKE on the same texts, by JMH: {@code mvn test
 * -Dtest=KeywordBenchmark -Pbenchmark} writes its section of {@code docs/benchmarks.md}. Times are
 * recorded, never asserted.
 */
@Tag("benchmark")
class KeywordBenchmark {
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 5;
  private static final TimeValue ROUND = TimeValue.seconds(4);

  @Test
  void besideYake() throws IOException, RunnerException {
    Options options =
        new OptionsBuilder()
            .include(KeywordTimes.class.getName())
            .warmupIterations(WARM_UPS)
            .warmupTime(ROUND)
            .measurementIterations(ROUNDS)
            .measurementTime(ROUND)
            .forks(1)
            .threads(1)
            .shouldFailOnError(true)
            .build();
    Map<String, Result<?>> times =
        new Runner(options)
            .run().stream()
                .map(run -> (Result<?>) run.getPrimaryResult())
                .collect(Collectors.toMap(Result::getLabel, time -> time));
    BenchmarkPage.put("Keywords", section(times.get("chorus"), times.get("yake")));
  }

  private static String section(Result<?> ours, Result<?> theirs) {
    return """
    Milliseconds a report of %,d characters in one thread, by JMH (a process for each engine, %d rounds
    of %d seconds to warm up and %d that count, 99.9 %% interval): English reports made of paragraphs of
    the sample, ten keywords each. YAKE is that of Spark NLP with its sentences and tokens, called text
    by text, with the same function words.

    | engine | ms a report | interval | reports a second and core |
    |---|--:|--:|--:|
    %s%s
    YAKE takes %.0f times as long.
    """
        .formatted(
            KeywordTimes.CHARACTERS,
            WARM_UPS,
            ROUND.getTime(),
            ROUNDS,
            row("chorus", ours),
            row("spark-nlp-yake", theirs),
            theirs.getScore() / ours.getScore());
  }

  private static String row(String engine, Result<?> time) {
    return "| %s | %.3f | ± %.3f | %,.0f |\n"
        .formatted(engine, time.getScore(), time.getScoreError(), 1000 / time.getScore());
  }
}
