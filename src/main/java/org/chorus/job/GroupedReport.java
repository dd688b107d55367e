package org.chorus.job;

import java.time.Instant;

/**
 * A report with the group that it was put into, as it waits in the unfinished batch until its event
 * is described.
 *
 * @param reportId the report
 * @param group the group: a report id
 * @param title its headline; null when it has none
 * @param lead the beginning of its text
 * @param publishedAt when it was published, UTC; null when unknown
 * @param publisher who published it; null when unknown
 * @param batch the batch that brought it
 * @param copyOf the report that it repeats; null when it is an original
 * @param similarity to the report that it repeats, 0 to 1; null when it is an original
 * @param centrality as in {@link org.chorus.event.Placement}; 0 for a report that was compared to
 *     no other
 * @param probabilitySum likewise
 * @param scored likewise
 */
public record GroupedReport(
    String reportId,
    String group,
    String title,
    String lead,
    Instant publishedAt,
    String publisher,
    String batch,
    String copyOf,
    Double similarity,
    long centrality,
    long probabilitySum,
    int scored) {}
