package org.chorus.job;

/**
 * A report that has a passage of text.
 *
 * @param passage hash of the passage, or of the whole text
 * @param publishedAt microseconds since 1970; {@code Long.MAX_VALUE} when unknown
 * @param reportId the report
 * @param text hash of its whole text
 * @param passages how many the report has
 * @param changed whether it is looked at in this batch; false for one that only may be met
 */
public record PassageHolder(
    long passage, long publishedAt, String reportId, long text, int passages, boolean changed) {}
