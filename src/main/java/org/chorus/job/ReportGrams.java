package org.chorus.job;

/**
 * The grams of a report, to be counted.
 *
 * @param grams sorted
 */
public record ReportGrams(int[] grams) {}
