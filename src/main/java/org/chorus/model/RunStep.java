package org.chorus.model;

/**
 * What one step of a run did.
 *
 * @param step its name
 * @param rows rows that it wrote into its main table
 * @param seconds how long it took (clock)
 * @param bytes size of the files that it wrote into its tables; carried ones do not count
 */
public record RunStep(String step, long rows, double seconds, long bytes) {}
