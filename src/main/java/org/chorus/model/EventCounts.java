package org.chorus.model;

/**
 * What a batch did to the events of its store; each but the last is a number of rows of {@code
 * event_lineage}.
 *
 * @param born events that did not exist before
 * @param grew events that took in reports
 * @param merged events that took in others
 * @param split events that came out of others
 * @param closed events that ended
 * @param churn events that have all the reports of an earlier one, and yet neither its id nor that
 *     of another that went into them; 0, or identity is broken
 */
public record EventCounts(long born, long grew, long merged, long split, long closed, long churn) {}
