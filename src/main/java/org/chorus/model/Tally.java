package org.chorus.model;

/**
 * How many there are of something.
 *
 * @param name of what
 * @param count how many
 */
public record Tally(String name, long count) {}
