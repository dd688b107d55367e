package org.chorus.model;

import java.time.Instant;

/**
 * A version of a report that does not stand, as another version with the same id does: a row of the
 * table {@code report_revisions}.
 *
 * @param reportId the identity that both versions share
 * @param contentHash hash of the version that lost
 * @param sourceUri the file the losing version was read from
 * @param title its headline; null when it had none
 * @param text its body
 * @param publishedAt when it was published, UTC; null when unknown
 * @param batch the batch that brought the losing version
 * @param replacedBy content hash of the version that stood when this one was put aside; null when
 *     that was archived already, and this is a correction that came too late
 */
public record ReportRevision(
    String reportId,
    String contentHash,
    String sourceUri,
    String title,
    String text,
    Instant publishedAt,
    String batch,
    String replacedBy) {}
