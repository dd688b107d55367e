package org.chorus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Short texts in many languages: the headlines and paragraphs of the sample's reports. */
public final class SampleTexts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = "data/sample/";
  private static final int LEAST_CHARACTERS = 20;
  private static final int MOST_CHARACTERS = 480;

  /**
   * A headline or paragraph, at most 480 characters of it.
   *
   * @param language as the sample's solution gives it
   */
  public record SampleText(String language, String text) {}

  private SampleTexts() {}

  /** {@code count} of them, always the same ones, as many languages as there are among them. */
  public static List<SampleText> some(SparkSession spark, int count) {
    Column all = functions.concat_ws("\n", functions.col("title"), functions.col("text"));
    List<SampleText> texts = new ArrayList<>();
    for (Row row : reports(spark).select(functions.col("lang"), all).collectAsList()) {
      row.getString(1)
          .lines()
          .map(String::strip)
          .filter(line -> line.length() >= LEAST_CHARACTERS)
          .map(line -> line.substring(0, Math.min(line.length(), MOST_CHARACTERS)))
          .forEach(line -> texts.add(new SampleText(row.getString(0), line)));
    }
    // By a hash, so that a few of them are of all kinds.
    texts.sort(
        Comparator.comparingInt((SampleText text) -> text.text().hashCode())
            .thenComparing(SampleText::text));
    return texts.subList(0, count);
  }

  /** The reports by their true event, sorted, as objects with {@code lang, title, text}. */
  public static SortedMap<String, List<ObjectNode>> byEvent(SparkSession spark) {
    SortedMap<String, List<ObjectNode>> events = new TreeMap<>();
    for (Row row : reports(spark).orderBy("id").collectAsList()) {
      events
          .computeIfAbsent(row.getAs("gold_event"), event -> new ArrayList<>())
          .add(
              JSON.createObjectNode()
                  .put("lang", row.<String>getAs("lang"))
                  .put("title", row.<String>getAs("title"))
                  .put("text", row.<String>getAs("text")));
    }
    return events;
  }

  /** Columns id, title, text, lang, gold_event. */
  private static Dataset<Row> reports(SparkSession spark) {
    return json(spark, "agencies", "article_id", "headline", "body")
        .union(json(spark, "asia", "guid", "title", "maintext"))
        .union(json(spark, "middle-east-africa", "uuid", "title", "full_text"))
        .union(csv(spark, "europe.csv", ",", "doc_id", "title", "content"))
        .union(csv(spark, "americas.tsv", "\t", "id", "headline", "article_text"))
        .join(spark.read().json(SAMPLE + "gold.jsonl").select("id", "lang", "gold_event"), "id");
  }

  private static Dataset<Row> json(
      SparkSession spark, String file, String id, String title, String text) {
    return columns(spark.read().json(SAMPLE + "reports/" + file + ".jsonl"), id, title, text);
  }

  private static Dataset<Row> csv(
      SparkSession spark, String file, String separator, String id, String title, String text) {
    Dataset<Row> rows =
        spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .option("sep", separator)
            .csv(SAMPLE + "reports/" + file);
    return columns(rows, id, title, text);
  }

  private static Dataset<Row> columns(Dataset<Row> rows, String id, String title, String text) {
    return rows.select(
        functions.col(id).as("id"),
        functions.col(title).as("title"),
        functions.col(text).as("text"));
  }
}
