package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorus.job.Workplace.report;
import static org.chorus.job.Workplace.score;

import java.nio.file.Path;
import java.util.List;
import org.chorus.SparkTest;
import org.chorus.page.ReviewList;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code review} and {@code explain} make of a store with verdicts in it. */
class ReviewEventsTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void whatVerdictsSettledIsNotDoubtfulAndWhatHardlyStayedApartIs() {
    Workplace workplace = new Workplace(spark(), folder.resolve("store"));
    Workspace batch =
        workplace.batch(
            "one",
            List.of(
                report("one", "a1", "2024-06-01"),
                report("one", "a2", "2024-06-01"),
                report("one", "b1", "2024-06-01"),
                report("one", "b2", "2024-06-01"),
                report("one", "c", "2024-06-01")),
            List.of(
                score("a1", "a2", -3),
                score("b1", "b2", 2),
                score("a1", "c", -0.25),
                score("a2", "c", -0.75),
                score("b1", "c", 4)));
    Workspace judged =
        workplace.with(batch, "review.verdicts = [\"a1,a2,together\", \"b1,c,apart\"]");
    new GroupReports().run(judged);
    workplace.publish(judged);

    ReviewList list = new ReviewEvents(5).run(spark(), workplace.store());
    assertThat(list.toCsv().lines().skip(1).map(line -> line.replaceAll(",\"\\[.*", "")))
        .containsExactly("b1,b2,,together,2.00", "a1,c,,apart,-0.50");

    String event = eventOf(LastRun.of(spark(), workplace.store()), "a1");
    assertThat(new ExplainEvent(event, 120).run(spark(), workplace.store()))
        .contains("by verdict  ")
        .contains("no threshold: a verdict holds these parts together")
        .doesNotContain("000");
  }

  private static String eventOf(LastRun run, String report) {
    return run.read(Tables.EVENT_MEMBERS).collectAsList().stream()
        .filter(member -> member.reportId().equals(report))
        .findFirst()
        .orElseThrow()
        .eventId();
  }
}
