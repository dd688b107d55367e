package org.chorus.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chorus.SparkTest;
import org.chorus.link.Centring;
import org.chorus.link.LanguageSum;
import org.chorus.model.Embedding;
import org.chorus.model.TextToEmbed;
import org.chorus.signal.EmbeddingInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a document's nearest neighbour in another language is its translation, on the news
 * documents of NTREX-128, for several inputs: {@code mvn test -Dtest=EmbeddingAccuracy
 * -Dgroups=benchmark -DexcludedGroups=}. Prints a table; asserts nothing.
 */
@Tag("benchmark")
class EmbeddingAccuracy extends SparkTest {
  private static final Path DATA = Path.of("../shared/data/dev/ntrex_dev36_core48.jsonl");
  private static final String MODEL = "models/multilingual-e5-small";
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "ru", "zh", "ar", "vi", "ja", "hi", "tr", "sw");
  private static final int[] LEADS = {128, 250, 400, 500};

  private SentenceEmbedder embedder;

  /** A document in one language. */
  private record Document(String title, String text) {}

  @Test
  void nearestNeighboursAcrossLanguages() throws IOException {
    assumeTrue(Files.exists(DATA), DATA + " is not there");
    Map<String, SortedMap<String, Document>> documents = documents();
    embedder = SentenceEmbedder.load(spark(), MODEL, "");
    System.out.println(
        "| input | nearest | centred | all at once | centred | ms |\n|---|--:|--:|--:|--:|--:|");
    measure("title", documents, d -> EmbeddingInput.of(d.title(), "", 500));
    for (int lead : LEADS) {
      measure("title, lead of " + lead, documents, input(lead));
    }
    measure(
        "title, lead of 400, no prefix",
        documents,
        input(400).andThen(input -> input.substring(EmbeddingInput.PREFIX.length())));
  }

  private static Function<Document, String> input(int lead) {
    return document -> EmbeddingInput.of(document.title(), document.text(), lead);
  }

  private void measure(
      String name,
      Map<String, SortedMap<String, Document>> documents,
      Function<Document, String> input) {
    List<TextToEmbed> texts = new ArrayList<>();
    documents.forEach(
        (language, of) ->
            of.forEach(
                (id, document) ->
                    texts.add(new TextToEmbed(language + " " + id, input.apply(document)))));
    long start = System.nanoTime();
    Map<String, short[]> vectors = new HashMap<>();
    for (Embedding embedding :
        embedder
            .embed(spark().createDataset(texts, RecordEncoder.of(TextToEmbed.class)))
            .collectAsList()) {
      vectors.put(embedding.reportId(), embedding.vector());
    }
    double millis = (System.nanoTime() - start) / 1e6 / texts.size();
    Centring centring = centring(vectors);
    double[] plain = scores(vectors, (vector, language) -> floats(vector));
    double[] centred = scores(vectors, centring::centred);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %.4f | %.4f | %.0f |%n",
        name,
        plain[0],
        centred[0],
        plain[1],
        centred[1],
        millis);
  }

  private Centring centring(Map<String, short[]> vectors) {
    Map<String, LanguageSum> sums = new TreeMap<>();
    vectors.forEach(
        (key, vector) ->
            sums.merge(
                language(key),
                LanguageSum.none(language(key), vector.length).plus(vector),
                LanguageSum::plus));
    return Centring.of(embedder.languageMeans().orElseThrow(), sums.values());
  }

  /**
   * The share of ordered pairs of languages' documents whose nearest neighbour is the translation;
   * and the share of translations among the eleven nearest of all other languages' documents.
   */
  private static double[] scores(
      Map<String, short[]> vectors, BiFunction<short[], String, float[]> compared) {
    SortedMap<String, float[]> rows = new TreeMap<>();
    vectors.forEach((key, vector) -> rows.put(key, compared.apply(vector, language(key))));
    int nearest = 0;
    int amongNearest = 0;
    for (String from : rows.keySet()) {
      TreeMap<Double, String> byCosine = new TreeMap<>();
      Map<String, Double> best = new HashMap<>();
      Map<String, String> bestOf = new HashMap<>();
      for (String to : rows.keySet()) {
        String language = language(to);
        if (language.equals(language(from))) {
          continue;
        }
        double cosine = dot(rows.get(from), rows.get(to));
        byCosine.put(cosine, to);
        if (cosine > best.getOrDefault(language, Double.NEGATIVE_INFINITY)) {
          best.put(language, cosine);
          bestOf.put(language, to);
        }
      }
      nearest += count(bestOf.values().stream().toList(), from);
      amongNearest +=
          count(
              byCosine.descendingMap().values().stream().limit(LANGUAGES.size() - 1).toList(),
              from);
    }
    double all = (double) rows.size() * (LANGUAGES.size() - 1);
    return new double[] {nearest / all, amongNearest / all};
  }

  private static int count(List<String> found, String from) {
    return (int) found.stream().filter(to -> document(to).equals(document(from))).count();
  }

  private static String language(String key) {
    return key.substring(0, key.indexOf(' '));
  }

  private static String document(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static float[] floats(short[] vector) {
    double square = 0;
    for (short component : vector) {
      square += component * component;
    }
    float[] floats = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      floats[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return floats;
  }

  private static Map<String, SortedMap<String, Document>> documents() throws IOException {
    Map<String, SortedMap<String, Document>> documents = new TreeMap<>();
    for (String line : Files.readAllLines(DATA)) {
      JsonNode row = new ObjectMapper().readTree(line);
      String language = row.get("lang").asText();
      if (LANGUAGES.contains(language)) {
        documents
            .computeIfAbsent(language, l -> new TreeMap<>())
            .put(
                row.get("gold_event").asText(),
                new Document(row.get("title").asText(), row.get("text").asText()));
      }
    }
    return documents;
  }
}
