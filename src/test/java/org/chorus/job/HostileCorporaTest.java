package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.chorus.model.EventMember;
import org.chorus.model.Keyword;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Score;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;
import org.chorus.signal.SignalExtractor;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corpora made to break bounds: whatever reports have in common, each is compared to few others,
 * and events stay apart that have only the commonplaces of their topic in common.
 */
@Tag("slow")
class HostileCorporaTest extends SparkTest {
  private static final int EVENTS = 150;
  private static final int PER_EVENT = 3;
  private static final int PER_REPORT = 40;
  private static final String DAY = "2026-03-02";

  /** In every report, so that every report shares hundreds of keys with every other. */
  private static final String COMMONPLACE =
      "The ministry in Berlin and the council of Vienna said the vote on the budget was open. "
          + "Officials of the European Union spoke of a long night and of 250 questions. "
          + "The prime minister had promised an answer before the summer holidays began.";

  @TempDir Path folder;

  @Test
  void manyReportsOfOneDayOnOneTopicAreManyEventsThoughOneSharesAKeyWithEveryOther() {
    List<Signals> reports = reports("en", DAY);
    StringBuilder digest = new StringBuilder(COMMONPLACE);
    for (int event = 0; event < EVENTS; event++) {
      digest.append(' ').append(own(event));
    }
    reports.add(signals("digest", "en", DAY, digest.toString()));
    assertManyEvents(reports);
  }

  @Test
  void withoutDatesAndInALanguageThatNobodyKnowsTheyAreAsMany() {
    assertManyEvents(reports("und", null));
  }

  private void assertManyEvents(List<Signals> reports) {
    Workspace batch = grouped(reports);
    List<Score> scores = batch.read(Tables.SCORES).collectAsList();
    assertThat(scores.size()).isLessThanOrEqualTo(reports.size() * PER_REPORT);
    Map<String, List<String>> events = new TreeMap<>();
    for (EventMember member : batch.read(Tables.EVENT_MEMBERS).collectAsList()) {
      events.computeIfAbsent(member.eventId(), e -> new ArrayList<>()).add(member.reportId());
    }
    assertThat(events.values()).allMatch(event -> event.size() <= reports.size() / 20);
    assertThat(events.values().stream().filter(event -> event.size() == PER_EVENT).count())
        .isGreaterThan(EVENTS * 3 / 4);
  }

  private Workspace grouped(List<Signals> signals) {
    Workspace batch =
        new ReportBatch(spark(), folder)
            .empty("profile = light", "candidates { per-report = " + PER_REPORT + " }");
    List<Report> reports =
        signals.stream()
            .map(
                s ->
                    ReportBatch.report(
                        s.reportId(),
                        null,
                        COMMONPLACE,
                        s.publishedAt() == null
                            ? null
                            : s.publishedAt().toString().substring(0, 10)))
            .toList();
    put(batch, Tables.REPORTS, reports);
    put(batch, Tables.SIGNALS, signals);
    put(batch, Tables.COPIES, List.<Copy>of());
    put(batch, Tables.LANGUAGES, List.<ReportLanguage>of());
    put(batch, Tables.KEYWORDS, List.<Keyword>of());
    put(batch, Tables.WORD_STATISTICS, List.<Statistic>of());
    put(batch, Tables.LINE_STATISTICS, List.<Statistic>of());
    new LinkReports().run(batch);
    new GroupReports().run(batch);
    return batch;
  }

  private <T extends Record> void put(Workspace batch, Table<T> table, List<T> rows) {
    batch.write(table, spark().createDataset(rows, table.encoder()));
  }

  private static List<Signals> reports(String language, String day) {
    List<Signals> reports = new ArrayList<>();
    for (int event = 0; event < EVENTS; event++) {
      for (int i = 0; i < PER_EVENT; i++) {
        reports.add(
            signals(
                "r-%03d-%d".formatted(event, i),
                language,
                day,
                own(event) + " " + COMMONPLACE + " " + own(event)));
      }
    }
    return reports;
  }

  private static Signals signals(String id, String language, String day, String text) {
    Instant date = day == null ? null : Instant.parse(day + "T12:00:00Z");
    return SignalExtractor.extract(id, language, date, null, text);
  }

  /** What only the reports of one event say: two names and a number. */
  private static String own(int event) {
    Random random = new Random(event);
    String one = name(random);
    String two = name(random);
    return "After the "
        + one
        + " "
        + two
        + " affair "
        + (1_000 + event)
        + " people met "
        + one
        + ".";
  }

  private static String name(Random random) {
    String consonants = "bdfgklmnprstv";
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      name.append(consonants.charAt(random.nextInt(consonants.length()))).append('a');
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
