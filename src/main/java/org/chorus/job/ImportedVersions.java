package org.chorus.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.chorus.job.Changes.REPLACED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.chorus.job.Changes.Replaced;
import org.chorus.model.ArchivedReport;
import org.chorus.model.ImportCounts;
import org.chorus.model.Rejection;
import org.chorus.model.Removal;
import org.chorus.model.Report;
import org.chorus.model.ReportRevision;
import org.chorus.read.Fate;
import org.chorus.read.Reading;
import org.chorus.read.Version;
import org.chorus.read.Versions;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import scala.collection.JavaConverters;

/** The batch's records and the store's rows, put together as {@link Versions} decides. */
final class ImportedVersions {
  private static final Encoder<Version> VERSION = RecordEncoder.of(Version.class);

  private final Workspace workspace;
  private final Dataset<Reading> readings;
  private final Dataset<Fate> fates;

  ImportedVersions(Workspace workspace, Dataset<Reading> readings, Dataset<Fate> fates) {
    this.workspace = workspace;
    this.readings = readings;
    this.fates = fates;
  }

  /** What becomes of the versions that are not simply new; only their keys are shuffled. */
  static Dataset<Fate> fates(Workspace workspace, Dataset<Reading> readings) {
    Dataset<Version> versions =
        typed(
            readings
                .where(col("report").isNotNull())
                .select(
                    col("report.reportId").as("group"),
                    col("report.reportId"),
                    col("shareableId"),
                    col("textHash"),
                    col("report.contentHash"),
                    col("report.publishedAt"),
                    col("sourceUri"),
                    col("position")),
            VERSION);
    Optional<Dataset<Version>> stored = stored(workspace);
    if (stored.isPresent()) {
      Dataset<Version> rivals = rivals(stored.get(), versions);
      versions = versions.union(rivals).union(superseded(workspace, rivals));
    }
    return versions
        .groupByKey((MapFunction<Version, String>) Version::group, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Version, Fate>)
                (group, members) -> {
                  List<Version> all = new ArrayList<>();
                  members.forEachRemaining(all::add);
                  return Versions.fates(all).iterator();
                },
            RecordEncoder.of(Fate.class));
  }

  /** Of the store's reports those that a report of the batch may be the same as. */
  private static Dataset<Version> rivals(Dataset<Version> stored, Dataset<Version> read) {
    return typed(
        stored.join(read.select("group").distinct(), new String[] {"group"}, "left_semi"), VERSION);
  }

  /** What the store had of these reports before. */
  private static Dataset<Version> superseded(Workspace workspace, Dataset<Version> rivals) {
    Dataset<ReportRevision> revisions =
        workspace.previous(Tables.REPORT_REVISIONS).filter(rows -> !rows.isEmpty()).orElse(null);
    return revisions == null
        ? workspace.spark().emptyDataset(VERSION)
        : versions(
            rivals
                .select("group", "reportId")
                .join(revisions.select("reportId", "contentHash", "sourceUri"), "reportId")
                .distinct(),
            Version.SUPERSEDED);
  }

  /** Every report of the store, archived ones too. */
  private static Optional<Dataset<Version>> stored(Workspace workspace) {
    Optional<Dataset<Version>> reports =
        workspace
            .previous(Tables.REPORTS)
            .map(
                rows ->
                    versions(
                        rows.select(
                            groups(groupBySourceId()),
                            col("reportId"),
                            col("contentHash"),
                            col("sourceUri")),
                        Version.IN_STORE));
    Optional<Dataset<Version>> archived =
        workspace
            .previous(Tables.ARCHIVED_REPORTS)
            .map(
                rows ->
                    versions(
                        rows.select(
                            groups(col("identity")),
                            col("reportId"),
                            col("contentHash"),
                            lit("").as("sourceUri")),
                        Version.ARCHIVED));
    return reports.map(rows -> archived.map(rows::union).orElse(rows));
  }

  /** Columns group, reportId, contentHash and sourceUri are given; no other is asked for. */
  private static Dataset<Version> versions(Dataset<Row> stored, long position) {
    return typed(
        stored.select(
            col("group"),
            col("reportId"),
            lit(false).as("shareableId"),
            lit(null).cast("string").as("textHash"),
            col("contentHash"),
            lit(null).cast("timestamp").as("publishedAt"),
            col("sourceUri"),
            lit(position).as("position")),
        VERSION);
  }

  /** A row for each group that a version may come in: that of the report's id, and another. */
  private static Column groups(Column another) {
    return explode(array_distinct(array(col("reportId"), another))).as("group");
  }

  /** The group beside that of its own id that a report of the store belongs to. */
  static Column groupBySourceId() {
    UDF2<String, String, String> group = Version::groupBySourceId;
    return udf(group, DataTypes.StringType).apply(col("reportId"), col("sourceId"));
  }

  /** The reports that the batch brings and that stand. */
  Dataset<Report> reports() {
    return typed(standing().select(columns(Report.class)), Tables.REPORTS.encoder());
  }

  /** The reports of the store that stand no more. */
  Dataset<Replaced> replaced() {
    return typed(replacements().select(col("givenId").as("reportId")), REPLACED.encoder());
  }

  /** The archived reports that another version came for, which is known from now on. */
  Dataset<ArchivedReport> corrected() {
    Dataset<Row> hashes =
        fates
            .where(col("kind").equalTo(Fate.CORRECTED))
            .select(col("givenId").as("reportId"), col("replacedBy"));
    return workspace
        .previous(Tables.ARCHIVED_REPORTS)
        .map(
            archived ->
                typed(
                    archived.join(hashes, "reportId").withColumn("contentHash", col("replacedBy")),
                    Tables.ARCHIVED_REPORTS.encoder()))
        .orElseGet(() -> Tables.ARCHIVED_REPORTS.empty(workspace.spark()));
  }

  /** What cleaning took out of the batch's reports that stand. */
  Dataset<Removal> removed() {
    Dataset<Row> fresh =
        standing()
            .select(finalId(), explode(col("removed")).as("removal"))
            .select(
                col("reportId"), col("removal.position"), col("removal.rule"), col("removal.text"));
    return typed(fresh, Tables.REMOVED.encoder());
  }

  /** What became no report. */
  Dataset<Rejection> rejections() {
    return typed(
        readings.where(col("rejection").isNotNull()).select("rejection.*"),
        Tables.REJECTIONS.encoder());
  }

  /** The versions that others replaced. */
  Dataset<ReportRevision> revisions() {
    Dataset<ReportRevision> lost =
        revisions(
            withFates()
                .where(col("kind").equalTo(Fate.LOST))
                .select(
                    finalId(),
                    col("report.contentHash"),
                    col("sourceUri"),
                    col("report.title"),
                    col("report.text"),
                    col("report.publishedAt"),
                    col("report.batch"),
                    col("replacedBy")));
    Optional<Dataset<Report>> stored = workspace.previous(Tables.REPORTS);
    if (stored.isEmpty()) {
      return lost;
    }
    Dataset<Row> replaced = replacements().select(col("givenId").as("reportId"), col("replacedBy"));
    return lost.union(revisions(stored.get().join(replaced, "reportId")));
  }

  /** The counts of the batch; what the tables tell is given. */
  ImportCounts counts(long recordsRead, long newReports, long rejected) {
    Row row =
        fates
            .agg(
                countWhere(col("kind").equalTo(Fate.REPEAT)),
                countWhere(col("kind").isin(Fate.REVISION, Fate.LOST)),
                countWhere(
                    col("kind")
                        .isin(Fate.NEW, Fate.REVISION)
                        .and(col("givenId").notEqual(col("reportId")))))
            .first();
    return new ImportCounts(
        recordsRead, newReports, row.getLong(0), row.getLong(1), rejected, row.getLong(2));
  }

  private static Column countWhere(Column condition) {
    return count(when(condition, true));
  }

  private static Dataset<ReportRevision> revisions(Dataset<Row> rows) {
    return typed(rows, Tables.REPORT_REVISIONS.encoder());
  }

  private Dataset<Fate> replacements() {
    return fates.where(col("kind").equalTo(Fate.REPLACED));
  }

  private Dataset<Row> standing() {
    return withFates().where(col("kind").isNull().or(col("kind").isin(Fate.NEW, Fate.REVISION)));
  }

  private Dataset<Row> withFates() {
    Dataset<Row> fresh =
        fates
            .where(col("position").geq(0))
            .select(
                col("sourceUri"),
                col("position"),
                col("reportId").as("finalId"),
                col("kind"),
                col("replacedBy"));
    return readings
        .where(col("report").isNotNull())
        .join(
            fresh, JavaConverters.asScalaBuffer(List.of("sourceUri", "position")).toSeq(), "left");
  }

  private static Column finalId() {
    return coalesce(col("finalId"), col("report.reportId")).as("reportId");
  }

  private static Column[] columns(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(c -> c.getName().equals("reportId") ? finalId() : col("report." + c.getName()))
        .toArray(Column[]::new);
  }

  /** The rows with their columns in the order of the record, which unions and writing go by. */
  private static <T> Dataset<T> typed(Dataset<Row> rows, Encoder<T> encoder) {
    Column[] ordered =
        Arrays.stream(encoder.schema().fieldNames()).map(functions::col).toArray(Column[]::new);
    return rows.select(ordered).as(encoder);
  }
}
