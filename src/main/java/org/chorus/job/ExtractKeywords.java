package org.chorus.job;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.chorus.keyword.BackgroundWords;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.RankedKeyword;
import org.chorus.keyword.WordStatistics;
import org.chorus.keyword.WordUse;
import org.chorus.model.Keyword;
import org.chorus.model.Term;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Counts the words of every report and ranks its keywords, by what the reports of each language
 * teach about its words.
 */
public final class ExtractKeywords implements Step {
  /** A word in fewer reports of its language teaches nothing. */
  private static final int MIN_DOCUMENTS = 3;

  /**
   * Words in a smaller share of a language's reports are not carried to the tasks: some thousands
   * of words of a language remain, however many reports there are.
   */
  private static final double MIN_SHARE = 0.01;

  /** A report with its language. */
  public record LanguageText(String reportId, String language, String title, String text) {}

  /** A word of a report; the word is empty once for each report. */
  public record ReportWord(
      String reportId, String language, String word, int count, int inside, int capitalised) {}

  @Override
  public String name() {
    return "extract-keywords";
  }

  @Override
  public List<Table<?>> inputs() {
    return List.of(Tables.REPORTS, Tables.LANGUAGES);
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.TERMS, Tables.KEYWORDS);
  }

  @Override
  public long run(Workspace workspace) {
    Dataset<LanguageText> texts = texts(workspace);
    Dataset<ReportWord> words =
        texts.flatMap(
            (FlatMapFunction<LanguageText, ReportWord>) ExtractKeywords::words,
            RecordEncoder.of(ReportWord.class));
    Dataset<WordStatistics> statistics = statistics(words).persist();
    try {
      long terms =
          workspace.write(
              Tables.TERMS, terms(words, statistics, workspace.settings().terms().perReport()));
      workspace.write(
          Tables.KEYWORDS,
          keywords(workspace, texts, learn(statistics), workspace.settings().keywords().count()));
      return terms;
    } finally {
      statistics.unpersist();
    }
  }

  private static Dataset<LanguageText> texts(Workspace workspace) {
    return workspace
        .read(Tables.REPORTS)
        .select("reportId", "title", "text")
        .join(workspace.read(Tables.LANGUAGES).select("reportId", "language"), "reportId")
        .as(RecordEncoder.of(LanguageText.class));
  }

  private static Iterator<ReportWord> words(LanguageText report) {
    ReportWord self = new ReportWord(report.reportId, report.language, "", 1, 0, 0);
    return Stream.concat(
            Stream.of(self),
            WordUse.of(report.title, report.text).stream().map(use -> word(report, use)))
        .iterator();
  }

  private static ReportWord word(LanguageText report, WordUse use) {
    return new ReportWord(
        report.reportId, report.language, use.word(), use.count(), use.inside(), use.capitalised());
  }

  private static Dataset<WordStatistics> statistics(Dataset<ReportWord> words) {
    return words
        .groupBy("language", "word")
        .agg(
            functions.count("*").as("documents"),
            functions.sum("count").as("count"),
            functions.sum("inside").as("inside"),
            functions.sum("capitalised").as("capitalised"))
        .as(RecordEncoder.of(WordStatistics.class));
  }

  private static Dataset<Term> terms(
      Dataset<ReportWord> words, Dataset<WordStatistics> statistics, int perReport) {
    Dataset<Row> frequencies = statistics.select("language", "word", "documents");
    Dataset<Row> reports =
        frequencies
            .filter(functions.col("word").equalTo(""))
            .select(functions.col("language"), functions.col("documents").as("reports"));
    Column tfIdf = functions.expr("count * ln((reports + 1) / documents)");
    Dataset<Row> terms =
        words
            .filter(functions.col("word").notEqual(""))
            .select("reportId", "language", "word", "count")
            .join(frequencies, new String[] {"language", "word"}, "inner")
            .join(functions.broadcast(reports), "language")
            .select(
                functions.col("reportId"),
                functions.col("language"),
                functions.col("word").as("term"),
                functions.col("count"),
                functions.col("documents").as("documentFrequency"),
                tfIdf.as("tfIdf"));
    return (perReport == 0 ? terms : best(terms, perReport)).as(Tables.TERMS.encoder());
  }

  /** The best by tf-idf of each report, ties by the word. */
  private static Dataset<Row> best(Dataset<Row> terms, int perReport) {
    Column rank =
        functions
            .row_number()
            .over(
                Window.partitionBy("reportId")
                    .orderBy(functions.col("tfIdf").desc(), functions.col("term").asc()));
    return terms.withColumn("rank", rank).filter(functions.col("rank").leq(perReport)).drop("rank");
  }

  private static Dataset<Keyword> keywords(
      Workspace workspace,
      Dataset<LanguageText> texts,
      Map<String, LanguageWords> learned,
      int count) {
    Broadcast<Map<String, LanguageWords>> languages =
        JavaSparkContext.fromSparkContext(workspace.spark().sparkContext()).broadcast(learned);
    return texts.flatMap(
        (FlatMapFunction<LanguageText, Keyword>)
            report -> keywords(report, languages.value(), count),
        Tables.KEYWORDS.encoder());
  }

  private static Iterator<Keyword> keywords(
      LanguageText report, Map<String, LanguageWords> languages, int count) {
    List<RankedKeyword> ranked =
        KeywordRanking.rank(report.title, report.text, languages.get(report.language), count);
    return IntStream.range(0, ranked.size())
        .mapToObj(
            i ->
                new Keyword(
                    report.reportId,
                    report.language,
                    i + 1,
                    ranked.get(i).keyword(),
                    ranked.get(i).score()))
        .iterator();
  }

  /**
   * What is known of every language that occurs: the frequent words of the reports, and the shipped
   * background. Rows come to the driver here: one for each language, and a bounded number of words.
   */
  private static Map<String, LanguageWords> learn(Dataset<WordStatistics> statistics) {
    TreeMap<String, Long> reports = new TreeMap<>();
    statistics
        .filter(functions.col("word").equalTo(""))
        .collectAsList()
        .forEach(all -> reports.put(all.language(), all.documents()));
    Map<String, List<WordStatistics>> frequent =
        statistics
            .filter(functions.col("documents").geq(MIN_DOCUMENTS))
            .filter(
                (FilterFunction<WordStatistics>)
                    word -> word.documents() >= MIN_SHARE * reports.get(word.language()))
            .collectAsList()
            .stream()
            .collect(Collectors.groupingBy(WordStatistics::language));
    HashMap<String, LanguageWords> learned = new HashMap<>();
    reports.forEach(
        (language, count) ->
            learned.put(
                language,
                BackgroundWords.with(language, count, frequent.getOrDefault(language, List.of()))));
    return learned;
  }
}
