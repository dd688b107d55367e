package org.chorus.config;

import java.io.Serializable;
import java.util.List;

/** {@code input}: what is read, and how. */
public record InputSettings(
    FieldNames fields, long maxRecordBytes, long splitBytes, boolean trustLanguage)
    implements Serializable {
  public InputSettings {
    Check.range("max-record-bytes", maxRecordBytes, 1024, 1L << 30);
    Check.range("split-bytes", splitBytes, 1 << 16, 1L << 40);
  }

  /**
   * {@code input.fields}: names under which the sources give a field, the first found counts.
   *
   * @param reports names of a list of reports in an object that is none itself
   */
  public record FieldNames(
      List<String> id,
      List<String> url,
      List<String> title,
      List<String> text,
      List<String> date,
      List<String> publisher,
      List<String> language,
      List<String> reports)
      implements Serializable {}
}
