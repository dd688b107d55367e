package org.chorus.model;

import java.time.Instant;
import java.util.List;

/**
 * A run that was published: a row of the table {@code runs}, key {@code batch}.
 *
 * @param batch the batch that it processed
 * @param sequence its place among the runs of the store: 1 for the first that was published; also
 *     the number that the name of its snapshot begins with
 * @param inputs the input paths, as given
 * @param inputHash hash of the names and contents of the input files
 * @param configuration the settings in force, HOCON
 * @param version of Chorus
 * @param asOf the day that took the place of the clock, UTC midnight; null when nothing is dated
 * @param recordsRead records found in the input: reports, repeats, revisions and rejections
 *     together
 * @param newReports reports that the store did not have before
 * @param repeats records that were there already, or twice in the input, with the same content
 * @param revisions records that replaced, or were replaced by, another version of the same report
 * @param rejected records that became no report
 * @param rejectedByReason the same for each reason, most frequent first
 * @param reportsByLanguage how many new reports and revisions it brought in each language, most
 *     frequent first
 * @param reports reports in the snapshot
 * @param links links in the snapshot
 * @param events events in the snapshot
 * @param eventsBorn events that did not exist before
 * @param eventsGrew events that took in reports
 * @param eventsMerged events that took in others
 * @param eventsSplit events that came out of others
 * @param eventsClosed events that ended
 * @param churn events that have all the reports of an earlier one and yet another id; 0, or
 *     identity is broken
 * @param startedAt when the run began (clock), UTC
 * @param seconds how long it took (clock)
 * @param steps what each step did
 */
public record Run(
    String batch,
    int sequence,
    List<String> inputs,
    String inputHash,
    String configuration,
    String version,
    Instant asOf,
    long recordsRead,
    long newReports,
    long repeats,
    long revisions,
    long rejected,
    List<Tally> rejectedByReason,
    List<Tally> reportsByLanguage,
    long reports,
    long links,
    long events,
    long eventsBorn,
    long eventsGrew,
    long eventsMerged,
    long eventsSplit,
    long eventsClosed,
    long churn,
    Instant startedAt,
    double seconds,
    List<RunStep> steps) {}
