package org.chorus.job;

import org.apache.spark.sql.SparkSession;
import org.chorus.config.EmbeddingSettings;
import org.chorus.model.UserError;
import org.chorus.spark.ModelFolder;
import org.chorus.spark.SentenceEmbedder;
import org.chorus.spark.Session;
import org.chorus.spark.Workspace;

/** The embedding model that the settings name, or the one that comes with Chorus. */
final class EmbeddingModel {
  private static final String SHIPPED = "/models/multilingual-e5-small";

  private EmbeddingModel() {}

  /**
   * Its folder, its files compared to their sums.
   *
   * @throws UserError when there is no model
   */
  static ModelFolder folder(Workspace workspace) {
    return ModelFolder.at(
        workspace.spark().sparkContext().hadoopConfiguration(),
        location(workspace.spark(), workspace.settings().embedding()));
  }

  /** The model itself, loaded. */
  static SentenceEmbedder load(SparkSession spark, EmbeddingSettings settings) {
    return SentenceEmbedder.load(spark, location(spark, settings), settings.column());
  }

  private static String location(SparkSession spark, EmbeddingSettings settings) {
    return settings.model().isEmpty() ? shipped(spark) : settings.model();
  }

  private static String shipped(SparkSession spark) {
    return Session.home(spark)
        .map(home -> (home.startsWith("/") ? "file:" + home : home) + SHIPPED)
        .orElseThrow(
            () ->
                new UserError(
                    "where Chorus is installed is not known, so neither is its embedding model:"
                        + " start it with jobs/chorus, or set embedding.model"));
  }
}
