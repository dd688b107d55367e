package org.chorus.event;

/**
 * Where grouping put a report, and how well it sits there.
 *
 * @param reportId the report
 * @param group the smallest report id of its group
 * @param centrality sum of its scores to others in the group, millionths
 * @param probabilitySum sum of the probabilities of these pairs, millionths
 * @param scored number of these pairs
 */
public record Placement(
    String reportId, String group, long centrality, long probabilitySum, int scored) {}
