package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.keyword.yake.YakeKeywordExtraction;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.evaluate.KeywordGold;
import org.chorus.evaluate.KeywordMethod;
import org.chorus.spark.RecordEncoder;

/**
 * YAKE as Spark NLP has it, with its defaults, one to three words and, in the place of its English
 * list, the function words that Chorus has learned for the language.
 */
final class YakeBaseline {
  private static final int MOST_WORDS = 3;

  private final SparkSession spark;

  YakeBaseline(SparkSession spark) {
    this.spark = spark;
  }

  /** A text with its place among the others. */
  public record PlacedText(int place, String text) {}

  /**
   * A keyword; of two with the same text the one with the smaller, that is better, score counts.
   */
  private record Scored(String keyword, double score) {}

  /**
   * Finds the keywords of all {@code texts} of a language at once.
   *
   * @param stopWords words that no keyword begins or ends with
   */
  Map<KeywordGold, List<String>> keywords(List<KeywordGold> texts, String[] stopWords, int count) {
    List<PlacedText> placed =
        java.util.stream.IntStream.range(0, texts.size())
            .mapToObj(i -> new PlacedText(i, texts.get(i).text()))
            .toList();
    Dataset<Row> rows = spark.createDataset(placed, RecordEncoder.of(PlacedText.class)).toDF();
    List<Row> found =
        pipeline(stopWords, count)
            .fit(rows)
            .transform(rows)
            .selectExpr("place", "explode(keywords) as keyword")
            .select(col("place"), col("keyword.result"), col("keyword.metadata").getItem("score"))
            .collectAsList();
    Map<KeywordGold, Map<String, Double>> scores = new HashMap<>();
    for (Row row : found) {
      scores
          .computeIfAbsent(texts.get(row.getInt(0)), text -> new HashMap<>())
          .merge(row.getString(1), Double.valueOf(row.getString(2)), Math::min);
    }
    Map<KeywordGold, List<String>> keywords = new HashMap<>();
    scores.forEach((text, scored) -> keywords.put(text, best(scored, count)));
    return keywords;
  }

  /** What was found, as a method to be measured. */
  static KeywordMethod method(Map<KeywordGold, List<String>> found) {
    return (text, count) -> found.getOrDefault(text, List.of()).stream().limit(count).toList();
  }

  private static List<String> best(Map<String, Double> scores, int count) {
    return scores.entrySet().stream()
        .map(entry -> new Scored(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Scored::score).thenComparing(Scored::keyword))
        .limit(count)
        .map(Scored::keyword)
        .toList();
  }

  private static Pipeline pipeline(String[] stopWords, int count) {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text").setOutputCol("document");
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");
    YakeKeywordExtraction yake = new YakeKeywordExtraction();
    yake.setInputCols(new String[] {"token"});
    yake.setOutputCol("keywords");
    yake.setMinNGrams(1);
    yake.setMaxNGrams(MOST_WORDS);
    yake.setNKeywords(count);
    yake.setStopWords(stopWords);
    return new Pipeline().setStages(new PipelineStage[] {documents, sentences, tokens, yake});
  }
}
