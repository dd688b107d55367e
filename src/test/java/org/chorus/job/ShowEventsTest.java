package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorus.job.Workplace.places;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chorus.SparkTest;
import org.chorus.evaluate.GoldFields;
import org.chorus.model.Evidence;
import org.chorus.model.Hash;
import org.chorus.model.Keyword;
import org.chorus.model.Link;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Score;
import org.chorus.model.UserError;
import org.chorus.page.PreferredLanguages;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that only read print about a store with two runs in it. */
class ShowEventsTest extends SparkTest {
  private static final String STORM = Hash.hex(16, "storm1", "one");
  private static final String FLOOD = Hash.hex(16, "flood", "one");

  @TempDir static Path folder;
  private static Workplace workplace;

  /** First storm1 and flood are events of their own, then storm2 and flood turn out to be one. */
  @BeforeEach
  void makeStore() {
    if (workplace != null) {
      return;
    }
    workplace = new Workplace(spark(), folder.resolve("store"));
    List<Report> reports =
        List.of(report("one", "storm1", "2024-06-01"), report("one", "flood", "2024-06-02"));
    Workspace one = workplace.batch("one", reports, List.of());
    new GroupReports().run(one);
    workplace.publish(one);

    List<Score> scores = List.of(score("flood", "storm1", 2), score("storm1", "storm2", 3));
    Workspace two =
        workplace.batch(
            "two",
            List.of(
                reports.get(0),
                reports.get(1),
                report("two", "storm2", null),
                report("two", "vote", "2024-06-03")),
            scores);
    workplace.put(
        two,
        Tables.LANGUAGES,
        List.of(
            new ReportLanguage("storm1", "ar", "Arab", 1, true),
            new ReportLanguage("flood", "de", "Latn", 1, true)));
    workplace.put(
        two,
        Tables.KEYWORDS,
        List.of(
            new Keyword("flood", "de", 1, "Hochwasser", 3),
            new Keyword("flood", "de", 2, "Regen", 2),
            new Keyword("storm1", "ar", 1, "عاصفة", 2)));
    workplace.put(
        two, Tables.SIGNALS, List.of(places("flood", "DE"), places("storm1", "DE", "PL")));
    workplace.put(
        two,
        Tables.LINKS,
        List.of(
            new Link(
                "flood",
                "storm1",
                0.9,
                List.of(
                    new Evidence("base", null, -2), new Evidence("names", "Elbe, Dresden", 4.2)))));
    new GroupReports().run(two);
    workplace.publish(two);
  }

  @Test
  void eventsAreListedLargestFirst() {
    assertThat(show(Optional.empty(), 1))
        .isEqualTo(
            """
            reports  independent  languages  first seen  title            keywords                  event
                  3            3  ar de      2024-06-01  Title of storm1  \u2068عاصفة, Hochwasser, Regen\u2069  %s
                  1            1  und        2024-06-03  Title of vote                              %s

            2 of 2 events with 1 reports or more; 2 events in all. One of them: --event ID
            """
                .formatted(STORM, Hash.hex(16, "vote", "two")));
  }

  @Test
  void anEventIsShownWithItsReportsAndTheReasonsForThem() {
    assertThat(show(Optional.of(STORM), 2))
        .contains("Title of storm1\nevent " + STORM + ", open, 2024-06-01 to 2024-06-02; 3 reports")
        .contains("de: Hochwasser, Regen\n")
        .contains("\nplaces: Germany (2)\n")
        .containsSubsequence(
            "2024-06-01  ar        representative",
            "2024-06-02  de        member                 0.82  Paper of flood",
            "undated               member                 0.95  Paper of storm2",
            "0.90  [de] Title of flood – [ar] Title of storm1\n",
            "       +4.20  names Elbe, Dresden\n",
            "       -2.00  base\n");
  }

  @Test
  void theTitleIsInThePreferredLanguageWhereThereIsOne() {
    String flood = "Title of flood";
    PreferredLanguages german = new PreferredLanguages(List.of("fr", "de"));
    assertThat(show(Optional.of(STORM), 2, german)).startsWith(flood + "\nevent " + STORM);
    assertThat(show(Optional.empty(), 2, german)).contains(flood).doesNotContain("Title of storm1");
    assertThat(show(Optional.of(STORM), 2, new PreferredLanguages(List.of("d"))))
        .startsWith("Title of storm1\n");
  }

  @Test
  void anEventThatEndedInAnotherOneLeadsThere() {
    assertThat(show(Optional.of(FLOOD), 2))
        .startsWith("Event %s went into event %s.\n\nTitle of storm1\n".formatted(FLOOD, STORM));
  }

  @Test
  void anEventThatNeverWasIsTheUsersMistake() {
    assertThatThrownBy(() -> show(Optional.of("nonsense"), 2))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nonsense");
  }

  @Test
  void anEmptyListSaysWhy() {
    assertThat(show(Optional.empty(), 9))
        .isEqualTo("None of the 2 events has 9 reports or more: try --min-reports 1.\n");
  }

  @Test
  void aStoreIsMeasuredAgainstGold() throws Exception {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"id": "storm1", "gold_event": "storm"}
            {"id": "storm2", "gold_event": "storm", "lang": "fr"}
            {"id": "flood", "gold_event": "flood"}
            {"id": "gone", "gold_event": "storm", "lang": "fr"}
            """);
    EvaluateStore evaluate =
        new EvaluateStore(List.of(gold.toString()), GoldFields.DEFAULTS, true, 120);
    // found: {storm1 storm2 flood} {gone}; true: {storm1 storm2 gone} {flood}
    assertThat(evaluate.run(spark(), workplace.store()))
        .startsWith(
            "{\"reports\":4,\"missing\":1,\"gold_events\":2,\"found_events\":2,"
                + "\"b_cubed\":{\"precision\":0.6666666666666666,\"recall\":0.6666666666666666,")
        .contains("\"pairwise\":{\"precision\":0.3333333333333333,\"recall\":0.3333333333333333,")
        .contains("\"ar\":{\"reports\":1", "\"de\":{\"reports\":1", "\"fr\":{\"reports\":2");
    assertThat(
            new EvaluateStore(List.of(gold.toString()), GoldFields.DEFAULTS, false, 120)
                .run(spark(), workplace.store()))
        .startsWith("4 reports scored, 1 of them not in the store; 2 events found, 2 true ones\n")
        .contains("B-cubed                           0.667   0.667  0.667  0.500–0.667\n");
  }

  @Test
  void aGoldFileThatIsNotThereIsTheUsersMistake() {
    EvaluateStore evaluate =
        new EvaluateStore(List.of(folder + "/no.jsonl"), GoldFields.DEFAULTS, true, 120);
    assertThatThrownBy(() -> evaluate.run(spark(), workplace.store()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is no such file");
  }

  private String show(Optional<String> event, int minReports) {
    return show(event, minReports, PreferredLanguages.NONE);
  }

  private String show(Optional<String> event, int minReports, PreferredLanguages languages) {
    return new ShowEvents(event, minReports, 20, ShowEvents.DEFAULT_WIDTH, languages)
        .run(spark(), workplace.store());
  }
}
