package org.chorus.job;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.chorus.job.ExtractKeywords.LanguageText;
import org.chorus.keyword.BackgroundWords;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.WordStatistics;
import org.chorus.keyword.WordUse;
import org.chorus.spark.RecordEncoder;

/** How the reports of each language use its words. */
final class CorpusWords {
  /** A word in fewer reports of its language teaches nothing. */
  private static final int MIN_DOCUMENTS = 3;

  /**
   * Words in a smaller share of a language's reports are not carried to the tasks: some hundreds of
   * words of a language remain, however many reports there are.
   */
  private static final double MIN_SHARE = 0.05;

  private CorpusWords() {}

  /** A word of a report; the word is empty once for each report. */
  public record LanguageWord(
      String language, String word, int count, int inside, int capitalised) {}

  /**
   * What the tasks are told of a language.
   *
   * @param reports reports in it
   * @param documents in how many of them its frequent words are
   * @param words which of its words are grammar, by these reports and the shipped background
   */
  record Known(long reports, Map<String, Long> documents, LanguageWords words)
      implements Serializable {}

  /** Statistics of every word; the empty word stands for the reports of the language. */
  static Dataset<WordStatistics> statistics(Dataset<LanguageText> texts) {
    return texts
        .flatMap(
            (FlatMapFunction<LanguageText, LanguageWord>) CorpusWords::words,
            RecordEncoder.of(LanguageWord.class))
        .groupBy("language", "word")
        .agg(
            functions.count("*").as("documents"),
            functions.sum("count").as("count"),
            functions.sum("inside").as("inside"),
            functions.sum("capitalised").as("capitalised"))
        .as(RecordEncoder.of(WordStatistics.class));
  }

  /**
   * What is known of every language that occurs. Rows come to the driver here: one for each
   * language, and a bounded number of words.
   */
  static Map<String, Known> learn(Dataset<WordStatistics> statistics) {
    Map<String, Long> reports =
        statistics.filter(functions.col("word").equalTo("")).collectAsList().stream()
            .collect(Collectors.toMap(WordStatistics::language, WordStatistics::documents));
    Map<String, List<WordStatistics>> frequent =
        statistics
            .filter(functions.col("documents").geq(MIN_DOCUMENTS))
            .filter(functions.col("word").notEqual(""))
            .filter(
                (FilterFunction<WordStatistics>)
                    word -> word.documents() >= MIN_SHARE * reports.get(word.language()))
            .collectAsList()
            .stream()
            .collect(Collectors.groupingBy(WordStatistics::language));
    Map<String, Known> known = new HashMap<>();
    reports.forEach(
        (language, count) ->
            known.put(
                language, known(language, count, frequent.getOrDefault(language, List.of()))));
    return known;
  }

  private static Known known(String language, long reports, List<WordStatistics> words) {
    Map<String, Long> documents =
        words.stream().collect(Collectors.toMap(WordStatistics::word, WordStatistics::documents));
    return new Known(reports, documents, BackgroundWords.with(language, reports, words));
  }

  private static Iterator<LanguageWord> words(LanguageText report) {
    return Stream.concat(
            Stream.of(new LanguageWord(report.language(), "", 1, 0, 0)),
            WordUse.of(report.title(), report.text()).stream()
                .map(
                    use ->
                        new LanguageWord(
                            report.language(),
                            use.word(),
                            use.count(),
                            use.inside(),
                            use.capitalised())))
        .iterator();
  }
}
