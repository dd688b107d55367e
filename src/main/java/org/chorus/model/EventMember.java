package org.chorus.model;

/**
 * Which event a report belongs to: a row of the table {@code event_members}, key {@code reportId}.
 * Every report is in exactly one event.
 *
 * @param eventId the event
 * @param reportId the report
 * @param role representative, member, copy (of another member) or late (its event was closed when
 *     it came, so it is one of its own)
 * @param probability mean probability that it belongs with the others it was compared to; the
 *     similarity for a copy; null when it was compared to none of them
 */
public record EventMember(String eventId, String reportId, String role, Double probability) {}
