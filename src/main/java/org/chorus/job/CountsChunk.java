package org.chorus.job;

/**
 * Counts on their way to the driver and from there to all tasks, packed so that no part is large.
 *
 * @param keys hashes of keys
 * @param counts in how many reports each occurs
 * @param languages languages whose number of reports is known; empty for all reports together
 * @param reports that number
 */
public record CountsChunk(long[] keys, int[] counts, String[] languages, long[] reports) {}
