package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorus.job.Workplace.eventOf;
import static org.chorus.job.Workplace.places;
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
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.chorus.model.Event;
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
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void verdictsOutweighScoresAndAReportThatIsLinkedToNoOtherIsAnEventOfItsOwn() {
    Workspace batch =
        workplace.batch(
            "one",
            reports("one", null, "a b c lone1 lone2"),
            List.of(score("a", "b", 6), score("b", "c", -6), score("lone1", "lone2", -1)));
    Workspace judged =
        workplace.with(batch, "review.verdicts = [\"a,b,apart\", \"b,c,together\", \"c,b,apart\"]");
    new GroupReports().run(judged);
    Map<String, String> events = eventOf(judged);
    assertThat(events.get("b")).isEqualTo(events.get("c")).isNotEqualTo(events.get("a"));
    assertThat(Judgement.of(judged).constraints().remarks()).hasSize(1);
    assertThat(rows(judged, Tables.EVENT_MEMBERS))
        .filteredOn(member -> !events.get("b").equals(member.eventId()))
        .containsExactlyInAnyOrder(alone("a"), alone("lone1"), alone("lone2"));
    assertThat(rows(judged, Tables.EVENTS))
        .filteredOn(event -> event.reports() == 1)
        .hasSize(3)
        .allMatch(event -> event.cohesion() == 1);
    assertThat(AsOf.read(judged)).isEmpty();
  }

  private static EventMember alone(String report) {
    return new EventMember(Hash.hex(16, report, "one"), report, "representative", null);
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

  private static ReportLanguage language(String report, String language) {
    return new ReportLanguage(report, language, "Latn", 1, true);
  }

  private static double millionths(double probability) {
    return Math.round(probability * 1e6) / 1e6;
  }
}
