package org.chorus.model;

/**
 * A word of a report: a row of the table {@code terms}, key {@code reportId, term}.
 *
 * @param reportId the report
 * @param language the report's language, BCP 47
 * @param term the word, normalised (case, width, Unicode)
 * @param count how often it occurs in title and text
 * @param shown the word as the report writes it most often
 * @param documentFrequency in how many reports of that language it occurs, copies left out; 1 for a
 *     word that only copies have
 * @param tfIdf {@code count · ln((N + 1) / documentFrequency)}, N being the reports in that
 *     language that are no copies
 */
public record Term(
    String reportId,
    String language,
    String term,
    int count,
    String shown,
    long documentFrequency,
    double tfIdf) {}
