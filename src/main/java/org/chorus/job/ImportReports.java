package org.chorus.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.InputSettings;
import org.chorus.model.ArchivedReport;
import org.chorus.model.ImportCounts;
import org.chorus.model.UserError;
import org.chorus.read.Fate;
import org.chorus.read.FieldMap;
import org.chorus.read.InputReader;
import org.chorus.read.Reading;
import org.chorus.read.Readings;
import org.chorus.spark.InputFiles;
import org.chorus.spark.InputRecords;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * Reads the input files into reports and rejections, on top of what the store has: a repeat changes
 * nothing, a revision replaces the version before, but none that is archived. Every file is read
 * once; what came of each record, and the counts, stay with the unfinished batch.
 */
public final class ImportReports implements Step {
  /** Every record as it was read; gone when the step is done. */
  private static final Table<Reading> READINGS =
      Table.of("import_readings", Reading.class, "source_uri", "position");

  /** What becomes of those that are not simply new; gone when the step is done. */
  private static final Table<Fate> FATES =
      Table.of("import_fates", Fate.class, "source_uri", "position");

  private final List<String> inputs;
  private final String sourceName;
  private final Optional<LocalDate> asOf;

  /**
   * @param inputs files, folders or glob patterns, any Hadoop path
   * @param sourceName what tells reports apart that have a source id but no publisher; null for
   *     none
   * @param asOf the day that takes the place of the clock; empty: found in the data
   */
  public ImportReports(List<String> inputs, String sourceName, Optional<LocalDate> asOf) {
    this.inputs = List.copyOf(inputs);
    this.sourceName = sourceName;
    this.asOf = asOf;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<Table<?>> outputs() {
    return List.of(
        Tables.REPORTS,
        Tables.REJECTIONS,
        Tables.REMOVED,
        Tables.REPORT_REVISIONS,
        Tables.ARCHIVED_REPORTS,
        Tables.LINE_STATISTICS);
  }

  /**
   * Imports; the counts are in {@link ImportCountsFile}.
   *
   * @throws UserError when there is no input, or more was rejected than {@code run.max-rejected}
   */
  @Override
  public long run(Workspace workspace) {
    if (inputs.isEmpty()) {
      throw new UserError("no input: name files, folders or patterns with --input");
    }
    Configuration conf = workspace.spark().sparkContext().hadoopConfiguration();
    long read = read(workspace, InputFiles.find(conf, inputs));
    Dataset<Reading> readings = BelievedDates.of(workspace, workspace.read(READINGS), asOf);
    workspace.write(FATES, ImportedVersions.fates(workspace, readings));
    Dataset<Fate> fates = workspace.read(FATES);
    ImportedVersions versions =
        new ImportedVersions(workspace, LearnBoilerplate.of(workspace, readings, fates), fates);

    workspace.write(Changes.REPLACED, versions.replaced());
    Dataset<Row> replaced = workspace.read(Changes.REPLACED).toDF();
    Dataset<Row> none = replaced.limit(0);
    long reports = workspace.carry(Tables.REPORTS, versions.reports(), replaced, "reportId");
    long rejections = workspace.carry(Tables.REJECTIONS, versions.rejections(), none);
    workspace.carry(Tables.REMOVED, versions.removed(), replaced, "reportId");
    workspace.carry(Tables.REPORT_REVISIONS, versions.revisions(), none);
    Dataset<ArchivedReport> corrected = versions.corrected();
    workspace.carry(Tables.ARCHIVED_REPORTS, corrected, corrected.select("reportId"), "reportId");

    ImportCounts counts =
        versions.counts(
            read,
            reports - stored(workspace, Tables.REPORTS),
            rejections - stored(workspace, Tables.REJECTIONS));
    check(workspace, counts);
    warn(counts);
    ImportCountsFile.write(workspace, counts);
    workspace.drop(List.of(READINGS, FATES));
    return reports;
  }

  /**
   * Reads every file; what is damaged inside is rejected as a whole, and the rest is read again.
   */
  private long read(Workspace workspace, List<FileStatus> files) {
    SparkSession spark = workspace.spark();
    InputSettings settings = workspace.settings().input();
    InputReader reader = new InputReader(FieldMap.of(settings.fields()), settings.maxRecordBytes());
    Readings readings = readings(workspace);
    try {
      return workspace.write(
          READINGS, InputRecords.read(spark, files, reader, readings, settings.splitBytes()));
    } catch (Exception e) {
      List<Reading> damaged = InputRecords.damaged(spark, files, reader, readings);
      if (damaged.isEmpty()) {
        throw e;
      }
      Set<String> rejected = damaged.stream().map(Reading::sourceUri).collect(Collectors.toSet());
      List<FileStatus> sound =
          files.stream().filter(file -> !rejected.contains(file.getPath().toString())).toList();
      return workspace.write(
          READINGS,
          InputRecords.read(spark, sound, reader, readings, settings.splitBytes())
              .union(spark.createDataset(damaged, READINGS.encoder())));
    }
  }

  private Readings readings(Workspace workspace) {
    return new Readings(
        workspace.batch(),
        sourceName,
        workspace.settings().cleaning().enabled(),
        ForgottenFile.read(workspace.store()));
  }

  private static long stored(Workspace workspace, Table<?> table) {
    Store store = workspace.store();
    return store.latest().map(folder -> store.countRows(folder + "/" + table.name())).orElse(0L);
  }

  private static void check(Workspace workspace, ImportCounts counts) {
    long sum = counts.newReports() + counts.repeats() + counts.revisions() + counts.rejected();
    if (sum != counts.recordsRead()) {
      throw new IllegalStateException("records were lost or doubled: " + counts);
    }
    double most = workspace.settings().run().maxRejected();
    if (counts.rejected() > most * counts.recordsRead()) {
      throw new UserError(
          "%d of %d records were rejected, more than run.max-rejected = %s allows: see %s/%s"
              .formatted(
                  counts.rejected(),
                  counts.recordsRead(),
                  most,
                  workspace.folder(),
                  Tables.REJECTIONS.name()));
    }
  }

  private static void warn(ImportCounts counts) {
    if (counts.toldApart() > 0) {
      System.err.printf(
          "warning: %d reports share their source ids with others and were told apart by their"
              + " text: import each source by itself with --source NAME%n",
          counts.toldApart());
    }
  }
}
