package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.chorus.job.CorpusWords.Known;
import org.chorus.job.ExtractKeywords.LanguageText;
import org.chorus.keyword.WordStatistics;
import org.chorus.keyword.WordUse;
import org.chorus.link.Family;
import org.chorus.link.Frequencies;
import org.chorus.link.Keys;
import org.chorus.model.Term;
import org.chorus.spark.Tables;

/** The words of every report with their weight. */
final class ReportTerms {
  private ReportTerms() {}

  /** In how many reports of its language each word is that more than one has: 12 bytes a word. */
  static Frequencies frequencies(Dataset<WordStatistics> statistics) {
    return LoadCounts.of(
        statistics
            .filter(col("documents").gt(1).and(col("word").notEqual("")))
            .select(
                lit(Family.TERMS.word()).as("family"),
                col("language"),
                col("word").as("key"),
                col("documents").as("documentFrequency"))
            .as(Tables.STATISTICS.encoder()));
  }

  /** The terms of all reports, those of one report together. */
  static Dataset<Term> of(
      Dataset<LanguageText> texts,
      Broadcast<Frequencies> frequencies,
      Broadcast<Map<String, Known>> languages) {
    return texts.flatMap(
        (FlatMapFunction<LanguageText, Term>)
            report -> terms(report, frequencies.value(), languages.value()),
        Tables.TERMS.encoder());
  }

  /** The {@code count} best by tf-idf of each report, ties by the word. */
  static Dataset<Term> best(Dataset<Term> terms, int count) {
    Column rank =
        functions
            .row_number()
            .over(Window.partitionBy("reportId").orderBy(col("tfIdf").desc(), col("term").asc()));
    return terms
        .withColumn("rank", rank)
        .filter(col("rank").leq(count))
        .drop("rank")
        .as(Tables.TERMS.encoder());
  }

  private static Iterator<Term> terms(
      LanguageText report, Frequencies frequencies, Map<String, Known> languages) {
    String language = report.language();
    double reports = Known.of(language, languages).reports() + 1.0;
    return WordUse.of(report.title(), report.text()).stream()
        .map(
            use -> {
              int documents = Math.max(1, frequencies.count(Keys.hashOfTerm(language, use.word())));
              return new Term(
                  report.reportId(),
                  language,
                  use.word(),
                  use.count(),
                  use.shown(),
                  documents,
                  use.count() * StrictMath.log(reports / documents));
            })
        .iterator();
  }
}
