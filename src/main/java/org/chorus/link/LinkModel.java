package org.chorus.link;

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
 */
public record LinkModel(Weights weights, Frequencies background) implements Serializable {
  /** The background counts. */
  static final String BACKGROUND = "background.tsv.gz";

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

  private static LinkModel load(String origin, Method method, Folder files) {
    String file = method.weightsFile();
    try (Reader weights = new InputStreamReader(files.open(file), StandardCharsets.UTF_8);
        InputStream background = files.open(BACKGROUND)) {
      ConfigParseOptions options =
          ConfigParseOptions.defaults().setOriginDescription(origin + "/" + file);
      return new LinkModel(
          Weights.parse(
              ConfigFactory.parseReader(weights, options).getConfig("weights"),
              origin + "/" + file,
              method),
          Background.read(background));
    } catch (ConfigException e) {
      throw new UserError(origin + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + origin, e);
    }
  }
}
