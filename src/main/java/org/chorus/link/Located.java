package org.chorus.link;

/**
 * Where a report stands in time and in meaning.
 *
 * @param reportId the report
 * @param publishedAt seconds since 1970, {@link Profile#UNDATED} when unknown
 * @param meaning the centred embedding, {@link Meaning#UNIT} to 1; not all zero
 */
public record Located(String reportId, long publishedAt, short[] meaning) {}
