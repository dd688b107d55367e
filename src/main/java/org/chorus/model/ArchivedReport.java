package org.chorus.model;

/**
 * A report that is in the archive and not in the snapshot: a row of the table {@code
 * archived_reports}, by which repeats are known and old events found.
 *
 * @param reportId the report
 * @param eventId the event that it is archived with
 * @param identity what a version with nothing but its source id would come under; the report's id
 *     where it has none
 * @param contentHash hash of the version that came last; the one that is archived, unless a
 *     correction came since
 * @param archivedIn number of the snapshot that archived it
 */
public record ArchivedReport(
    String reportId, String eventId, String identity, String contentHash, int archivedIn) {}
