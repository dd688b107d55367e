package org.chorus.job;

import java.util.List;
import org.chorus.model.Evidence;

/**
 * All that came of comparing two reports.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 * @param score what grouping works with, in millionths
 * @param probability that both tell of the same event
 * @param evidence why; null for pairs that are too improbable to be kept as links
 */
public record ComparedPair(
    String reportA, String reportB, long score, double probability, List<Evidence> evidence) {}
