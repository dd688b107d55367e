package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.util.List;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.chorus.model.Hash;
import org.chorus.model.Mention;
import org.chorus.model.Report;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.model.UserError;
import org.chorus.page.ReviewList;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code explain} says of a store: storm1, storm2 and its copy are one event, vote another.
 */
class ExplainTest extends SparkTest {
  private static final String STORM = Hash.hex(16, "storm1", "one");
  private static final String VOTE = Hash.hex(16, "vote", "one");

  @TempDir static Path folder;
  private static Store store;

  @BeforeEach
  void makeStore() {
    if (store != null) {
      return;
    }
    Workplace workplace = new Workplace(spark(), folder.resolve("store"));
    List<Report> before =
        List.of(
            report("zero", "flood", null),
            report("zero", "rain", "2024-04-01"),
            report("zero", "rain2", "2024-04-02"),
            report("zero", "parade", "2024-05-01")); // closes the event of the rain
    Score ofRain = score("rain", "rain2", 2);
    Workspace zero = workplace.batch("zero", before, List.of(ofRain));
    new GroupReports().run(zero);
    workplace.publish(zero);
    List<Report> reports =
        List.of(
            before.get(0),
            before.get(1),
            before.get(2),
            before.get(3),
            report("one", "rain0", "2024-03-31"),
            report("one", "storm1", "2024-06-01"),
            report("one", "storm2", "2024-06-02"),
            fromFile("wire.txt.gz", report("one", "storm2-copy", "2024-06-03")),
            report("one", "vote", "2024-07-10"));
    Workspace one =
        workplace.batch("one", reports, List.of(ofRain, score("storm1", "storm2", 1.5)));
    List<Copy> copies = List.of(new Copy("storm2-copy", "storm2", 1), new Copy("rain", "rain0", 1));
    workplace.put(one, Tables.COPIES, copies);
    workplace.put(one, Tables.SIGNALS, reports.stream().map(ExplainTest::signals).toList());
    workplace.put(
        one,
        Tables.STATISTICS,
        List.of(
            new Statistic("reports", "", "", 3),
            new Statistic("names", "", "lp", 3),
            new Statistic("numbers", "", "412", 3)));
    new GroupReports().run(one);
    workplace.publish(one, explained());
    store = workplace.store();
  }

  private static List<Table<?>> explained() {
    return List.of(Tables.SIGNALS, Tables.STATISTICS);
  }

  @Test
  void twoReportsOfOneEventAreToldWhatBroughtThemTogether() {
    assertThat(explain("storm1", "storm2"))
        .startsWith("Together, in event " + STORM + ".\nA  [und] 2024-06-01, Title of storm1")
        .contains("names that both have: Elbe", "numbers that both give: 412")
        .contains("came to a margin of +1.50")
        .contains("Why they were compared:\n  - rare keys that both have: Elbe, 412\n")
        .contains("they came together when 1 report (with A) and 1 report (with B) were merged.\n");
  }

  @Test
  void whatHoldsOfACopyIsToldOfItsOriginal() {
    assertThat(explain("storm2", "storm2-copy"))
        .contains("B repeats report storm2 to 100 %")
        .endsWith("Both are one text, and go where it goes.\n");
    assertThat(explain("storm2-copy", "vote"))
        .contains("Apart: the one is in event " + STORM + ", the other in event " + VOTE)
        .contains("A repeats report storm2 to 100 %");
  }

  /** Its event is closed, and the earlier text came too late for that. */
  @Test
  void aCopyWhoseOriginalIsInAnotherEventSpeaksForItself() {
    assertThat(explain("rain", "rain2")).contains("they came together when 1 report (with A)");
    assertThat(new ExplainEvent(Hash.hex(16, "rain", "zero"), 120).run(spark(), store))
        .contains("where the mean score is +2.00");
  }

  @Test
  void reportsThatNeverWereComparedAreToldWhyAndWhatTheyWouldHaveComeTo() {
    assertThat(explain("vote", "storm1"))
        .contains("The two were never compared; if they had been, against one event:\n")
        .contains("Why they were not compared:\n  - published 39.0 days apart")
        .contains("the events have 2 reports (with A) and 1 report (with B), copies left out.\n");
  }

  @Test
  void anUndatedReportOfAnotherBatchIsAsFarAsItsBatch() {
    assertThat(explain("storm1", "flood"))
        .contains("published 31.5 days apart (an undated one counts as of the day of its batch)");
    assertThat(explain("parade", "flood")).doesNotContain("days apart (");
  }

  @Test
  void anEventIsToldItsWeakestLink() {
    assertThat(new ExplainEvent(STORM, 120).run(spark(), store))
        .startsWith("Title of storm")
        .contains("where the mean score is +1.50")
        .contains("One part, 1 report:\n  - [und] 2024-06-01, Title of storm1")
        .contains("higher by about 1.50\n  - the strongest pair gone\n");
    assertThat(new ExplainEvent(VOTE, 120).run(spark(), store))
        .endsWith("It has one report, so nothing holds it together.\n");
  }

  @Test
  void reviewListsWhatIsLeastSureAndMakesATableToFillIn() {
    ReviewList list = new ReviewEvents(5).run(spark(), store);
    assertThat(list.render(120))
        .contains(
            "   +1.50  in event " + STORM + ", 1 report and 1 report\n          [und] 2024-06-01")
        .contains(
            "Apart, but hardly: the strongest pair between the events, and the mean of all.\n  none");
    assertThat(list.toCsv())
        .contains("\r\nstorm1,storm2,,together,1.50,\"[und] Title of storm1\",\"[und] Title of");
  }

  @Test
  void reportsAreFoundByTheirFilesAndNoneThatIsNotThere() {
    assertThat(NamedReport.id(LastRun.of(spark(), store), "vote")).isEqualTo("vote");
    for (String file : List.of("wire", "wire.txt.gz")) {
      assertThat(NamedReport.id(LastRun.of(spark(), store), file)).isEqualTo("storm2-copy");
    }
    assertThatThrownBy(() -> explain("storm1", "gale"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gale: the store has no report");
    assertThatThrownBy(() -> explain("vote", "vote")).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> new ExplainEvent("vote", 120).run(spark(), store))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("vote: the store has no such event");
  }

  private String explain(String a, String b) {
    return new ExplainReports(a, b, 120).run(spark(), store);
  }

  private static Report fromFile(String name, Report report) {
    return new Report(
        report.reportId(),
        null,
        "file:/in/" + name,
        report.publisher(),
        null,
        report.title(),
        report.text(),
        report.publishedAt(),
        report.publishedAtFrom(),
        report.publishedAtPrecision(),
        null,
        report.contentHash(),
        report.batch());
  }

  private static Signals signals(Report report) {
    return new Signals(
        report.reportId(),
        "de",
        report.publishedAt(),
        List.of(new Mention("lp", "Elbe", 1)),
        List.of(),
        List.of("412"),
        List.of(),
        null,
        List.of(),
        List.of(),
        new int[0],
        null,
        null);
  }
}
