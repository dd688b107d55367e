package org.chorus.job;

/**
 * Two reports that are to be compared.
 *
 * @param reportA the smaller id
 * @param reportB the greater id
 */
public record Candidate(String reportA, String reportB) {}
