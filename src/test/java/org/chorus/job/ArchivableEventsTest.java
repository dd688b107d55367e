package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chorus.SparkTest;
import org.chorus.model.Event;
import org.chorus.model.EventMember;
import org.chorus.model.Likeness;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.spark.ArchiveFiles;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which events are archived, and which rows go with them. */
class ArchivableEventsTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void whatClosedLongAgoGoesUnlessSomethingThatStaysIsLikeIt() {
    Workplace workplace = new Workplace(spark(), folder.resolve("store"));
    received(workplace, "january", LocalDate.parse("2026-01-20"));
    Workspace now =
        workplace.with(
            workplace.batch(
                "april",
                List.of(
                    report("january", "a", "2026-01-02"),
                    report("january", "b", "2026-01-03"),
                    report("january", "c", "2026-01-04"),
                    report("april", "d", "2026-04-20"),
                    report("april", "late", "2026-01-05"),
                    report("january", "open", "2026-01-06")),
                List.of(score("a", "b", 1), score("a", "d", -1), score("c", "d", 2))),
            "archive.after-days=30");
    List.of(
            Tables.REMOVED,
            Tables.REPORT_REVISIONS,
            Tables.LANGUAGE_PARTS,
            Tables.PASSAGES,
            Tables.TERMS,
            Tables.SIGNALS,
            Tables.ARCHIVED_REPORTS)
        .forEach(table -> empty(workplace, now, table));
    workplace.put(now, Tables.LIKENESSES, List.of(like("a", "b"), like("d", "c")));
    workplace.put(
        now,
        Tables.EVENTS,
        Stream.of("a", "b", "c", "d", "late", "open").map(ArchivableEventsTest::eventOf).toList());
    workplace.put(
        now,
        Tables.EVENT_MEMBERS,
        Stream.of("a", "b", "c", "d", "late", "open")
            .map(id -> new EventMember("event of " + id, id, "member", null))
            .toList());
    AsOf.write(now, Optional.of(LocalDate.parse("2026-04-20")));

    assertThat(new ArchiveEvents(now).run()).contains("archived: 2 reports in 2 events");

    String archive = ArchiveFiles.workFolder(now.folder());
    assertThat(Tables.REPORTS.read(spark(), archive).collectAsList())
        .extracting(Report::reportId)
        .containsExactlyInAnyOrder("a", "b");
    String kept = now.store().keptFolder("april");
    assertThat(Tables.EVENTS.read(spark(), kept).collectAsList())
        .extracting(Event::eventId)
        .containsExactlyInAnyOrder("event of c", "event of d", "event of late", "event of open");
    assertThat(Tables.SCORES.read(spark(), archive).collectAsList())
        .as("a pair goes with the first of its reports")
        .extracting(Score::reportA, Score::reportB)
        .containsExactlyInAnyOrder(tuple("a", "b"), tuple("a", "d"));
    assertThat(Tables.LIKENESSES.read(spark(), kept).collectAsList())
        .containsExactly(like("d", "c"));
  }

  /** A batch that was published on {@code day}. */
  private static void received(Workplace workplace, String batch, LocalDate day) {
    Workspace workspace = workplace.batch(batch, List.of(), List.of());
    new GroupReports(Optional.of(day)).run(workspace);
    workplace.publish(workspace);
  }

  private static <T extends Record> void empty(
      Workplace workplace, Workspace batch, Table<T> table) {
    workplace.put(batch, table, List.of());
  }

  private static Likeness like(String report, String earlier) {
    return new Likeness(report, 0, earlier, 0, 0.9, false);
  }

  /** An event of one report; only that of the report {@code open} is. */
  private static Event eventOf(String report) {
    Instant day = report.equals("d") ? Instant.parse("2026-04-20T12:00:00Z") : Instant.EPOCH;
    return new Event(
        "event of " + report,
        report,
        day,
        day,
        1,
        1,
        List.of("en"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        report,
        1,
        report.equals("open") ? "open" : "closed");
  }
}
