package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.event.Clock;
import org.chorus.model.Run;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * The day that takes the place of the clock in a batch: what {@link Clock} says of the reports that
 * the batch brought, but never before that of the last run; nothing while no report is dated.
 */
public final class AsOf {
  private static final String FILE = "/as-of";

  private AsOf() {}

  /**
   * The day that the grouping of this batch went by; nothing when all is undated or not grouped.
   */
  public static Optional<LocalDate> read(Workspace workspace) {
    return workspace
        .store()
        .readText(workspace.folder() + FILE)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }

  static void write(Workspace workspace, Optional<LocalDate> asOf) {
    workspace
        .store()
        .writeText(workspace.folder() + FILE, asOf.map(LocalDate::toString).orElse("") + "\n");
  }

  /**
   * The day of the unfinished batch.
   *
   * @param given what the user says it is; empty: found in the batch's reports
   */
  static Optional<LocalDate> of(Workspace workspace, Optional<LocalDate> given) {
    return given.isPresent() ? notBeforeLastRun(workspace, given) : of(workspace);
  }

  private static Optional<LocalDate> of(Workspace workspace) {
    return of(
        workspace,
        workspace
            .readNew(Tables.REPORTS)
            .filter(col("batch").equalTo(workspace.batch()))
            .select("publishedAt"));
  }

  /** The same, before the batch's reports stand: {@code dates} has their {@code publishedAt}. */
  static Optional<LocalDate> of(Workspace workspace, Dataset<Row> dates) {
    return notBeforeLastRun(workspace, Clock.asOf(reportsPerDay(dates)));
  }

  /** The clock never goes back. */
  static Optional<LocalDate> notBeforeLastRun(Workspace workspace, Optional<LocalDate> day) {
    return Stream.of(day, ofLastRun(workspace)).flatMap(Optional::stream).max(LocalDate::compareTo);
  }

  /** Only counts come to the driver, one for each day. */
  private static SortedMap<LocalDate, Long> reportsPerDay(Dataset<Row> dates) {
    SortedMap<LocalDate, Long> perDay = new TreeMap<>();
    for (Row row :
        dates
            .filter(col("publishedAt").isNotNull())
            .groupBy(unix_date(col("publishedAt").cast("date")))
            .count()
            .collectAsList()) {
      perDay.put(LocalDate.ofEpochDay(row.getInt(0)), row.getLong(1));
    }
    return perDay;
  }

  private static Optional<LocalDate> ofLastRun(Workspace workspace) {
    return workspace.lastRun().map(Run::asOf).map(day -> day.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
