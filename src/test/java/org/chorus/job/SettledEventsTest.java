package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.chorus.SparkTest;
import org.chorus.model.Event;
import org.chorus.model.EventMember;
import org.chorus.model.Hash;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledEventsTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void anEventIsSettledWhenItHasTheSameReportsAndNoneOfThemChanged() {
    Workplace workplace = new Workplace(spark(), folder);
    Workspace before = workplace.batch("one", List.of(), List.of());
    workplace.put(
        before,
        Tables.EVENT_MEMBERS,
        List.of(
            member("same", "s1"),
            member("same", "s2"),
            member("corrected", "c1"),
            member("corrected", "c2"),
            member("grew", "g1"),
            member("lost", "l1"),
            member("lost", "l2"),
            member("split", "p1"),
            member("split", "p2"),
            member("met", "m1"),
            member("other", "o1")));
    workplace.put(before, Tables.EVENTS, List.of());
    workplace.put(before, Tables.EVENT_LINEAGE, List.of());
    workplace.publish(before);
    List<EventMember> groups =
        List.of(
            member("s1", "s1"),
            member("s1", "s2"),
            member("c1", "c1"),
            member("c1", "c2"),
            member("g1", "g1"),
            member("g1", "new"),
            member("l1", "l1"),
            member("p1", "p1"),
            member("p2", "p2"),
            member("m1", "m1"),
            member("m1", "o1"));
    assertThat(
            SettledEvents.of(
                    spark()
                        .createDataset(groups, Tables.EVENT_MEMBERS.encoder())
                        .toDF("group", "reportId", "role", "probability"),
                    spark().createDataset(List.of("c2", "new"), Encoders.STRING()).toDF("reportId"),
                    new PreviousEvents(workplace.batch("two", List.of(), List.of())))
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("same");
  }

  @Test
  void whatIsKnownOfASettledEventStands() {
    Workplace workplace = new Workplace(spark(), folder);
    List<Report> reports = new ArrayList<>();
    for (String id : List.of("a1", "a2", "b1", "b2")) {
      reports.add(report("one", id, "2024-06-01"));
    }
    List<Score> scores = new ArrayList<>();
    scores.add(score("a1", "a2", 4));
    scores.add(score("b1", "b2", 4));
    scores.add(score("a1", "b1", 0.1));
    scores.add(score("a2", "b2", -3));
    Workspace one = workplace.batch("touched", "one", reports, scores);
    new GroupReports().run(one);
    workplace.publish(one);
    // Nothing tells that these two have changed, so it shows which events are described again.
    reports.replaceAll(r -> List.of("a2", "b1").contains(r.reportId()) ? retitled(r) : r);
    reports.add(report("two", "x", "2024-06-02"));
    scores.add(score("a2", "x", 3));
    Workspace two = workplace.batch("touched", "two", reports, scores);

    new GroupReports().run(two);

    assertThat(two.read(Tables.EVENTS).orderBy("eventId").collectAsList())
        .extracting(event -> titles(event))
        .containsExactlyInAnyOrder(titles("a1", "Title of a2 again"), titles("b1", "Title of b1"));
    assertThat(two.read(Tables.EVENT_MEMBERS).count()).isEqualTo(5);
  }

  private static String titles(String founder, String title) {
    return Hash.hex(16, founder, "one") + " " + title;
  }

  private static String titles(Event event) {
    return event.eventId() + " " + event.title();
  }

  private static EventMember member(String event, String report) {
    return new EventMember(event, report, "member", null);
  }

  private static Report retitled(Report r) {
    return new Report(
        r.reportId(),
        r.sourceId(),
        r.sourceUri(),
        r.publisher(),
        r.url(),
        r.title() + " again",
        r.text(),
        r.publishedAt(),
        r.publishedAtFrom(),
        r.publishedAtPrecision(),
        r.languageGiven(),
        r.contentHash(),
        r.batch());
  }
}
