package org.chorus.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.job.CorpusWords.Known;
import org.chorus.keyword.EndingStatistics;
import org.chorus.keyword.WordStatistics;
import org.chorus.link.Family;
import org.chorus.link.Keys;
import org.chorus.model.Statistic;
import org.chorus.spark.Tables;

/** What keywords were found with, as rows of the table {@code statistics}. */
final class StoredStatistics {
  /** In how many reports a word is; the empty word: how many reports there are. */
  static final String WORDS = "words";

  private static final String FUNCTION_WORDS = "function_words";

  /** The families, each with the column of the word's or ending's statistics that it holds. */
  private static final Map<String, String> OF_WORDS =
      Map.of(
          WORDS,
          "documents",
          "word_occurrences",
          "count",
          "word_inside",
          "inside",
          "word_capitalised",
          "capitalised");

  private static final Map<String, String> OF_ENDINGS =
      Map.of("ending_words", "words", "ending_keywords", "chosen");

  private StoredStatistics() {}

  /**
   * Whether a row counts the signals that reports are compared by. A column, as files without any
   * such row are then not read.
   */
  static Column isOfSignals() {
    return col("family")
        .isin(
            Stream.concat(Stream.of(Keys.REPORTS), Stream.of(Family.values()).map(Family::word))
                .toArray());
  }

  /** The rows; words of a single report and counts of 0 have none. */
  static Dataset<Statistic> rows(
      Dataset<WordStatistics> words,
      Dataset<EndingStatistics> endings,
      Broadcast<Map<String, Known>> languages) {
    Dataset<WordStatistics> shared =
        words.filter(col("documents").gt(1).or(col("word").equalTo("")));
    return functionWords(shared, languages)
        .union(rows(shared.toDF(), OF_WORDS, "word"))
        .union(rows(endings.filter(col("words").gt(1)).toDF(), OF_ENDINGS, "ending"));
  }

  /**
   * The reverse of {@link #rows} for words, from all rows of the table: several rows for each, to
   * be added up.
   */
  static Dataset<Row> words(Dataset<Statistic> rows) {
    return unfolded(rows, OF_WORDS, "word");
  }

  /** The same for endings. */
  static Dataset<Row> endings(Dataset<Statistic> rows) {
    return unfolded(rows, OF_ENDINGS, "ending");
  }

  /** A column for each family, of which a row has its own. */
  private static Dataset<Row> unfolded(
      Dataset<Statistic> rows, Map<String, String> families, String key) {
    Stream<Column> counts =
        families.entrySet().stream()
            .map(
                family ->
                    when(col("family").equalTo(family.getKey()), col("documentFrequency"))
                        .otherwise(0L)
                        .as(family.getValue()));
    return rows.filter(col("family").isin(families.keySet().toArray()))
        .select(
            Stream.concat(Stream.of(col("language"), col("key").as(key)), counts)
                .toArray(Column[]::new));
  }

  private static Dataset<Statistic> functionWords(
      Dataset<WordStatistics> words, Broadcast<Map<String, Known>> languages) {
    Dataset<WordStatistics> grammar =
        words.filter(
            (FilterFunction<WordStatistics>)
                word -> languages.value().get(word.language()).words().isFunctionWord(word.word()));
    return rows(grammar.toDF(), Map.of(FUNCTION_WORDS, "documents"), "word");
  }

  /** A row for each word or ending and family; counted in one pass. */
  private static Dataset<Statistic> rows(
      Dataset<Row> counts, Map<String, String> families, String key) {
    Column[] all =
        families.entrySet().stream()
            .map(
                family ->
                    struct(
                        lit(family.getKey()).as("family"),
                        col(family.getValue()).as("documentFrequency")))
            .toArray(Column[]::new);
    return counts
        .select(col("language"), col(key).as("key"), explode(array(all)).as("count"))
        .filter(col("count.documentFrequency").gt(0))
        .select("count.family", "language", "key", "count.documentFrequency")
        .as(Tables.STATISTICS.encoder());
  }
}
