package org.chorus.job;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.Partners;
import org.chorus.link.Profile;
import org.chorus.link.PublicationDays;
import org.chorus.model.Report;
import org.chorus.model.Signals;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/**
 * How far apart in time reports of different batches may be: an undated one counts as received on
 * the day that took the place of the clock in its batch. Within one batch an undated report is
 * compared to any other.
 */
final class CandidateWindow {
  private static final long SECONDS_PER_DAY = 86_400;

  private final Workspace workspace;
  private final Optional<LocalDate> asOf;
  private final long seconds;

  /** The window of the unfinished batch, whose clock stands at {@code asOf}. */
  CandidateWindow(Workspace workspace, Optional<LocalDate> asOf) {
    this.workspace = workspace;
    this.asOf = asOf;
    this.seconds = Partners.windowSeconds(workspace.settings().candidates());
  }

  /** Of the originals that stayed the same, those that a changed one may be compared to. */
  Compared near(Compared compared) {
    return new Compared(
        compared.changes(),
        compared.changed(),
        compared.kept().map(kept -> near(kept, compared.changed())),
        compared.gone(),
        compared.before());
  }

  /**
   * The same with the undated among those that stayed the same published when they were received:
   * other batches meet them as such.
   */
  Compared received(Compared compared) {
    return new Compared(
        compared.changes(),
        compared.changed(),
        compared
            .kept()
            .map(
                kept ->
                    received(kept, workspace.read(Tables.REPORTS), BatchDays.of(workspace, asOf))),
        compared.gone(),
        compared.before());
  }

  /**
   * These originals, those without a date published when they were received.
   *
   * @param days columns batch, receivedAt
   */
  static Dataset<Signals> received(
      Dataset<Signals> originals, Dataset<Report> reports, Dataset<Row> days) {
    Dataset<Signals> undated = originals.filter(col("publishedAt").isNull());
    if (undated.isEmpty()) {
      return originals;
    }
    Dataset<Row> received =
        reports
            .select("reportId", "batch")
            .join(days, new String[] {"batch"}, "left")
            .select(col("reportId"), col("receivedAt").as("publishedAt"));
    Dataset<Signals> dated =
        undated
            .drop("publishedAt")
            .join(received, new String[] {"reportId"}, "left")
            .as(originals.encoder());
    return originals.filter(col("publishedAt").isNotNull()).unionByName(dated);
  }

  /** When undated reports of this batch count as received; seconds, or {@link Profile#UNDATED}. */
  private long received() {
    return asOf.map(CandidateWindow::seconds).orElse(Profile.UNDATED);
  }

  /** How many reports there are around each day. */
  PublicationDays days(Compared compared) {
    return new PublicationDays(
        counts(compared.changed()),
        compared.kept().map(CandidateWindow::counts).orElse(PublicationDays.Counts.NONE),
        received());
  }

  /** How many of these there are of each day. */
  static PublicationDays.Counts counts(Dataset<Signals> originals) {
    Map<Long, Long> byDay = new HashMap<>();
    long undated = 0;
    for (Row row :
        originals
            .select(floor(col("publishedAt").cast("long").divide(SECONDS_PER_DAY)).as("day"))
            .groupBy("day")
            .count()
            .collectAsList()) {
      if (row.isNullAt(0)) {
        undated = row.getLong(1);
      } else {
        byDay.put(row.getLong(0), row.getLong(1));
      }
    }
    return new PublicationDays.Counts(byDay, undated);
  }

  private Dataset<Signals> near(Dataset<Signals> kept, Dataset<Signals> changed) {
    Column received = lit(asOf.map(CandidateWindow::seconds).orElse(null)).cast("long");
    Column time = coalesce(col("publishedAt").cast("long"), received);
    Row span = changed.agg(min(time), max(time), count(when(time.isNull(), 1))).first();
    if (span.isNullAt(0) || span.getLong(2) > 0) {
      return kept;
    }
    Column from = lit(Instant.ofEpochSecond(span.getLong(0) - seconds));
    Column to = lit(Instant.ofEpochSecond(span.getLong(1) + seconds));
    Column within = col("publishedAt").geq(from).and(col("publishedAt").leq(to));
    return kept.filter(col("publishedAt").isNull().or(within));
  }

  /** Those candidates that are not too far apart; dated ones were found in the window. */
  Dataset<Candidate> within(Dataset<Candidate> candidates, Compared compared) {
    if (workspace.read(Tables.SIGNALS).filter(col("publishedAt").isNull()).isEmpty()) {
      return candidates;
    }
    Dataset<Row> times = times(compared);
    Column tooFar =
        abs(col("a.time").minus(col("b.time")))
            .gt(seconds)
            .and(col("a.batch").notEqual(col("b.batch")));
    return candidates
        .join(times.as("a"), col("reportA").equalTo(col("a.reportId")))
        .join(times.as("b"), col("reportB").equalTo(col("b.reportId")))
        .filter(coalesce(tooFar, lit(false)).equalTo(false))
        .select("reportA", "reportB")
        .as(Candidate.ENCODER);
  }

  /** When each original was published, or else received; seconds, null when not even that. */
  private Dataset<Row> times(Compared compared) {
    return compared
        .all()
        .select("reportId", "publishedAt")
        .join(workspace.read(Tables.REPORTS).select("reportId", "batch"), "reportId")
        .join(BatchDays.of(workspace, asOf), new String[] {"batch"}, "left")
        .select(
            col("reportId"),
            col("batch"),
            coalesce(col("publishedAt"), col("receivedAt")).cast("long").as("time"));
  }

  private static long seconds(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
