package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorus.job.Workplace.eventOf;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.reports;
import static org.chorus.job.Workplace.rows;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.chorus.model.Event;
import org.chorus.model.EventCounts;
import org.chorus.model.EventLineage;
import org.chorus.model.EventMember;
import org.chorus.model.Hash;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of events from batch to batch. */
class GroupedBatchesTest extends SparkTest {

  @TempDir Path folder;
  private Workplace workplace;

  @BeforeEach
  void openStore() {
    workplace = new Workplace(spark(), folder);
  }

  @Test
  void eventsKeepTheirIdsWhenTheyGrowMergeAndSplit() {
    List<Report> old =
        reports("one", "2024-06-01", "grow1 grow2 same1 same2 lone merge1 merge2 merge3 merge4");
    old.addAll(reports("one", "2024-06-01", "part1 part2 part3"));
    List<Score> oldScores = new ArrayList<>();
    oldScores.add(score("grow1", "grow2", 2));
    oldScores.add(score("same1", "same2", 2));
    oldScores.add(score("merge1", "merge2", 2));
    oldScores.add(score("merge3", "merge4", 2));
    oldScores.add(score("part1", "part2", 2));
    oldScores.add(score("part2", "part3", 2));
    Workspace one = workplace.batch("one", old, oldScores);
    new GroupReports().run(one);
    Map<String, String> before = eventOf(one);
    workplace.publish(one);

    List<Report> now = new ArrayList<>(old);
    now.addAll(reports("two", "2024-06-02", "grow3 fresh"));
    List<Score> scores = new ArrayList<>(oldScores.subList(0, 5));
    scores.add(score("grow2", "grow3", 2));
    scores.add(score("grow1", "lone", 2));
    scores.add(score("merge2", "merge3", 2));
    scores.add(score("merge1", "merge4", 2));
    Workspace two = workplace.batch("two", now, scores);
    new GroupReports().run(two);
    Map<String, String> after = eventOf(two);
    new GroupReports(Optional.empty(), scores.size() - 1).run(two);
    assertThat(eventOf(two)).as("more scores than one task takes").isEqualTo(after);

    String grown = Hash.hex(16, "grow1", "one");
    String merged = min(before.get("merge1"), before.get("merge3"));
    assertThat(after)
        .containsEntry("grow3", grown)
        .containsEntry("lone", grown)
        .containsEntry("same1", before.get("same1"))
        .containsEntry("merge1", merged)
        .containsEntry("merge4", merged)
        .containsEntry("part1", before.get("part1"))
        .containsEntry("part3", Hash.hex(16, "part3", "two"))
        .containsEntry("fresh", Hash.hex(16, "fresh", "two"));
    List<EventLineage> lineage = rows(two, Tables.EVENT_LINEAGE);
    assertThat(lineage).filteredOn(row -> row.batch().equals("one")).hasSize(6);
    assertThat(lineage)
        .filteredOn(row -> row.batch().equals("two"))
        .containsExactlyInAnyOrder(
            new EventLineage("two", grown, "grew", sorted(grown, before.get("lone"))),
            new EventLineage(
                "two", merged, "merged_into", sorted(before.get("merge1"), before.get("merge3"))),
            new EventLineage("two", after.get("part3"), "split_from", List.of(before.get("part1"))),
            new EventLineage("two", after.get("fresh"), "born", List.of()));
  }

