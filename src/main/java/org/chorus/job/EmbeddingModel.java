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
        workspace.spark().sparkContext().hadoopConfiguration(), location(workspace));
  }

  /** The model itself, loaded. */
  static SentenceEmbedder load(Workspace workspace) {
    return SentenceEmbedder.load(
        workspace.spark(), location(workspace), workspace.settings().embedding().column());
  }

  private static String location(Workspace workspace) {
    EmbeddingSettings settings = workspace.settings().embedding();
    return settings.model().isEmpty() ? shipped(workspace.spark()) : settings.model();
  }

  private static String shipped(SparkSession spark) {
    return Session.home(spark)
        .map(home -> "file:" + home + SHIPPED)
        .orElseThrow(
            () ->
                new UserError(
                    "where Chorus is installed is not known, so neither is its embedding model:"
                        + " start it with jobs/chorus, or set embedding.model"));
  }
}
