package org.chorus.link;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chorus.model.UserError;

/**
 * What {@code chorus train} learned: weights and background counts.
 *
 * @param weights of the features
 * @param background counts of general news
 * @param embeddingModel the model whose embeddings the weights were fitted on, by SHA-256; empty
 *     when they were fitted without one, or do not say
 */
public record LinkModel(Weights weights, Frequencies background, String embeddingModel)
    implements Serializable {
  /** The background counts. */
  static final String BACKGROUND = "background.tsv.gz";

  /** The key of {@link #embeddingModel} in a weights file. */
  static final String EMBEDDING_MODEL = "embedding-model";

  /** Opens one file of a model. */
  private interface Folder {
    InputStream open(String name) throws IOException;
  }

  /**
   * The model in {@code folder} for a method; the shipped one when that is empty.
   *
   * @throws UserError when the folder holds no model
   */
  public static LinkModel load(String folder, Method method) {
    if (folder.isEmpty()) {
      return load("the shipped model", method, LinkModel.class::getResourceAsStream);
    }
    for (String file : new String[] {method.weightsFile(), BACKGROUND}) {
      if (!Files.isRegularFile(Path.of(folder, file))) {
        throw new UserError(
            "link.model = %s holds no %s: name a folder that `chorus train --output` wrote"
                .formatted(folder, file));
      }
    }
    return load(
        "link.model = " + folder, method, name -> Files.newInputStream(Path.of(folder, name)));
  }

  /**
   * Refuses to weigh embeddings of another model than the one that the weights were fitted on: how
   * much a cosine says differs from model to model.
   *
   * @param model by SHA-256
   * @throws UserError for another one
   */
  public void checkFittedOn(String model) {
    if (!embeddingModel.equals(model)) {
      throw new UserError(
          ("the weights of link.model were fitted on the embedding model %s, not on %s: fit some with"
                  + " `chorus train --set embedding.model=...` and set link.model to them, or let"
                  + " these do with --allow-untrained")
              .formatted(
                  embeddingModel.isEmpty() ? "of nobody knows what name" : embeddingModel, model));
    }
  }

  private static LinkModel load(String origin, Method method, Folder files) {
    String file = method.weightsFile();
    try (Reader weights = new InputStreamReader(files.open(file), StandardCharsets.UTF_8);
        InputStream background = files.open(BACKGROUND)) {
      ConfigParseOptions options =
          ConfigParseOptions.defaults().setOriginDescription(origin + "/" + file);
      Config content = ConfigFactory.parseReader(weights, options);
      return new LinkModel(
          Weights.parse(content.getConfig("weights"), origin + "/" + file, method),
          Background.read(background),
          content.hasPath(EMBEDDING_MODEL) ? content.getString(EMBEDDING_MODEL) : "");
    } catch (ConfigException e) {
      throw new UserError(origin + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + origin, e);
    }
  }
}
