package org.chorus.job;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorus.model.Report;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** The reports of the sample, and those among them that repeat another one. */
final class CopySample {
  /** As the sample's README names them. */
  static final Set<String> WIRE_COPIES =
      Set.of("page-01", "page-09", "am-002", "am-006", "ag-017", "mea-013");

  private CopySample() {}

  /** A batch that the sample was imported into. */
  static Workspace imported(ReportBatch batches) {
    Workspace workspace = batches.empty();
    new ImportReports(List.of("data/sample/reports"), null, Optional.empty()).run(workspace);
    return workspace;
  }

  /** The reports that repeat none, by their ids. */
  static List<Report> independent(ReportBatch batches) {
    Workspace sample = imported(batches);
    Map<String, String> names = names(sample);
    return sample.read(Tables.REPORTS).orderBy("reportId").collectAsList().stream()
        .filter(report -> !WIRE_COPIES.contains(names.get(report.reportId())))
        .toList();
  }

  /** What the sample's README calls each report, by its id. */
  static Map<String, String> names(Workspace sample) {
    return sample.read(Tables.REPORTS).collectAsList().stream()
        .collect(
            toMap(
                Report::reportId,
                r ->
                    r.sourceId() != null
                        ? r.sourceId()
                        : r.sourceUri().replaceFirst(".*/(.*)\\.txt$", "$1")));
  }
}
