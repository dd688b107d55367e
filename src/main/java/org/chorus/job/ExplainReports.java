package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.chorus.event.Seam;
import org.chorus.model.Copy;
import org.chorus.model.EventMember;
import org.chorus.model.UserError;
import org.chorus.page.Comparison;
import org.chorus.page.MemberLine;
import org.chorus.page.PairExplanation;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;

/**
 * The command {@code explain A B}: why two reports are together, or apart.
 *
 * @param first a report, by its id, source id, URL or file name
 * @param second another one
 * @param width columns of the terminal
 */
public record ExplainReports(String first, String second, int width) {

  /**
   * What to print about the newest snapshot of {@code store}.
   *
   * @throws UserError when the store has no such reports
   */
  public String run(SparkSession spark, Store store) {
    LastRun run = LastRun.of(spark, store);
    String a = NamedReport.id(run, first);
    String b = NamedReport.id(run, second);
    if (a.equals(b)) {
      throw new UserError("%s and %s are one report: name two".formatted(first, second));
    }
    return explanation(run, a, b).render(width);
  }

  /** In the order that evidence names the two in, that of the ids of what was compared. */
  private static PairExplanation explanation(LastRun run, String a, String b) {
    List<Copy> copies = copies(run, a, b);
    return original(a, copies).compareTo(original(b, copies)) <= 0
        ? explanation(run, a, b, copies)
        : explanation(run, b, a, copies);
  }

  private static PairExplanation explanation(LastRun run, String a, String b, List<Copy> copies) {
    Map<String, MemberLine> lines = MemberLines.of(run, List.of(a, b));
    String originalA = original(a, copies);
    String originalB = original(b, copies);
    Map<String, String> events = events(run, a, b, originalA, originalB);
    String eventA = events.get(a);
    String eventB = events.get(b);
    boolean oneText = originalA.equals(originalB);
    Comparison comparison = oneText ? null : new PairComparison(run).of(originalA, originalB);
    // A copy whose original is in another event speaks for itself.
    String speakerA = eventA.equals(events.get(originalA)) ? originalA : a;
    String speakerB = eventB.equals(events.get(originalB)) ? originalB : b;
    Seam seam = oneText ? null : seam(new ScoresOfEvents(run), eventA, speakerA, eventB, speakerB);
    return new PairExplanation(
        lines.get(a), lines.get(b), eventA, eventB, copies, comparison, seam);
  }

  private static Map<String, String> events(LastRun run, String... reports) {
    return run
        .read(Tables.EVENT_MEMBERS)
        .filter(col("reportId").isin((Object[]) reports))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(EventMember::reportId, EventMember::eventId));
  }

  private static List<Copy> copies(LastRun run, String a, String b) {
    return run.read(Tables.COPIES)
        .filter(col("reportId").isin(a, b))
        .orderBy("reportId")
        .collectAsList();
  }

  private static String original(String report, List<Copy> copies) {
    return copies.stream()
        .filter(copy -> copy.reportId().equals(report))
        .findFirst()
        .map(Copy::copyOf)
        .orElse(report);
  }

  /** Null where what holds them together is no longer there. */
  private static Seam seam(
      ScoresOfEvents scores, String eventA, String a, String eventB, String b) {
    return eventA.equals(eventB)
        ? scores.tree(eventA).meeting(a, b).orElse(null)
        : scores.seam(eventA, eventB);
  }
}
