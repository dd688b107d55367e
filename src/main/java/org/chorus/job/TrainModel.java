package org.chorus.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.EmbeddingSettings;
import org.chorus.config.Settings;
import org.chorus.link.GoldFile;
import org.chorus.link.GoldReport;
import org.chorus.link.GoldSet;
import org.chorus.link.LanguageMeans;
import org.chorus.link.Method;
import org.chorus.link.TrainedModel;
import org.chorus.link.Trainer;
import org.chorus.model.Embedding;
import org.chorus.model.TextToEmbed;
import org.chorus.model.UserError;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.SentenceEmbedder;

/**
 * Learns the weights and background counts that {@code link} compares with. Runs on the driver, but
 * for the embedding: a few thousand reports are enough.
 *
 * @param gold files to fit weights on, each on its own
 * @param countOnly files that only give background counts
 * @param dropFirstLine those of the files whose texts begin with a line that is not the text's own
 * @param leaveOut {@code field=value}: records to pass over
 */
public record TrainModel(
    List<Path> gold, List<Path> countOnly, List<Path> dropFirstLine, List<String> leaveOut) {

  /**
   * The model; deterministic. For the profile {@code light}, and where the settings embed texts for
   * {@code standard} too.
   *
   * @throws UserError when a file is not as it should be
   */
  public TrainedModel train(Settings settings, Supplier<SparkSession> spark) {
    for (Path file : dropFirstLine) {
      if (!gold.contains(file) && !countOnly.contains(file)) {
        throw new UserError(
            "--drop-first-line " + file + ": name it with --gold or --count-only as well");
      }
    }
    List<GoldSet> sets = read(gold, settings);
    List<GoldSet> background = read(countOnly, settings);
    TrainedModel model =
        settings.embeds()
            ? withEmbeddings(sets, background, settings, spark.get())
            : new Trainer(sets, background, LanguageMeans.none(0), settings.candidates())
                .train(List.of(Method.LIGHT));
    if (model.fitted().stream().anyMatch(of -> of.pairs() == 0)) {
      throw new UserError("--gold: no two reports share anything: more reports are needed");
    }
    return model;
  }

  private static TrainedModel withEmbeddings(
      List<GoldSet> sets, List<GoldSet> background, Settings settings, SparkSession spark) {
    SentenceEmbedder embedder = EmbeddingModel.load(spark, settings.embedding());
    List<GoldSet> embedded = sets.stream().map(set -> embedded(set, embedder, spark)).toList();
    LanguageMeans means =
        embedder
            .languageMeans()
            .orElseGet(
                () ->
                    LanguageMeans.none(
                        embedded.get(0).reports().get(0).signals().embedding().length));
    return new Trainer(embedded, background, means, settings.candidates())
        .train(List.of(Method.values()))
        .fittedOn(embedder.model());
  }

  /** The set with the embeddings of its reports. */
  public static GoldSet embedded(GoldSet set, SentenceEmbedder embedder, SparkSession spark) {
    List<TextToEmbed> texts =
        set.reports().stream().flatMap(report -> report.toEmbed().stream()).toList();
    Map<String, Map<Integer, short[]>> vectors =
        embedder
            .embed(spark.createDataset(texts, RecordEncoder.of(TextToEmbed.class)))
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Embedding::reportId,
                    Collectors.toMap(Embedding::passage, Embedding::vector, (a, b) -> a)));
    return new GoldSet(
        set.name(),
        set.reports().stream()
            .map(report -> embedded(report, vectors.get(report.signals().reportId())))
            .toList());
  }

  private static GoldReport embedded(GoldReport report, Map<Integer, short[]> vectors) {
    return report.withEmbeddings(
        vectors.get(TextToEmbed.LEAD), vectors.get(TextToEmbed.CONTINUATION));
  }

  private List<GoldSet> read(List<Path> files, Settings settings) {
    EmbeddingSettings embedding = settings.embedding();
    return files.stream()
        .map(file -> new GoldFile(file, dropFirstLine.contains(file), leaveOut, embedding).read())
        .toList();
  }
}
