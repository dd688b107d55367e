package org.chorus.job;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.chorus.job.CorpusWords.Known;
import org.chorus.job.ExtractKeywords.LanguageText;
import org.chorus.keyword.WordStatistics;
import org.chorus.keyword.WordUse;
import org.chorus.model.Term;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;

/** The words of every report with their weight. */
final class ReportTerms {
  private ReportTerms() {}

  /** A word of a report whose document frequency is not known yet, and the language's reports. */
  public record RareWord(
      String reportId, String language, String term, int count, String shown, long reports) {}

  /**
   * The terms of all reports. Frequent words, most of the rows, are looked up where the report is;
   * only the rare ones travel to meet their document frequency.
   */
  static Dataset<Term> of(
      Dataset<LanguageText> texts,
      Dataset<WordStatistics> statistics,
      Broadcast<Map<String, Known>> languages) {
    Dataset<Term> frequent =
        texts.flatMap(
            (FlatMapFunction<LanguageText, Term>) report -> frequent(report, languages.value()),
            Tables.TERMS.encoder());
    Dataset<RareWord> rare =
        texts.flatMap(
            (FlatMapFunction<LanguageText, RareWord>) report -> rare(report, languages.value()),
            RecordEncoder.of(RareWord.class));
    Dataset<Row> frequencies =
        statistics.select(
            functions.col("language"),
            functions.col("word").as("term"),
            functions.col("documents").as("documentFrequency"));
    Column documents = functions.coalesce(functions.col("documentFrequency"), functions.lit(1L));
    Column tfIdf = functions.expr("count * ln((reports + 1) / documentFrequency)");
    return frequent.unionByName(
        rare.join(frequencies, new String[] {"language", "term"}, "left")
            .withColumn("documentFrequency", documents)
            .withColumn("tfIdf", tfIdf)
            .drop("reports")
            .as(Tables.TERMS.encoder()));
  }

  /** The {@code count} best by tf-idf of each report, ties by the word. */
  static Dataset<Term> best(Dataset<Term> terms, int count) {
    Column rank =
        functions
            .row_number()
            .over(
                Window.partitionBy("reportId")
                    .orderBy(functions.col("tfIdf").desc(), functions.col("term").asc()));
    return terms
        .withColumn("rank", rank)
        .filter(functions.col("rank").leq(count))
        .drop("rank")
        .as(Tables.TERMS.encoder());
  }

  private static Iterator<Term> frequent(LanguageText report, Map<String, Known> languages) {
    Known known = Known.of(report.language(), languages);
    return WordUse.of(report.title(), report.text()).stream()
        .filter(use -> known.documents().containsKey(use.word()))
        .map(use -> term(report, use, known))
        .iterator();
  }

  private static Term term(LanguageText report, WordUse use, Known known) {
    long documents = known.documents().get(use.word());
    double tfIdf = use.count() * StrictMath.log((known.reports() + 1.0) / documents);
    return new Term(
        report.reportId(),
        report.language(),
        use.word(),
        use.count(),
        use.shown(),
        documents,
        tfIdf);
  }

  private static Iterator<RareWord> rare(LanguageText report, Map<String, Known> languages) {
    Known known = Known.of(report.language(), languages);
    return WordUse.of(report.title(), report.text()).stream()
        .filter(use -> !known.documents().containsKey(use.word()))
        .map(
            use ->
                new RareWord(
                    report.reportId(),
                    report.language(),
                    use.word(),
                    use.count(),
                    use.shown(),
                    known.reports()))
        .iterator();
  }
}
