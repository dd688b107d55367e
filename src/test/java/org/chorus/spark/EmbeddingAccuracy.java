package org.chorus.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.chorus.link.Centring;
import org.chorus.link.LanguageSum;
import org.chorus.model.Embedding;
import org.chorus.model.TextToEmbed;
import org.chorus.signal.EmbeddingInput;

/**
 * How well vectors find what tells of the same in another language, for several inputs of the
 * model: prints the table of {@code docs/accuracy.md}. Argument: the folder of the development
 * sets; started in the root of the checkout.
 */
final class EmbeddingAccuracy {
  private static final String MODEL = "models/multilingual-e5-small";
  private static final Set<String> LANGUAGES =
      Set.of("en", "fr", "de", "es", "ru", "zh", "ar", "vi", "ja", "hi", "tr", "sw");
  private static final int[] LEADS = {128, 250, 400, 500};
  private static final int SHIPPED_LEAD = 400;
  private static final int WARM_UP = 20;

  private final SentenceEmbedder embedder;
  private final SparkSession spark;

  private EmbeddingAccuracy(SparkSession spark) {
    this.spark = spark;
    this.embedder = SentenceEmbedder.load(spark, MODEL, "");
  }

  /** A document in one language; those of one event tell of the same. */
  private record Document(String language, String event, String title, String text) {}

  public static void main(String[] args) throws IOException {
    SparkSession.Builder builder = SparkSession.builder().master("local[*]");
    Session.DEFAULTS.forEach(builder::config);
    Session.REQUIRED.forEach(builder::config);
    try (SparkSession spark = builder.config("spark.ui.enabled", "false").getOrCreate()) {
      new EmbeddingAccuracy(spark).table(Path.of(args[0]));
    }
  }

  private void table(Path data) throws IOException {
    List<Document> translations =
        documents(
            data.resolve("ntrex_dev36_core48.jsonl"),
            row -> LANGUAGES.contains(row.get("lang").asText()));
    List<Document> blurbs =
        documents(data.resolve("itn_2022.jsonl"), row -> row.path("first_in_lang").asBoolean());
    embed(translations.subList(0, WARM_UP), EmbeddingAccuracy::title);
    System.out.println(
        "| input | nearest | centred | same event | centred | CPU ms a text |\n"
            + "|---|--:|--:|--:|--:|--:|");
    row("title", translations, blurbs, EmbeddingAccuracy::title);
    for (int lead : LEADS) {
      row("title, lead of " + lead, translations, blurbs, lead(lead));
    }
    Function<Document, String> bare =
        lead(SHIPPED_LEAD).andThen(input -> input.substring(EmbeddingInput.PREFIX.length()));
    row("lead of " + SHIPPED_LEAD + ", no prefix", translations, blurbs, bare);
    row(
        "lead of " + SHIPPED_LEAD + ", `passage: `",
        translations,
        blurbs,
        bare.andThen(input -> "passage: " + input));
  }

  private static String title(Document document) {
    return EmbeddingInput.of(document.title(), "", SHIPPED_LEAD);
  }

  private static Function<Document, String> lead(int characters) {
    return document -> EmbeddingInput.of(document.title(), document.text(), characters);
  }

  private void row(
      String name,
      List<Document> translations,
      List<Document> blurbs,
      Function<Document, String> input) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    List<short[]> ofTranslations = embed(translations, input);
    double millis = (system.getProcessCpuTime() - before) / 1e6 / translations.size();
    List<short[]> ofBlurbs = embed(blurbs, input);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %.3f | %.3f | %.0f |%n",
        name,
        plain(translations, ofTranslations).nearest(),
        centred(translations, ofTranslations).nearest(),
        plain(blurbs, ofBlurbs).averagePrecision(),
        centred(blurbs, ofBlurbs).averagePrecision(),
        millis);
  }

  private List<short[]> embed(List<Document> documents, Function<Document, String> input) {
    List<TextToEmbed> texts = new ArrayList<>();
    for (Document document : documents) {
      texts.add(new TextToEmbed(Integer.toString(texts.size()), input.apply(document)));
    }
    Map<String, short[]> vectors = new HashMap<>();
    for (Embedding embedding :
        embedder
            .embed(spark.createDataset(texts, RecordEncoder.of(TextToEmbed.class)))
            .collectAsList()) {
      vectors.put(embedding.reportId(), embedding.vector());
    }
    return texts.stream().map(text -> vectors.get(text.reportId())).toList();
  }

  private static AcrossLanguages plain(List<Document> documents, List<short[]> vectors) {
    AcrossLanguages across = new AcrossLanguages();
    for (int i = 0; i < documents.size(); i++) {
      across.add(
          documents.get(i).language(), documents.get(i).event(), ofLengthOne(vectors.get(i)));
    }
    return across;
  }

  private AcrossLanguages centred(List<Document> documents, List<short[]> vectors) {
    Map<String, LanguageSum> sums = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      String language = documents.get(i).language();
      short[] vector = vectors.get(i);
      sums.merge(
          language, LanguageSum.none(language, vector.length).plus(vector), LanguageSum::plus);
    }
    Centring centring = Centring.of(embedder.languageMeans().orElseThrow(), sums.values());
    AcrossLanguages across = new AcrossLanguages();
    for (int i = 0; i < documents.size(); i++) {
      String language = documents.get(i).language();
      across.add(language, documents.get(i).event(), centring.centred(vectors.get(i), language));
    }
    return across;
  }

  private static float[] ofLengthOne(short[] vector) {
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

  private static List<Document> documents(Path file, Predicate<JsonNode> wanted)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = json.readTree(line);
      if (wanted.test(row)) {
        documents.add(
            new Document(
                row.get("lang").asText(),
                row.get("gold_event").asText(),
                row.path("title").asText(),
                row.path("text").asText()));
      }
    }
    return documents;
  }
}
