package org.chorus.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.chorus.SampleTexts;
import org.chorus.SampleTexts.SampleText;
import org.chorus.SparkTest;
import org.chorus.model.TextToEmbed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The speed of embedding against that of the bare model with one thread per core, on the same
 * texts: {@code mvn test -Dtest=EmbeddingBenchmark -Dgroups=benchmark -DexcludedGroups=}. Prints a
 * table; asserts nothing.
 */
@Tag("benchmark")
class EmbeddingBenchmark extends SparkTest {
  private static final Path MODEL = Path.of("models/multilingual-e5-small");
  private static final int TEXTS = 1_000;
  private static final int WARM_UP = 100;
  private static final int[] CHARACTERS = {100, 250, 500};

  @Test
  void againstTheBareModel() throws Exception {
    SentenceEmbedder embedder = SentenceEmbedder.load(spark(), MODEL.toString(), "");
    System.out.println("| characters | engine | reports/s | CPU ms a report |\n|--:|---|--:|--:|");
    for (int characters : CHARACTERS) {
      List<String> texts = texts(characters);
      try (BareModel bare = new BareModel(MODEL)) {
        bare(bare, texts.subList(0, WARM_UP));
        measure(characters, "bare ONNX Runtime", () -> bare(bare, texts));
      }
      spark(embedder, texts.subList(0, WARM_UP));
      measure(characters, "Spark NLP", () -> spark(embedder, texts));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void measure(int characters, String engine, Work work) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long clock = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - clock) / 1e9;
    double cpuMillis = (system.getProcessCpuTime() - cpu) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f | %.1f |%n",
        characters,
        engine,
        TEXTS / seconds,
        cpuMillis / TEXTS);
  }

  private static void bare(BareModel model, List<String> texts) throws Exception {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<float[]>> vectors = new ArrayList<>();
      for (String text : texts) {
        vectors.add(threads.submit(() -> model.embed(text)));
      }
      for (Future<float[]> vector : vectors) {
        vector.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void spark(SentenceEmbedder embedder, List<String> texts) {
    List<TextToEmbed> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(new TextToEmbed(Integer.toString(rows.size()), text));
    }
    Dataset<TextToEmbed> dataset = spark().createDataset(rows, RecordEncoder.of(TextToEmbed.class));
    embedder.embed(dataset).write().format("noop").mode("overwrite").save();
  }

  /** Texts of nearly that length, no two alike, of the sample's paragraphs. */
  private List<String> texts(int characters) {
    List<SampleText> sample = SampleTexts.some(spark(), 200);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder("query: ").append(i);
      for (int j = i; text.length() < characters; j++) {
        text.append(' ').append(sample.get(j % sample.size()).text());
      }
      texts.add(text.substring(0, characters));
    }
    return texts;
  }
}
