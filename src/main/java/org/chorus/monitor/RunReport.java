package org.chorus.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chorus.model.EventCounts;
import org.chorus.model.Run;
import org.chorus.model.RunStep;
import org.chorus.model.Tally;

/**
 * What a run did, for programs that watch over it: the file {@code run.json} of a snapshot.
 *
 * @param batch the batch that was published
 * @param sequence its place among the runs of the store, from 1
 * @param version of Chorus
 * @param asOf the day that took the place of the clock, ISO 8601; null when nothing is dated
 * @param startedAt when the run began (clock), ISO 8601, UTC
 * @param seconds how long it took (clock)
 * @param recordsRead records found in the input
 * @param newReports reports that the store did not have before
 * @param repeats records that were there already
 * @param revisions records that are another version of a report
 * @param rejected records that became no report
 * @param rejectedByReason the same for each reason
 * @param reportsByLanguage new reports and revisions for each language
 * @param reports reports in the snapshot
 * @param links links in the snapshot
 * @param events events in the snapshot
 * @param eventChanges what the run did to the events
 * @param steps what each step did
 * @param warnings what is unlike the runs before, a sentence each
 */
public record RunReport(
    String batch,
    int sequence,
    String version,
    String asOf,
    String startedAt,
    double seconds,
    long recordsRead,
    long newReports,
    long repeats,
    long revisions,
    long rejected,
    Map<String, Long> rejectedByReason,
    Map<String, Long> reportsByLanguage,
    long reports,
    long links,
    long events,
    EventCounts eventChanges,
    List<RunStep> steps,
    List<String> warnings) {

  /** The report of a run, whose row stands in {@code runs}. */
  public static RunReport of(Run run, List<String> warnings) {
    return new RunReport(
        run.batch(),
        run.sequence(),
        run.version(),
        run.asOf() == null ? null : run.asOf().toString().substring(0, 10),
        run.startedAt().toString(),
        run.seconds(),
        run.recordsRead(),
        run.newReports(),
        run.repeats(),
        run.revisions(),
        run.rejected(),
        byName(run.rejectedByReason()),
        byName(run.reportsByLanguage()),
        run.reports(),
        run.links(),
        run.events(),
        new EventCounts(
            run.eventsBorn(),
            run.eventsGrew(),
            run.eventsMerged(),
            run.eventsSplit(),
            run.eventsClosed(),
            run.churn()),
        List.copyOf(run.steps()),
        List.copyOf(warnings));
  }

  private static Map<String, Long> byName(List<Tally> tallies) {
    Map<String, Long> counts = new LinkedHashMap<>();
    tallies.forEach(tally -> counts.put(tally.name(), tally.count()));
    return counts;
  }
}
