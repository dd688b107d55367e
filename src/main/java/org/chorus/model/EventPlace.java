package org.chorus.model;

/**
 * A country that reports of an event mention.
 *
 * @param place ISO 3166-1 alpha-2
 * @param reports how many independent reports name it
 */
public record EventPlace(String place, int reports) {}
