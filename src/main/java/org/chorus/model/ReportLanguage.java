package org.chorus.model;

/**
 * The language of a report: a row of the table {@code languages}, key {@code reportId}.
 *
 * @param reportId the report
 * @param language BCP 47 tag; {@code und} when it can't be told
 * @param script ISO 15924 code of the script of most letters, where one that is not Latin counts
 *     twice; {@code Zyyy} without letters
 * @param confidence how sure the identification is, 0 to 1
 * @param reliable false when the language is a guess that nothing should rest on
 */
public record ReportLanguage(
    String reportId, String language, String script, double confidence, boolean reliable) {}
