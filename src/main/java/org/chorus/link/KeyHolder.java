package org.chorus.link;

/**
 * A report that has a rare key.
 *
 * @param key hash of the key
 * @param weight what it counts, in millionths
 * @param reportId the report
 * @param publishedAt seconds since 1970, of one that a former batch brought without a date when it
 *     was received; {@link Profile#UNDATED} when unknown
 * @param changed whether it is compared to all others; false for one that only may be met
 */
public record KeyHolder(
    long key, long weight, String reportId, long publishedAt, boolean changed) {}
