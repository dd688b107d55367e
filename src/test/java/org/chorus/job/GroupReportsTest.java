package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorus.job.Workplace.places;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.chorus.model.Event;
import org.chorus.model.EventCounts;
import org.chorus.model.EventKeyword;
import org.chorus.model.EventLineage;
import org.chorus.model.EventMember;
import org.chorus.model.EventPlace;
import org.chorus.model.EventTitle;
import org.chorus.model.Hash;
import org.chorus.model.Keyword;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Score;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupReportsTest extends SparkTest {

  @TempDir Path folder;
  private Workplace workplace;

  @BeforeEach
  void openStore() {
    workplace = new Workplace(spark(), folder);
  }

  @Test
  void anEventIsDescribedByItsReports() {
    Workspace batch =
        workplace.batch(
            "one",
            List.of(
                report("one", "a", "2024-06-01"),
                report("one", "b", "2024-05-30"),
                report("one", "c", null),
                report("one", "b-copy", "2024-06-02")),
            List.of(score("a", "b", 2), score("b", "c", 3), score("b", "b-copy", 6)));
    workplace.put(batch, Tables.COPIES, List.of(new Copy("b-copy", "b", 0.75)));
    workplace.put(
        batch,
        Tables.LANGUAGES,
        List.of(language("a", "fr"), language("b", "de"), language("c", "und")));
    workplace.put(
        batch,
        Tables.KEYWORDS,
        List.of(
            new Keyword("a", "fr", 1, "grève", 9),
            new Keyword("b", "de", 1, "Bahn", 8),
            new Keyword("b", "de", 2, "streik", 7),
            new Keyword("c", "de", 1, "Streik", 5),
            new Keyword("b-copy", "de", 1, "Bahn", 8)));
    workplace.put(
        batch,
        Tables.SIGNALS,
        List.of(places("a", "FR"), places("b", "FR", "DE"), places("b-copy", "DE")));

    assertThat(new GroupReports().run(batch)).isEqualTo(1);

    String id = Hash.hex(16, "b", "one");
    // a and b are both dated, so half a point was taken off their score; b and c are not.
    double ab = millionths(1 / (1 + Math.exp(-1.5)));
    double bc = millionths(1 / (1 + Math.exp(-3)));
    assertThat(rows(batch, Tables.EVENTS))
        .containsExactly(
            new Event(
                id,
                "Title of b",
                Instant.parse("2024-05-30T12:00:00Z"),
                Instant.parse("2024-06-02T12:00:00Z"),
                4,
                3,
                List.of("de", "fr"),
                List.of("Paper of a", "Paper of b", "Paper of b-copy", "Paper of c"),
                List.of(
                    new EventKeyword("de", "Streik", 1.5, null),
                    new EventKeyword("de", "Bahn", 1, null),
                    new EventKeyword("fr", "grève", 1, null)),
                List.of(
                    new EventTitle("de", "Title of b", "b"),
                    new EventTitle("fr", "Title of a", "a"),
                    new EventTitle("und", "Title of c", "c")),
                List.of(),
                List.of(new EventPlace("FR", 2)),
                "b",
                (ab + bc) / 2,
                "open"));
    assertThat(rows(batch, Tables.EVENT_MEMBERS))
        .containsExactly(
            new EventMember(id, "a", "member", ab),
            new EventMember(id, "b", "representative", (ab + bc) / 2),
            new EventMember(id, "b-copy", "copy", 0.75),
            new EventMember(id, "c", "member", bc));
    assertThat(rows(batch, Tables.EVENT_LINEAGE))
        .containsExactly(new EventLineage("one", id, "born", List.of()));
    assertThat(AsOf.read(batch)).contains(LocalDate.parse("2024-06-02"));
  }

  @Test
  void aReportThatIsLinkedToNoOtherIsAnEventOfItsOwn() {
    Workspace batch =
        workplace.batch(
            "one",
            List.of(report("one", "a", null), report("one", "b", null)),
            List.of(score("a", "b", -1)));
    new GroupReports().run(batch);
    assertThat(rows(batch, Tables.EVENT_MEMBERS))
        .containsExactly(
            new EventMember(Hash.hex(16, "a", "one"), "a", "representative", null),
            new EventMember(Hash.hex(16, "b", "one"), "b", "representative", null));
    assertThat(rows(batch, Tables.EVENTS)).allMatch(event -> event.cohesion() == 1);
    assertThat(AsOf.read(batch)).isEmpty();
  }

  @Test
  void verdictsOutweighScores() {
    Workspace batch =
        workplace.batch(
            "one",
            List.of(report("one", "a", null), report("one", "b", null), report("one", "c", null)),
            List.of(score("a", "b", 6), score("b", "c", -6)));
    Workspace judged =
        workplace.with(batch, "review.verdicts = [\"a,b,apart\", \"b,c,together\", \"c,b,apart\"]");
    new GroupReports().run(judged);
    Map<String, String> events = eventOf(judged);
    assertThat(events.get("b")).isEqualTo(events.get("c")).isNotEqualTo(events.get("a"));
    assertThat(Judgement.of(judged).constraints().remarks()).hasSize(1);
  }

  @Test
  void componentByComponentGivesTheRowsThatOneTaskGives() {
    Random random = new Random(7);
    List<Report> reports = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      reports.add(report("one", "r%03d".formatted(i), "2024-06-0" + (1 + i % 9)));
      for (int j = i + 1; j < Math.min(80, i + 12); j++) {
        if (random.nextInt(4) == 0) {
          scores.add(
              score("r%03d".formatted(i), "r%03d".formatted(j), (random.nextInt(9) - 5) / 2.0));
        }
      }
    }
    Workspace batch = workplace.batch("one", reports, scores);
    new GroupReports().run(batch);
    List<Event> events = rows(batch, Tables.EVENTS);
    List<EventMember> members = rows(batch, Tables.EVENT_MEMBERS);
    assertThat(events.size()).isBetween(15, 70);

    new GroupReports(Optional.empty(), 0).run(batch);

    assertThat(rows(batch, Tables.EVENTS)).isEqualTo(events);
    assertThat(rows(batch, Tables.EVENT_MEMBERS)).isEqualTo(members);
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
  void undatedReportsCountAsReceivedOnTheDayOfTheirBatch() {
    List<Report> reports = reports("one", "2024-06-01", "a");
    reports.add(report("one", "undated", null));
    Workspace one = workplace.batch("touched", "one", reports, List.of());
    new GroupReports().run(one);
    workplace.publish(one);

    reports.addAll(reports("two", "2024-06-16", "b"));
    Workspace two = workplace.batch("touched", "two", reports, List.of());
    new GroupReports().run(two);
    assertThat(rows(two, Tables.EVENTS)).extracting(Event::status).containsOnly("open");
    workplace.publish(two);

    reports.addAll(reports("three", "2024-06-17", "c"));
    Workspace three = workplace.batch("touched", "three", reports, List.of());
    new GroupReports().run(three);
    assertThat(rows(three, Tables.EVENTS))
        .filteredOn(event -> event.status().equals("closed"))
        .extracting(Event::representativeReportId)
        .containsExactlyInAnyOrder("a", "undated");
  }

  @Test
  void onlyTouchedEventsAndThoseDirectlyLinkedToThemAreGroupedAgain() {
    List<Report> reports = reports("one", "2024-06-01", "a1 a2 b1 b2 c1 c2");
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

    reports.addAll(reports("two", "2024-06-02", "x"));
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
  void anEventThatKeepsItsReportsAndLosesItsIdIsChurn() {
    assertThat(
            EventCountsFile.churn(
                memberships("a A, b A, c B, d C, e C, f D"),
                memberships("a X, b X, c C, d C, e C, f D, g D")))
        .isEqualTo(1);
  }

  private Dataset<Row> memberships(String pairs) {
    return spark()
        .createDataset(
            Stream.of(pairs.split(", ", -1))
                .map(pair -> pair.split(" ", -1))
                .map(pair -> new EventMember(pair[1], pair[0], "member", null))
                .toList(),
            Tables.EVENT_MEMBERS.encoder())
        .select("reportId", "eventId");
  }

  private <T extends Record> List<T> rows(Workspace workspace, Table<T> table) {
    return workspace
        .read(table)
        .orderBy(workspace.read(table).columns()[0], workspace.read(table).columns()[1])
        .collectAsList();
  }

  private Map<String, String> eventOf(Workspace workspace) {
    return rows(workspace, Tables.EVENT_MEMBERS).stream()
        .collect(
            Collectors.toMap(
                EventMember::reportId, EventMember::eventId, (a, b) -> a, TreeMap::new));
  }

  private static List<Report> reports(String batch, String day, String ids) {
    List<Report> reports = new ArrayList<>();
    for (String id : ids.split(" ", -1)) {
      reports.add(report(batch, id, day));
    }
    return reports;
  }

  private static ReportLanguage language(String report, String language) {
    return new ReportLanguage(report, language, "Latn", 1, true);
  }

  private static double millionths(double probability) {
    return Math.round(probability * 1e6) / 1e6;
  }

  private static String min(String a, String b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static List<String> sorted(String a, String b) {
    return List.of(a, b).stream().sorted().toList();
  }
}
