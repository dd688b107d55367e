package org.chorus.model;

/**
 * A report that repeats another one's text: a row of the table {@code copies}, key {@code
 * reportId}.
 *
 * @param reportId the copy
 * @param copyOf the original: the earliest report with this text, undated last, ties by id; never
 *     itself a copy
 * @param similarity share of the shorter text that stands in the longer one, bylines left out, 0 to
 *     1
 */
public record Copy(String reportId, String copyOf, double similarity) {}
