package org.chorus.evaluate;

import java.util.regex.Pattern;

/**
 * What a report is called where it came from.
 *
 * @param name the id that the source gave it, else the name of its file without extension
 * @param reportId the report
 */
public record SourceName(String name, String reportId) {
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern EXTENSION =
      Pattern.compile("(?<=.)(\\.[^.]+)?(\\.(gz|bz2|zst))?$", Pattern.DOTALL);

  /** The name of a report with a source id (null when it has none) and a file. */
  public static SourceName of(String reportId, String sourceId, String sourceUri) {
    if (sourceId != null) {
      return new SourceName(sourceId, reportId);
    }
    String file = FOLDERS.matcher(sourceUri).replaceFirst("");
    return new SourceName(EXTENSION.matcher(file).replaceFirst(""), reportId);
  }
}
