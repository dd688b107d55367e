package org.chorus.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.chorus.monitor.RunReport;
import org.chorus.spark.Store;
import org.chorus.spark.Workspace;

/** {@code run.json}: what the run did that made a snapshot; beside its tables. */
final class RunReportFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunReportFile() {}

  /** Leaves the report in the unfinished batch, which takes it along when it is published. */
  static void write(Workspace workspace, RunReport report) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
      workspace.store().writeText(workspace.folder() + "/" + Store.RUN_REPORT, text + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing the report of the run", e);
    }
  }
}
