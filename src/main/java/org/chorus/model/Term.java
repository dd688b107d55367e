package org.chorus.model;

/**
 * A word of a report: a row of the table {@code terms}, key {@code reportId, term}.
 *
 * @param reportId the report
 * @param language the report's language, BCP 47
 * @param term the word, normalised (case, width, Unicode)
 * @param count how often it occurs in title and text
 * @param documentFrequency in how many reports of that language it occurs
 * @param tfIdf {@code count · ln((N + 1) / documentFrequency)}, N being the reports in that
 *     language
 */
public record Term(
    String reportId,
    String language,
    String term,
    int count,
    long documentFrequency,
    double tfIdf) {}
