package org.chorus.job;

import java.util.List;
import org.chorus.model.UserError;

/**
 * What the user asked to import.
 *
 * @param inputs paths and patterns
 * @param source who the ids are from; null when not said
 * @param batch the batch's name; null when it is to be made from the input
 */
public record ImportRequest(List<String> inputs, String source, String batch) {
  public ImportRequest {
    inputs = List.copyOf(inputs);
    if (batch != null && !batch.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new UserError(
          "--batch " + batch + ": use letters, digits, `.`, `_` and `-`, at most 100 of them");
    }
  }
}
