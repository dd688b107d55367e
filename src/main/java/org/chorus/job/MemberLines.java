package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.page.MemberLine;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Snapshot;
import org.chorus.spark.Tables;

/** Reports as lines of their events. */
final class MemberLines {
  private static final int LEAD = 200;

  private MemberLines() {}

  /** Earliest first, undated last, ties by id; {@code members} has rows of event_members. */
  static Dataset<MemberLine> of(Snapshot snapshot, Dataset<Row> members) {
    Dataset<Row> languages = snapshot.read(Tables.LANGUAGES).select("reportId", "language");
    return snapshot
        .read(Tables.REPORTS)
        .join(members.select("reportId", "role", "probability"), "reportId")
        .join(languages, new String[] {"reportId"}, "left")
        .withColumn("lead", substring(col("text"), 1, LEAD))
        .orderBy(col("publishedAt").asc_nulls_last(), col("reportId"))
        .as(RecordEncoder.of(MemberLine.class));
  }

  /** Some reports, by their ids. */
  static Map<String, MemberLine> of(LastRun run, Collection<String> reports) {
    Dataset<Row> members =
        run.read(Tables.EVENT_MEMBERS).filter(col("reportId").isin(reports.toArray())).toDF();
    List<MemberLine> lines = of(run.snapshot(), members).collectAsList();
    return lines.stream().collect(Collectors.toMap(MemberLine::reportId, Function.identity()));
  }
}
