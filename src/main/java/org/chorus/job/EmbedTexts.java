package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.config.EmbeddingSettings;
import org.chorus.link.EmbeddingStatistics;
import org.chorus.model.Embedding;
import org.chorus.model.Statistic;
import org.chorus.model.TextToEmbed;
import org.chorus.model.UserError;
import org.chorus.signal.EmbeddingInput;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.SentenceEmbedder;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Embeds reports, but not those that the newest snapshot has the embedding of: of the same version
 * of a report, by the same model, from as many characters.
 */
final class EmbedTexts {
  private static final String[] REPORT = {"reportId"};
  private static final String[] VERSION = {"reportId", "contentHash"};

  private EmbedTexts() {}

  /**
   * A report's text on its way to the model.
   *
   * @param reportId the report
   * @param title null when it has none
   * @param text at least the beginning of its body
   */
  public record TitleAndText(String reportId, String title, String text) {}

  /**
   * The embedding of each report.
   *
   * @param originals with the columns of {@link TitleAndText} and {@code contentHash}
   * @throws UserError when there is no model, or the store was made with another one
   */
  static Dataset<Embedding> of(Workspace workspace, Dataset<Row> originals) {
    SentenceEmbedder embedder =
        EmbeddingModel.load(workspace.spark(), workspace.settings().embedding());
    checkModel(workspace, embedder.model());
    Optional<Dataset<Embedding>> known = known(workspace, originals);
    Dataset<Row> unknown =
        known.map(k -> originals.join(k.select("reportId"), REPORT, "left_anti")).orElse(originals);
    int lead = workspace.settings().embedding().leadCharacters();
    Dataset<TextToEmbed> texts =
        unknown
            .select("reportId", "title", "text")
            .as(RecordEncoder.of(TitleAndText.class))
            .map(
                (MapFunction<TitleAndText, TextToEmbed>) report -> input(report, lead),
                RecordEncoder.of(TextToEmbed.class));
    Dataset<Embedding> made = embedder.embed(texts);
    return known.map(made::union).orElse(made);
  }

  private static TextToEmbed input(TitleAndText report, int lead) {
    return new TextToEmbed(
        report.reportId(), EmbeddingInput.of(report.title(), report.text(), lead));
  }

  /**
   * Refuses a model that is not there or does not work, and one that did not make the vectors of
   * the store. A model of the user's is loaded and tried out; of the shipped one the sums say all.
   *
   * @throws UserError saying what to do
   */
  static void check(Workspace workspace) {
    checkModel(workspace, EmbeddingModel.folder(workspace).sha256());
    EmbeddingSettings settings = workspace.settings().embedding();
    if (!settings.model().isEmpty()) {
      EmbeddingModel.load(workspace.spark(), settings);
    }
  }

  private static void checkModel(Workspace workspace, String model) {
    Optional<String> before = remembered(workspace, EmbeddingStatistics.MODEL);
    if (before.isPresent() && !before.get().equals(model)) {
      throw new UserError(
          "the store was made with another embedding model (SHA-256 %s, now %s): set embedding.model to that one, or begin a new store"
              .formatted(before.get(), model));
    }
  }

  /** The key of the one row of that family in the newest snapshot. */
  private static Optional<String> remembered(Workspace workspace, String family) {
    return workspace
        .previous(Tables.STATISTICS)
        .flatMap(
            rows -> rows.filter(col("family").equalTo(family)).takeAsList(1).stream().findFirst())
        .map(Statistic::key);
  }

  /** Copies have their original's embedding, which may not be theirs any more. */
  private static Optional<Dataset<Embedding>> known(Workspace workspace, Dataset<Row> originals) {
    String lead = Integer.toString(workspace.settings().embedding().leadCharacters());
    if (!remembered(workspace, EmbeddingStatistics.LEAD).filter(lead::equals).isPresent()) {
      return Optional.empty();
    }
    Dataset<Row> versions =
        workspace.previous(Tables.REPORTS).orElseThrow().select("reportId", "contentHash");
    Dataset<Row> copies = workspace.previous(Tables.COPIES).orElseThrow().select("reportId");
    return Optional.of(
        workspace
            .previous(Tables.SIGNALS)
            .orElseThrow()
            .filter(col("embedding").isNotNull())
            .select(col("reportId"), col("embedding").as("vector"))
            .join(copies, REPORT, "left_anti")
            .join(versions, REPORT)
            .join(originals.select("reportId", "contentHash"), VERSION)
            .select("reportId", "vector")
            .as(RecordEncoder.of(Embedding.class)));
  }
}
