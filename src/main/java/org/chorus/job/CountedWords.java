package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.job.CorpusWords.Known;
import org.chorus.job.ExtractKeywords.LanguageText;
import org.chorus.keyword.EndingStatistics;
import org.chorus.keyword.WordStatistics;
import org.chorus.model.Statistic;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * How the words of the whole store are used: what was counted before, what this batch adds, less
 * what was counted of versions that stand no more. A word of a single report is not remembered, so
 * more may be taken away of it than is left: no sum falls below what there must be.
 *
 * @param before what the last run counted; nothing when all is counted anew
 * @param gone the texts that were counted then and have changed since; nothing likewise, and when
 *     none can have
 */
record CountedWords(Optional<Dataset<Statistic>> before, Optional<Dataset<LanguageText>> gone) {

  /** What goes before the texts that {@code changes} names. */
  static CountedWords of(Workspace workspace, Changes changes) {
    if (changes.all()) {
      return fromNothing();
    }
    Optional<Dataset<Statistic>> before = workspace.previous(Tables.STATISTICS);
    return changes.onlyNew()
        ? new CountedWords(before, Optional.empty())
        : new CountedWords(before, Optional.of(gone(workspace, changes)));
  }

  private static Dataset<LanguageText> gone(Workspace workspace, Changes changes) {
    return changes.among(
        ExtractKeywords.texts(
            workspace.previous(Tables.REPORTS).orElseThrow(),
            workspace.previous(Tables.LANGUAGES).orElseThrow(),
            workspace.previous(Tables.COPIES).orElseThrow()));
  }

  /** For when all texts are counted anew. */
  static CountedWords fromNothing() {
    return new CountedWords(Optional.empty(), Optional.empty());
  }

  /** Statistics of every word; the empty word stands for the reports of the language. */
  Dataset<WordStatistics> words(Dataset<LanguageText> texts) {
    return total(
            CorpusWords.statistics(texts).toDF(),
            before.map(StoredStatistics::words),
            gone.map(CorpusWords::statistics).map(Dataset::toDF),
            "word",
            "documents",
            "count",
            "inside",
            "capitalised")
        .filter(col("documents").gt(0))
        .withColumn("count", greatest(col("count"), col("documents")))
        .withColumn("inside", greatest(col("inside"), lit(0L)))
        .withColumn("capitalised", greatest(col("capitalised"), lit(0L)))
        .select("language", "word", "documents", "count", "inside", "capitalised")
        .as(RecordEncoder.of(WordStatistics.class));
  }

  /** What the keywords of the reports end in; the empty ending stands for all words. */
  Dataset<EndingStatistics> endings(
      Dataset<LanguageText> texts, Broadcast<Map<String, Known>> languages) {
    return total(
            CorpusWords.endings(texts, languages).toDF(),
            before.map(StoredStatistics::endings),
            gone.map(old -> CorpusWords.endings(old, languages)).map(Dataset::toDF),
            "ending",
            "words",
            "chosen")
        .filter(col("words").gt(0))
        .withColumn("chosen", greatest(col("chosen"), lit(0L)))
        .as(RecordEncoder.of(EndingStatistics.class));
  }

  private static Dataset<Row> total(
      Dataset<Row> added,
      Optional<Dataset<Row>> before,
      Optional<Dataset<Row>> gone,
      String key,
      String... counts) {
    if (before.isEmpty()) {
      return added;
    }
    Column[] sums = Arrays.stream(counts).map(count -> sum(count).as(count)).toArray(Column[]::new);
    Column[] negative =
        Stream.concat(
                Stream.of(col("language"), col(key)),
                Arrays.stream(counts).map(count -> col(count).multiply(-1L).as(count)))
            .toArray(Column[]::new);
    Dataset<Row> counted = added.unionByName(before.get());
    return gone.map(old -> counted.unionByName(old.select(negative)))
        .orElse(counted)
        .groupBy("language", key)
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
  }
}
