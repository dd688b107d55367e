package org.chorus.job;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.chorus.config.KeywordSettings;
import org.chorus.job.CorpusWords.Known;
import org.chorus.keyword.EndingStatistics;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.RankedKeyword;
import org.chorus.keyword.WordStatistics;
import org.chorus.link.Frequencies;
import org.chorus.model.Copy;
import org.chorus.model.Keyword;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Term;
import org.chorus.spark.Archive;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Counts the words of every report and ranks its keywords, by what the reports of each language
 * teach about its words.
 */
public final class ExtractKeywords implements Step {
  /** A report with its language, and whether it is no copy of another. */
  public record LanguageText(
      String reportId, String language, String title, String text, boolean original) {}

  private final boolean countsAnew;

  /** Counts on from what the last run counted. */
  public ExtractKeywords() {
    this(false);
  }

  /**
   * @param countsAnew whether all words are counted again: counting on can't take away all that a
   *     report has taught of endings, as they depend on what was known then
   */
  ExtractKeywords(boolean countsAnew) {
    this.countsAnew = countsAnew;
  }

  @Override
  public String name() {
    return "extract-keywords";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.TERMS, Tables.KEYWORDS, Tables.WORD_STATISTICS);
  }

  @Override
  public long run(Workspace workspace) {
    Changes changes =
        ChangeFinder.ofReportsAndTheirKind(
            workspace,
            List.of(Tables.TERMS, Tables.KEYWORDS, Tables.STATISTICS),
            "input.trust-language",
            "copies",
            "terms",
            "keywords");
    Dataset<LanguageText> texts = texts(workspace, changes);
    Dataset<LanguageText> taught =
        countsAnew ? texts(workspace).union(archivedTexts(workspace)) : texts;
    CountedWords counted =
        countsAnew ? CountedWords.fromNothing() : CountedWords.of(workspace, changes);
    Dataset<WordStatistics> statistics = few(counted.words(taught)).persist();
    try {
      JavaSparkContext context =
          JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
      Map<String, Known> words = CorpusWords.learn(statistics);
      Dataset<EndingStatistics> endings =
          few(counted.endings(taught, context.broadcast(words))).persist();
      Broadcast<Map<String, Known>> languages =
          context.broadcast(CorpusWords.learn(words, endings));
      workspace.write(
          Tables.WORD_STATISTICS, few(StoredStatistics.rows(statistics, endings, languages)));
      endings.unpersist();
      changes.write(Tables.KEYWORDS, keywords(texts, languages, workspace.settings().keywords()));
      return writeTerms(
          workspace, context.broadcast(ReportTerms.frequencies(statistics)), languages);
    } finally {
      statistics.unpersist();
    }
  }

  /** A report's words stay the same when it turns out to be a copy; its keywords may not. */
  private static long writeTerms(
      Workspace workspace,
      Broadcast<Frequencies> frequencies,
      Broadcast<Map<String, Known>> languages) {
    Changes changes =
        ChangeFinder.ofReportsAndTheirLanguage(
            workspace,
            List.of(Tables.TERMS, Tables.STATISTICS),
            "input.trust-language",
            "copies",
            "terms",
            "keywords");
    Dataset<Term> terms = ReportTerms.of(texts(workspace, changes), frequencies, languages);
    int perReport = workspace.settings().terms().perReport();
    return changes.write(Tables.TERMS, perReport == 0 ? terms : ReportTerms.best(terms, perReport));
  }

  /** In fewer partitions: adaptive execution joins none of what is kept in memory. */
  private static <T> Dataset<T> few(Dataset<T> counts) {
    return counts.coalesce(counts.sparkSession().sparkContext().defaultParallelism());
  }

  private static Dataset<LanguageText> archivedTexts(Workspace workspace) {
    Archive archive = Archive.of(workspace.store(), workspace.read(Tables.ARCHIVED_REPORTS));
    return texts(
        archive.rows(Tables.REPORTS), archive.rows(Tables.LANGUAGES), archive.rows(Tables.COPIES));
  }

  /** The texts of the reports to look at. */
  private static Dataset<LanguageText> texts(Workspace workspace, Changes changes) {
    return changes.onlyNew()
        ? texts(
            changes.among(Tables.REPORTS),
            changes.atLeast(Tables.LANGUAGES),
            changes.atLeast(Tables.COPIES))
        : changes.among(texts(workspace));
  }

  /** The texts of the unfinished batch. */
  private static Dataset<LanguageText> texts(Workspace workspace) {
    return texts(
        workspace.read(Tables.REPORTS),
        workspace.read(Tables.LANGUAGES),
        workspace.read(Tables.COPIES));
  }

  /** Every report as keywords are found in it. */
  static Dataset<LanguageText> texts(
      Dataset<Report> reports, Dataset<ReportLanguage> languages, Dataset<Copy> copies) {
    return reports
        .select("reportId", "title", "text")
        .join(languages.select("reportId", "language"), "reportId")
        .join(copies.select("reportId", "copyOf"), new String[] {"reportId"}, "left")
        .withColumn("original", functions.col("copyOf").isNull())
        .as(RecordEncoder.of(LanguageText.class));
  }

  private static Dataset<Keyword> keywords(
      Dataset<LanguageText> texts,
      Broadcast<Map<String, Known>> languages,
      KeywordSettings settings) {
    int count = settings.count();
    if (count == 0) {
      return texts.sparkSession().emptyDataset(Tables.KEYWORDS.encoder());
    }
    return settings.byYake()
        ? YakeReports.keywords(texts, languages, count)
        : texts.flatMap(
            (FlatMapFunction<LanguageText, Keyword>)
                report -> keywords(report, languages.value(), count),
            Tables.KEYWORDS.encoder());
  }

  private static Iterator<Keyword> keywords(
      LanguageText report, Map<String, Known> languages, int count) {
    LanguageWords words = Known.of(report.language, languages).words();
    List<RankedKeyword> ranked =
        KeywordRanking.rank(report.title, report.text, words, report.original, count);
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
}