  @Test
  void ofMergedEventsTheOneThatWasBornFirstLivesOn() {
    Workspace one = workplace.batch("one", reports("one", "2024-06-05", "old"), List.of());
    new GroupReports().run(one);
    workplace.publish(one);
    List<Report> reports = reports("one", "2024-06-05", "old");
    reports.addAll(reports("two", "2024-06-03", "young1 young2"));
    Workspace two = workplace.batch("two", reports, List.of(score("young1", "young2", 2)));
    new GroupReports().run(two);
    String young = eventOf(two).get("young1");
    workplace.publish(two);

    List<Score> all =
        List.of(score("old", "young1", 2), score("old", "young2", 2), score("young1", "young2", 2));
    Workspace three = workplace.batch("three", reports, all);
    new GroupReports().run(three);

    String old = Hash.hex(16, "old", "one");
    assertThat(eventOf(three).values()).containsOnly(old);
    assertThat(rows(three, Tables.EVENT_LINEAGE))
        .contains(new EventLineage("three", old, "merged_into", sorted(old, young)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"touched", "all"})
  void anEventIsClosedAfterTheWindowAndALateReportIsAnEventOfItsOwn(String scope) {
    Workspace one = workplace.batch(scope, "one", reports("one", "2024-06-01", "a"), List.of());
    new GroupReports().run(one);
    assertThat(rows(one, Tables.EVENTS)).extracting(Event::status).containsExactly("open");
    workplace.publish(one);

    List<Report> reports = reports("one", "2024-06-01", "a");
    reports.addAll(reports("two", "2024-06-17", "b"));
    Workspace two = workplace.batch(scope, "two", reports, List.of());
    new GroupReports().run(two);
    String closed = Hash.hex(16, "a", "one");
    assertThat(rows(two, Tables.EVENT_LINEAGE))
        .contains(new EventLineage("two", closed, "closed", List.of(closed)));
    workplace.publish(two);

    reports.addAll(reports("three", "2024-05-31", "c copy copy2"));
    Workspace three = workplace.batch(scope, "three", reports, List.of(score("a", "c", 1)));
    workplace.put(
        three, Tables.COPIES, List.of(new Copy("copy", "a", 0.9), new Copy("copy2", "a", 0.9)));
    new GroupReports().run(three);
    String late = Hash.hex(16, "c", "three");
    String lateCopy = Hash.hex(16, "copy", "three");
    assertThat(AsOf.read(three)).contains(LocalDate.parse("2024-06-17"));
    assertThat(rows(three, Tables.EVENT_MEMBERS))
        .extracting(EventMember::reportId, EventMember::eventId, EventMember::role)
        .containsExactlyInAnyOrder(
            tuple("a", closed, "representative"),
            tuple("b", Hash.hex(16, "b", "two"), "representative"),
            tuple("c", late, "late"),
            tuple("copy", lateCopy, "late"),
            tuple("copy2", lateCopy, "late"));
    assertThat(rows(three, Tables.EVENT_LINEAGE))
        .filteredOn(row -> row.batch().equals("three"))
        .containsExactlyInAnyOrder(
            new EventLineage("three", late, "born", List.of(closed)),
            new EventLineage("three", late, "closed", List.of()),
            new EventLineage("three", lateCopy, "born", List.of(closed)),
            new EventLineage("three", lateCopy, "closed", List.of()));
    assertThat(rows(three, Tables.EVENTS))
        .extracting(Event::status)
        .containsExactlyInAnyOrder("closed", "open", "closed", "closed");
    assertThat(EventCountsFile.read(three)).contains(new EventCounts(2, 0, 0, 0, 2, 0));
  }

  @Test
  void aCorrectedReportStaysInItsClosedEventWhichIsDescribedAnew() {
    Workspace one =
        workplace.batch(
            "touched", "one", reports("one", "2024-06-01", "a b far"), List.of(score("a", "b", 2)));
    new GroupReports().run(one);
    workplace.publish(one);
    List<Report> later = reports("one", "2024-06-01", "a b far");
    later.addAll(reports("two", "2024-07-01", "z"));
    Workspace two = workplace.batch("touched", "two", later, List.of(score("a", "b", 2)));
    new GroupReports().run(two);
    workplace.publish(two);

    List<Report> corrected = reports("one", "2024-06-01", "b far");
    corrected.addAll(reports("two", "2024-07-01", "z"));
    corrected.addAll(reports("three", "2024-06-03", "a"));
    Workspace three =
        workplace.batch(
            "touched", "three", corrected, List.of(score("a", "b", -2), score("a", "far", 2)));
    new GroupReports().run(three);

    String event = Hash.hex(16, "a", "one");
    assertThat(rows(three, Tables.EVENT_MEMBERS))
        .filteredOn(row -> List.of("a", "b").contains(row.reportId()))
        .extracting(EventMember::eventId, EventMember::role)
        .containsExactlyInAnyOrder(tuple(event, "member"), tuple(event, "representative"));
    assertThat(rows(three, Tables.EVENTS))
        .filteredOn(row -> row.eventId().equals(event))
        .extracting(Event::lastSeen, Event::status)
        .containsExactly(tuple(Instant.parse("2024-06-03T12:00:00Z"), "closed"));
    assertThat(rows(three, Tables.EVENTS)).hasSize(3);
  }

  @Test
  void onlyTouchedEventsAndThoseDirectlyLinkedToThemAreGroupedAgain() {
    List<Report> reports = reports("one", "2024-06-01", "a1 a2 b1 b2 c1 c2 old");
    reports.add(report("one", "undated", null));
    List<Score> scores =
        new ArrayList<>(
            List.of(
                score("a1", "a2", 4),
                score("b1", "b2", 4),
                score("c1", "c2", 4),
                score("a1", "b1", 0.1),
                score("a2", "b2", -3),
                score("b1", "c1", 0.1),
                score("b2", "c2", -3)));
    Workspace one = workplace.batch("touched", "one", reports, scores);
    new GroupReports().run(one);
    workplace.publish(one);

    reports.addAll(reports("two", "2024-06-16", "x"));
    // That all pairs within each event have another score now is seen only where it is looked at.
    scores.subList(0, 3).clear();
    scores.add(score("a1", "a2", -1));
    scores.add(score("b1", "b2", -1));
    scores.add(score("c1", "c2", -1));
    scores.add(score("a2", "x", 1));
    Workspace two = workplace.batch("touched", "two", reports, scores);
    new GroupReports().run(two);

    Map<String, String> events = eventOf(two);
    assertThat(events.get("a2")).isEqualTo(events.get("x")).isNotEqualTo(events.get("a1"));
    assertThat(events.get("b1")).isNotEqualTo(events.get("b2"));
    assertThat(events.get("c1")).isEqualTo(events.get("c2")).isEqualTo(Hash.hex(16, "c1", "one"));
    assertThat(rows(two, Tables.EVENTS)).extracting(Event::status).containsOnly("open");
    workplace.publish(two);

    undatedReportsCountAsReceivedOnTheDayOfTheirBatch(reports, scores);
  }

  /** The next day is more than the window after the day of the first batch. */
  private void undatedReportsCountAsReceivedOnTheDayOfTheirBatch(
      List<Report> before, List<Score> scores) {
    List<Report> reports = new ArrayList<>(before);
    reports.addAll(reports("three", "2024-06-17", "fresh"));
    Workspace three = workplace.batch("touched", "three", reports, scores);
    new GroupReports().run(three);
    Map<String, String> events = eventOf(three);
    assertThat(rows(three, Tables.EVENTS))
        .filteredOn(event -> event.status().equals("closed"))
        .extracting(Event::eventId)
        .contains(events.get("old"), events.get("undated"));
    assertThat(rows(three, Tables.EVENTS))
        .filteredOn(event -> event.status().equals("open"))
        .extracting(Event::eventId)
        .containsExactlyInAnyOrder(events.get("x"), events.get("fresh"));
  }

  private static String min(String a, String b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static List<String> sorted(String a, String b) {
    return List.of(a, b).stream().sorted().toList();
  }
}
