package org.chorus.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.chorus.model.ImportCounts;
import org.chorus.spark.Workspace;

/** {@code import.json}: what the import of the unfinished batch counted. */
public final class ImportCountsFile {
  private static final String NAME = "/import.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ImportCountsFile() {}

  /** The counts of the unfinished batch; nothing before its import is done. */
  public static Optional<ImportCounts> read(Workspace workspace) {
    return workspace.store().readText(workspace.folder() + NAME).map(ImportCountsFile::parse);
  }

  static void write(Workspace workspace, ImportCounts counts) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(counts);
      workspace.store().writeText(workspace.folder() + NAME, text + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing " + counts, e);
    }
  }

  private static ImportCounts parse(String text) {
    try {
      return JSON.readValue(text, ImportCounts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("import.json of the unfinished batch is damaged", e);
    }
  }
}
