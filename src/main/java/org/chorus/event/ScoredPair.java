package org.chorus.event;

/**
 * Two reports that were compared.
 *
 * @param reportA one id
 * @param datedA whether its date is known
 * @param reportB the other id
 * @param datedB whether its date is known
 * @param score as in {@link org.chorus.model.Score}, millionths
 */
public record ScoredPair(
    String reportA, boolean datedA, String reportB, boolean datedB, long score) {}
