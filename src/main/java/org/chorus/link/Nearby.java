package org.chorus.link;

import java.util.List;

/**
 * The reports that were found nearest to one.
 *
 * @param reportId the one
 * @param others the nearest first
 * @param cosines of each, in {@code 1 / Meaning.UNIT²}
 */
public record Nearby(String reportId, List<String> others, int[] cosines) {}
