package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.chorus.event.LinkageRule;
import org.chorus.event.LinkageTree;
import org.chorus.event.ScoredPair;
import org.chorus.event.Seam;
import org.chorus.model.Event;
import org.chorus.model.Evidence;
import org.chorus.model.Link;
import org.chorus.model.UserError;
import org.chorus.page.EventExplanation;
import org.chorus.page.MemberLine;
import org.chorus.page.PairLine;
import org.chorus.page.WeakestLink;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;

/**
 * The command {@code explain EVENT}: what holds an event together where it is weakest.
 *
 * @param eventId the event
 * @param width columns of the terminal
 */
public record ExplainEvent(String eventId, int width) {
  private static final int REPORTS_OF_A_SIDE = 5;
  private static final int PAIRS = 3;

  /**
   * What to print about the newest snapshot of {@code store}.
   *
   * @throws UserError when the store has no such event
   */
  public String run(SparkSession spark, Store store) {
    LastRun run = LastRun.of(spark, store);
    Optional<Event> event = ShowEvents.find(run.snapshot(), eventId);
    if (event.isPresent()) {
      return explanation(run, event.get()).render(width);
    }
    String heir =
        ShowEvents.successor(run.snapshot(), eventId)
            .orElseThrow(
                () ->
                    new UserError(
                        "%s: the store has no such event; `chorus show` lists them, and to explain reports name two"
                            .formatted(eventId)));
    return "Event %s went into event %s.\n\n".formatted(eventId, heir)
        + new ExplainEvent(heir, width).run(spark, store);
  }

  private static EventExplanation explanation(LastRun run, Event event) {
    ScoresOfEvents scores = new ScoresOfEvents(run);
    List<ScoredPair> pairs = scores.within(event.eventId());
    return new EventExplanation(
        event,
        new LinkageTree(scores.rule(), scores.reports(event.eventId()), pairs)
            .weakest()
            .map(seam -> weakest(run, scores.rule(), seam, pairs))
            .orElse(null));
  }

  private static WeakestLink weakest(
      LastRun run, LinkageRule rule, Seam seam, List<ScoredPair> pairs) {
    Set<String> one = Set.copyOf(seam.one());
    List<ScoredPair> crossing =
        pairs.stream()
            .filter(pair -> one.contains(pair.reportA()) != one.contains(pair.reportB()))
            .sorted(
                Comparator.comparingLong(ScoredPair::score)
                    .reversed()
                    .thenComparing(ScoredPair::reportA)
                    .thenComparing(ScoredPair::reportB))
            .toList();
    List<ScoredPair> shown = shown(crossing);
    Map<String, MemberLine> lines = MemberLines.of(run, mentioned(seam, shown));
    Map<String, List<Evidence>> evidence = evidence(run, shown);
    return new WeakestLink(
        seam,
        first(seam.one(), lines),
        first(seam.other(), lines),
        shown.stream()
            .map(
                pair ->
                    new PairLine(
                        lines.get(pair.reportA()),
                        lines.get(pair.reportB()),
                        pair.score(),
                        evidence.getOrDefault(key(pair.reportA(), pair.reportB()), List.of())))
            .toList(),
        crossing.stream().filter(pair -> pair.score() > 0).count(),
        rule.headroom(seam.sum(), seam.known(), seam.missing()),
        rule.holding(crossing.stream().map(ScoredPair::score).toList(), seam.missing()));
  }

  /** The strongest pairs, and the one that speaks most against. */
  private static List<ScoredPair> shown(List<ScoredPair> crossing) {
    Stream<ScoredPair> strongest = crossing.stream().limit(PAIRS);
    Stream<ScoredPair> last =
        crossing.stream().skip(Math.max(PAIRS, crossing.size() - 1)).filter(p -> p.score() <= 0);
    return Stream.concat(strongest, last).toList();
  }

  private static Set<String> mentioned(Seam seam, List<ScoredPair> pairs) {
    Set<String> reports = new TreeSet<>();
    seam.one().stream().limit(REPORTS_OF_A_SIDE).forEach(reports::add);
    seam.other().stream().limit(REPORTS_OF_A_SIDE).forEach(reports::add);
    pairs.forEach(pair -> reports.addAll(List.of(pair.reportA(), pair.reportB())));
    return reports;
  }

  private static List<MemberLine> first(List<String> side, Map<String, MemberLine> lines) {
    return side.stream()
        .limit(REPORTS_OF_A_SIDE)
        .map(lines::get)
        .sorted(MemberLine.BY_DATE)
        .toList();
  }

  private static Map<String, List<Evidence>> evidence(LastRun run, List<ScoredPair> pairs) {
    Object[] firsts = pairs.stream().map(ScoredPair::reportA).toArray();
    Object[] seconds = pairs.stream().map(ScoredPair::reportB).toArray();
    return run
        .read(Tables.LINKS)
        .filter(col("reportA").isin(firsts).and(col("reportB").isin(seconds)))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(link -> key(link.reportA(), link.reportB()), Link::evidence));
  }

  private static String key(String a, String b) {
    return a + " " + b;
  }
}
