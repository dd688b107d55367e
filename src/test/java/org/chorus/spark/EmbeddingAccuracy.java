package org.chorus.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.chorus.link.LanguageMeans;
import org.chorus.model.Embedding;
import org.chorus.model.TextToEmbed;
import org.chorus.signal.EmbeddingInput;
import org.chorus.spark.EventDocuments.Document;

/**
 * How well vectors find what tells of the same in another language, for several inputs of the
 * model, and how near they are to those of bare ONNX Runtime: writes the tables of {@code
 * docs/accuracy.md}. Arguments: the folder of the development sets, and the file to write; started
 * in the root of the checkout.
 */
final class EmbeddingAccuracy {
  private static final String MODEL = "models/multilingual-e5-small";
  private static final Set<String> LANGUAGES =
      Set.of("en", "fr", "de", "es", "ru", "zh", "ar", "vi", "ja", "hi", "tr", "sw");
  private static final int[] LEADS = {128, 250, 400, 500, 1000};
  private static final int SHIPPED_LEAD = 400;
  private static final int WARM_UP = 100;

  private final SparkSession spark;
  private final SentenceEmbedder embedder;
  private final LanguageMeans background;
  private final EventDocuments translations;
  private final EventDocuments blurbs;
  private final EventDocuments reports;
  private final PrintStream page;

  private EmbeddingAccuracy(SparkSession spark, Path data, PrintStream page) throws IOException {
    this.spark = spark;
    this.embedder = SentenceEmbedder.load(spark, MODEL, "");
    this.background = embedder.languageMeans().orElseThrow();
    this.translations =
        EventDocuments.read(
            data.resolve("ntrex_dev36_core48.jsonl"),
            row -> LANGUAGES.contains(row.get("lang").asText()));
    this.blurbs =
        EventDocuments.read(
            data.resolve("itn_2022.jsonl"), row -> row.path("first_in_lang").asBoolean());
    this.reports = EventDocuments.read(data.resolve("meantime_en_es_it_nl.jsonl"), row -> true);
    this.page = page;
  }

  public static void main(String[] args) throws Exception {
    SparkSession.Builder builder = SparkSession.builder().master("local[*]");
    Session.DEFAULTS.forEach(builder::config);
    Session.REQUIRED.forEach(builder::config);
    try (SparkSession spark = builder.config("spark.ui.enabled", "false").getOrCreate();
        PrintStream page = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      EmbeddingAccuracy accuracy = new EmbeddingAccuracy(spark, Path.of(args[0]), page);
      accuracy.inputs();
      accuracy.besideTheBareModel();
    }
  }

  private void inputs() {
    Function<Document, String> title =
        document -> EmbeddingInput.of(document.title(), "", SHIPPED_LEAD);
    embed(reports.inputs(title).subList(0, WARM_UP));
    page.println(
        """
        | input | nearest | centred | blurbs | centred | reports | centred | ms | ms a blurb |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|""");
    row("title", title);
    for (int lead : LEADS) {
      row("title, lead of " + lead, lead(lead));
    }
    Function<Document, String> bare =
        lead(SHIPPED_LEAD).andThen(input -> input.substring(EmbeddingInput.PREFIX.length()));
    row("lead of " + SHIPPED_LEAD + ", no prefix", bare);
    row("lead of " + SHIPPED_LEAD + ", `passage: `", bare.andThen(input -> "passage: " + input));
  }

  private static Function<Document, String> lead(int characters) {
    return document -> EmbeddingInput.of(document.title(), document.text(), characters);
  }

  private void row(String name, Function<Document, String> input) {
    Timed ofTranslations = embed(translations.inputs(input));
    Timed ofBlurbs = embed(blurbs.inputs(input));
    Timed ofReports = embed(reports.inputs(input));
    page.printf(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %.3f | %.3f | %.3f | %.3f | %.0f | %.0f |%n",
        name,
        translations.plain(ofTranslations.floats()).nearest(),
        translations.centred(ofTranslations.vectors(), background).nearest(),
        blurbs.plain(ofBlurbs.floats()).averagePrecision(),
        blurbs.centred(ofBlurbs.vectors(), background).averagePrecision(),
        reports.plain(ofReports.floats()).averagePrecision(),
        reports.centred(ofReports.vectors(), background).averagePrecision(),
        ofTranslations.millis(),
        ofBlurbs.millis());
    page.flush();
  }

  /** Agreement with it, and what is lost by storing its vectors in whole numbers. */
  private void besideTheBareModel() throws Exception {
    List<String> inputs = blurbs.inputs(lead(SHIPPED_LEAD));
    List<short[]> stored = embed(inputs).vectors();
    List<float[]> floats = new ArrayList<>();
    double lowest = 1;
    try (BareModel bare = new BareModel(Path.of(MODEL))) {
      for (int i = 0; i < inputs.size(); i++) {
        floats.add(bare.embed(inputs.get(i)));
        lowest = Math.min(lowest, cosine(floats.get(i), EventDocuments.floats(stored.get(i))));
      }
    }
    page.printf(
        Locale.ROOT,
        "%nOf the %d blurbs, in %d languages, no stored vector has a cosine below %.4f with that of bare ONNX Runtime. The store keeps them in 1/512, which changes nothing in the order of pairs (here uncentred) and takes a quarter of the room of floats:%n%n",
        blurbs.size(),
        blurbs.documents().stream().map(Document::language).distinct().count(),
        lowest);
    new VectorStorageAccuracy(spark, blurbs, floats).table(page);
  }

  private static double cosine(float[] a, float[] b) {
    return AcrossLanguages.dot(a, b)
        / Math.sqrt(AcrossLanguages.dot(a, a) * AcrossLanguages.dot(b, b));
  }

  /** Vectors, one a text, and the processor's milliseconds that each took. */
  private record Timed(List<short[]> vectors, double millis) {
    List<float[]> floats() {
      return vectors.stream().map(EventDocuments::floats).toList();
    }
  }

  private Timed embed(List<String> inputs) {
    List<TextToEmbed> texts = new ArrayList<>();
    for (String input : inputs) {
      texts.add(new TextToEmbed(Integer.toString(texts.size()), TextToEmbed.LEAD, input));
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    Map<String, short[]> vectors = new HashMap<>();
    for (Embedding embedding :
        embedder
            .embed(spark.createDataset(texts, RecordEncoder.of(TextToEmbed.class)))
            .collectAsList()) {
      vectors.put(embedding.reportId(), embedding.vector());
    }
    double millis = (system.getProcessCpuTime() - before) / 1e6 / texts.size();
    return new Timed(texts.stream().map(text -> vectors.get(text.reportId())).toList(), millis);
  }
}
