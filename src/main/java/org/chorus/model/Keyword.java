package org.chorus.model;

/**
 * A keyword of a report: a row of the table {@code keywords}, key {@code reportId, rank}.
 *
 * @param reportId the report
 * @param language the report's language, BCP 47
 * @param rank 1 for the best
 * @param keyword one to four words as the report writes them
 * @param score greater is better; comparable within one report only
 */
public record Keyword(String reportId, String language, int rank, String keyword, double score) {}
