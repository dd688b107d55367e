package org.chorus.model;

import java.util.List;

/**
 * Two reports that were compared: a row of the table {@code links}, key {@code reportA, reportB}.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 * @param probability that both tell of the same event, 0 to 1
 * @param evidence why: the contributions add up to the logit of {@code probability}
 */
public record Link(String reportA, String reportB, double probability, List<Evidence> evidence) {}
