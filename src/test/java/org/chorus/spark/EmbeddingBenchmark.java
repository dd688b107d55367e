package org.chorus.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.chorus.BenchmarkPage;
import org.chorus.SampleTexts;
import org.chorus.SampleTexts.SampleText;
import org.chorus.SparkTest;
import org.chorus.model.TextToEmbed;
import org.chorus.signal.EmbeddingInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What embedding costs beside the bare model with one thread per core, on the same texts: {@code
 * mvn test -Dtest=EmbeddingBenchmark -Pbenchmark} writes its section of {@code docs/benchmarks.md}.
 * Times are recorded, never asserted.
 */
@Tag("benchmark")
class EmbeddingBenchmark extends SparkTest {
  private static final Path MODEL = Path.of("models/multilingual-e5-small");
  private static final int SAMPLE = 200;

  /** Of all texts of a length: as much to do for each. */
  private static final int ALL_CHARACTERS = 400_000;

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 3;
  private static final int[] CHARACTERS = {100, 250, 500};

  @Test
  void besideTheBareModel() throws Exception {
    SentenceEmbedder embedder = SentenceEmbedder.load(spark(), MODEL.toString(), "");
    StringBuilder table = new StringBuilder();
    try (BareModel bare = new BareModel(MODEL)) {
      for (int characters : CHARACTERS) {
        List<String> texts = texts(characters);
        bare(bare, texts.subList(0, WARM_UP));
        spark(embedder, texts.subList(0, WARM_UP));
        List<Double> theirs = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) { // in turn: others use the machine too
          theirs.add(millis(() -> bare(bare, texts), texts.size()));
          ours.add(millis(() -> spark(embedder, texts), texts.size()));
        }
        table.append(row(characters, texts.size(), median(theirs), median(ours)));
      }
    }
    write(table.toString());
  }

  private static void write(String table) throws IOException {
    BenchmarkPage.put(
        "Embedding",
        """
        Milliseconds of processor time a text, the median of %d rounds: texts of each length made of
        headlines and paragraphs of the sample, in over 20 languages; 100 characters are a blurb. Bare is
        ONNX Runtime with one thread per core, text by text, with the model's pieces and mean; Chorus
        is the whole of what Spark does, from the rows with texts to those with vectors. A job costs some
        .7 seconds to plan, shuffle and compile, however few its texts are.

        | characters | texts | bare, ms | Chorus, ms | Chorus's share of bare speed | Chorus, reports a second and core |
        |--:|--:|--:|--:|--:|--:|
        %s"""
            .formatted(ROUNDS, table));
  }

  private static String row(int characters, int texts, double theirs, double ours) {
    return String.format(
        Locale.ROOT,
        "| %d | %,d | %.1f | %.1f | %.2f | %.0f |%n",
        characters,
        texts,
        theirs,
        ours,
        theirs / ours,
        1000 / ours);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Of all threads: those of others on the machine make the clock run, but not this. */
  private static double millis(Work work, int texts) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    work.run();
    return (system.getProcessCpuTime() - before) / 1e6 / texts;
  }

  private static double median(List<Double> rounds) {
    return rounds.stream().sorted().toList().get(ROUNDS / 2);
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
      rows.add(new TextToEmbed(Integer.toString(rows.size()), TextToEmbed.LEAD, text));
    }
    Dataset<TextToEmbed> dataset = spark().createDataset(rows, RecordEncoder.of(TextToEmbed.class));
    embedder.embed(dataset).write().format("noop").mode("overwrite").save();
  }

  /** Texts of nearly that length, no two alike, of the sample's paragraphs. */
  private List<String> texts(int characters) {
    List<SampleText> sample = SampleTexts.some(spark(), SAMPLE);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ALL_CHARACTERS / characters; i++) {
      StringBuilder text = new StringBuilder(EmbeddingInput.PREFIX).append(i);
      for (int j = i; text.length() < characters; j++) {
        text.append(' ').append(sample.get(j % sample.size()).text());
      }
      texts.add(text.substring(0, characters));
    }
    return texts;
  }
}
