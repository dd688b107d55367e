package org.chorus.event;

/**
 * How many reports an event of the last run shares with a group of this one.
 *
 * @param eventId the event
 * @param group the group
 * @param reports number of shared reports, 1 or more
 * @param firstReport the smallest id among them
 */
public record Overlap(String eventId, String group, long reports, String firstReport) {}
