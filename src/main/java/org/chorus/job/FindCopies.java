package org.chorus.job;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.chorus.text.CopyKey;

/**
 * Finds reports that repeat another one's text, byline and agency line apart. Reports meet by the
 * hash of their text, each is compared to the first of its group only.
 */
public final class FindCopies implements Step {
  /**
   * What a report is compared by.
   *
   * @param reportId the report
   * @param publishedAt when it was published; null when unknown
   * @param key of its text
   */
  public record Fingerprint(String reportId, Instant publishedAt, CopyKey key) {}

  @Override
  public String name() {
    return "find-copies";
  }

  @Override
  public List<Table<?>> inputs() {
    return List.of(Tables.REPORTS);
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(Tables.COPIES);
  }

  @Override
  public long run(Workspace workspace) {
    Dataset<Fingerprint> fingerprints =
        workspace
            .read(Tables.REPORTS)
            .flatMap(
                (FlatMapFunction<Report, Fingerprint>) FindCopies::fingerprint,
                RecordEncoder.of(Fingerprint.class));
    Column[] earliestFirst = {
      functions.col("publishedAt").asc_nulls_last(), functions.col("reportId").asc()
    };
    return workspace.write(
        Tables.COPIES,
        fingerprints
            .groupByKey((MapFunction<Fingerprint, String>) f -> f.key().core(), Encoders.STRING())
            .flatMapSortedGroups(
                earliestFirst,
                (FlatMapGroupsFunction<String, Fingerprint, Copy>) (core, group) -> copies(group),
                Tables.COPIES.encoder()));
  }

  private static Iterator<Fingerprint> fingerprint(Report report) {
    Optional<CopyKey> key = CopyKey.of(report.title(), report.text());
    return key.map(k -> new Fingerprint(report.reportId(), report.publishedAt(), k)).stream()
        .iterator();
  }

  private static Iterator<Copy> copies(Iterator<Fingerprint> group) {
    Fingerprint original = group.next();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(group, 0), false)
        .map(copy -> copyOf(original, copy))
        .iterator();
  }

  private static Copy copyOf(Fingerprint original, Fingerprint copy) {
    return new Copy(copy.reportId(), original.reportId(), original.key().similarity(copy.key()));
  }
}
