package org.chorus.job;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.chorus.evaluate.KeywordGold;
import org.chorus.evaluate.KeywordMethod;
import org.chorus.keyword.RankedKeyword;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.YakeKeywords;

/** Spark NLP's YAKE on whole texts, to be compared with. */
final class YakeBaseline {
  private final SparkSession spark;
  private final Broadcast<YakeKeywords> yake;

  YakeBaseline(SparkSession spark) {
    this.spark = spark;
    this.yake =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new YakeKeywords(spark));
  }

  /** A text with its place among the others. */
  public record PlacedText(int place, String text) {}

  /** The keywords of the text in a place. */
  public record PlacedKeywords(int place, List<String> keywords) {}

  /**
   * Finds the keywords of all {@code texts} of a language at once.
   *
   * @param stopWords words that no keyword begins or ends with
   */
  Map<KeywordGold, List<String>> keywords(
      List<KeywordGold> texts, Collection<String> stopWords, int count) {
    List<PlacedText> placed =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new PlacedText(i, texts.get(i).text()))
            .toList();
    Broadcast<YakeKeywords> shared = yake;
    List<String> stops = List.copyOf(stopWords);
    Map<KeywordGold, List<String>> keywords = new HashMap<>();
    spark
        .createDataset(placed, RecordEncoder.of(PlacedText.class))
        .repartition(spark.sparkContext().defaultParallelism())
        .map(
            (MapFunction<PlacedText, PlacedKeywords>)
                text -> found(text, shared.value().with(stops, count)),
            RecordEncoder.of(PlacedKeywords.class))
        .collectAsList()
        .forEach(found -> keywords.put(texts.get(found.place()), found.keywords()));
    return keywords;
  }

  private static PlacedKeywords found(PlacedText text, YakeKeywords.Finder yake) {
    return new PlacedKeywords(
        text.place(), yake.find(text.text()).stream().map(RankedKeyword::keyword).toList());
  }

  /** What was found, as a method to be measured. */
  static KeywordMethod method(Map<KeywordGold, List<String>> found) {
    return (text, count) -> found.getOrDefault(text, List.of()).stream().limit(count).toList();
  }
}
