package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
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
 * Embeds reports, but not those that the newest snapshot has the embeddings of: of the same version
 * of a report, by the same model, from the same passages.
 */
final class EmbedTexts {
  private static final String[] REPORT = {"reportId"};
  private static final String[] VERSION = {"reportId", "contentHash", "dated"};

  private EmbedTexts() {}

  /**
   * A report's text on its way to the model.
   *
   * @param reportId the report
   * @param title null when it has none
   * @param text at least the beginning of its body
   * @param dated whether the day of its publication is known; without it no passage but the lead is
   *     compared
   */
  public record TitleAndText(String reportId, String title, String text, boolean dated) {}

  /**
   * The embeddings of each report: columns {@code reportId}, {@code embedding} and {@code
   * continuationEmbedding}.
   *
   * @param originals with the columns of {@link TitleAndText} and {@code contentHash}
   * @throws UserError when there is no model, or the store was made with another one
   */
  static Dataset<Row> of(Workspace workspace, Dataset<Row> originals) {
    SentenceEmbedder embedder =
        EmbeddingModel.load(workspace.spark(), workspace.settings().embedding());
    checkModel(workspace, embedder.model());
    Optional<Dataset<Row>> known = known(workspace, originals);
    Dataset<Row> unknown =
        known.map(k -> originals.join(k.select("reportId"), REPORT, "left_anti")).orElse(originals);
    EmbeddingSettings settings = workspace.settings().embedding();
    Dataset<TextToEmbed> texts =
        unknown
            .select("reportId", "title", "text", "dated")
            .as(RecordEncoder.of(TitleAndText.class))
            .flatMap(
                (FlatMapFunction<TitleAndText, TextToEmbed>)
                    report -> passages(report, settings).iterator(),
                RecordEncoder.of(TextToEmbed.class));
    Dataset<Row> made = byReport(embedder.embed(texts));
    return known.map(made::union).orElse(made);
  }

  private static List<TextToEmbed> passages(TitleAndText report, EmbeddingSettings settings) {
    return EmbeddingInput.passages(
        report.reportId(),
        report.title(),
        report.text(),
        settings.leadCharacters(),
        settings.continuation() && report.dated());
  }

  private static Dataset<Row> byReport(Dataset<Embedding> passages) {
    return passages
        .groupBy("reportId")
        .agg(
            vectorOf(TextToEmbed.LEAD).as("embedding"),
            vectorOf(TextToEmbed.CONTINUATION).as("continuationEmbedding"));
  }

  /** There is at most one. */
  private static Column vectorOf(int passage) {
    return first(when(col("passage").equalTo(passage), col("vector")), true);
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

  /** Copies have their original's embeddings, which may not be theirs any more. */
  private static Optional<Dataset<Row>> known(Workspace workspace, Dataset<Row> originals) {
    String seen = workspace.settings().embedding().seen();
    if (!remembered(workspace, EmbeddingStatistics.SEEN).filter(seen::equals).isPresent()) {
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
            .select(
                col("reportId"),
                col("publishedAt").isNotNull().as("dated"),
                col("embedding"),
                col("continuationEmbedding"))
            .join(copies, REPORT, "left_anti")
            .join(versions, REPORT)
            .join(originals.select("reportId", "contentHash", "dated"), VERSION)
            .select("reportId", "embedding", "continuationEmbedding"));
  }
}
