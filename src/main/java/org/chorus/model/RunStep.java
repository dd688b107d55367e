package org.chorus.model;

/**
 * What one step of a run did.
 *
 * @param step its name
 * @param rows rows that it wrote into its main table
 * @param seconds how long it took (clock)
 */
public record RunStep(String step, long rows, double seconds) {}
