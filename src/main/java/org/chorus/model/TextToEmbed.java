package org.chorus.model;

/**
 * A passage of a report as the embedding model is to see it.
 *
 * @param reportId the report
 * @param passage {@link #LEAD} or {@link #CONTINUATION}
 * @param text with whatever prefix the model asks for; not blank
 */
public record TextToEmbed(String reportId, int passage, String text) {
  /** The title and the beginning of the text. */
  public static final int LEAD = 0;

  /** What follows that. */
  public static final int CONTINUATION = 1;
}
