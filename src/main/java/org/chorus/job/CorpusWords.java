package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.chorus.job.ExtractKeywords.LanguageText;
import org.chorus.keyword.BackgroundWords;
import org.chorus.keyword.EndingStatistics;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.WordStatistics;
import org.chorus.keyword.WordUse;
import org.chorus.spark.RecordEncoder;

/** How the reports of each language use its words; copies teach nothing. */
final class CorpusWords {
  /** A word in fewer reports of its language teaches nothing. */
  private static final int MIN_DOCUMENTS = 3;

  /**
   * Words in a smaller share of a language's reports are not carried to the tasks: some hundreds of
   * words of a language remain, however many reports there are.
   */
  private static final double MIN_SHARE = 0.05;

  /** An ending of a single word teaches nothing that the report of that word may know. */
  private static final int MIN_ENDING = 2;

  /** Endings rarer than one in so many words are not carried to the tasks. */
  private static final long RAREST_ENDING = 100_000;

  private CorpusWords() {}

  /** A word of a report; the word is empty once for each report. */
  public record LanguageWord(
      String language, String word, int count, int inside, int capitalised) {}

  /**
   * What the tasks are told of a language.
   *
   * @param reports reports in it
   * @param words which of its words are grammar, by these reports and the shipped background
   */
  record Known(long reports, LanguageWords words) implements Serializable {

    /** What is known of a language, even of one that has only copies. */
    static Known of(String language, Map<String, Known> languages) {
      Known known = languages.get(language);
      return known == null ? CorpusWords.known(language, 0, List.of()) : known;
    }
  }

  /** Statistics of every word; the empty word stands for the reports of the language. */
  static Dataset<WordStatistics> statistics(Dataset<LanguageText> texts) {
    return texts
        .filter((FilterFunction<LanguageText>) LanguageText::original)
        .flatMap(
            (FlatMapFunction<LanguageText, LanguageWord>) CorpusWords::words,
            RecordEncoder.of(LanguageWord.class))
        .groupBy("language", "word")
        .agg(
            count("*").as("documents"),
            sum("count").as("count"),
            sum("inside").as("inside"),
            sum("capitalised").as("capitalised"))
        .as(RecordEncoder.of(WordStatistics.class));
  }

  /** What the keywords of the reports end in; the empty ending stands for all words. */
  static Dataset<EndingStatistics> endings(
      Dataset<LanguageText> texts, Broadcast<Map<String, Known>> languages) {
    return texts
        .filter((FilterFunction<LanguageText>) LanguageText::original)
        .flatMap(
            (FlatMapFunction<LanguageText, EndingStatistics>)
                report -> endings(report, languages.value()),
            RecordEncoder.of(EndingStatistics.class))
        .groupBy("language", "ending")
        .agg(sum("words").as("words"), sum("chosen").as("chosen"))
        .as(RecordEncoder.of(EndingStatistics.class));
  }

  /**
   * What is known of the words of every language that occurs. Rows come to the driver here: one for
   * each language, and a bounded number of words.
   */
  static Map<String, Known> learn(Dataset<WordStatistics> statistics) {
    Map<String, Long> reports =
        statistics.filter(col("word").equalTo("")).collectAsList().stream()
            .collect(Collectors.toMap(WordStatistics::language, WordStatistics::documents));
    Map<String, List<WordStatistics>> frequent =
        statistics
            .filter(col("documents").geq(MIN_DOCUMENTS))
            .filter(col("word").notEqual(""))
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

  /** The same with what keywords end in; a bounded number of endings of each language. */
  static Map<String, Known> learn(
      Map<String, Known> languages, Dataset<EndingStatistics> statistics) {
    Map<String, Long> words =
        statistics.filter(col("ending").equalTo("")).collectAsList().stream()
            .collect(Collectors.toMap(EndingStatistics::language, EndingStatistics::words));
    Map<String, List<EndingStatistics>> endings =
        statistics
            .filter(col("words").geq(MIN_ENDING))
            .filter(
                (FilterFunction<EndingStatistics>)
                    use -> use.words() * RAREST_ENDING >= words.get(use.language()))
            .collectAsList()
            .stream()
            .collect(Collectors.groupingBy(EndingStatistics::language));
    Map<String, Known> known = new HashMap<>();
    languages.forEach(
        (language, before) ->
            known.put(
                language,
                new Known(
                    before.reports,
                    before.words.withEndings(endings.getOrDefault(language, List.of())))));
    return known;
  }

  private static Known known(String language, long reports, List<WordStatistics> words) {
    return new Known(reports, BackgroundWords.with(language, reports, words));
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

  private static Iterator<EndingStatistics> endings(
      LanguageText report, Map<String, Known> languages) {
    LanguageWords words = Known.of(report.language(), languages).words();
    return KeywordRanking.endings(report.title(), report.text(), words).stream()
        .map(use -> use.in(report.language()))
        .iterator();
  }
}
