package org.chorus.job;

import java.util.List;

/**
 * A rare key that a report shares with others.
 *
 * @param reportId the report
 * @param others the other reports that have the key
 * @param weight what it counts, in millionths
 */
public record Sharing(String reportId, List<String> others, long weight) {}
