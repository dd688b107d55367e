package org.chorus.model;

/**
 * Something that cleaning took out of a report: a row of the table {@code removed}.
 *
 * @param reportId the report it was taken from
 * @param position where it began: characters from the start of the raw text; in the order of
 *     removal when several rules met at one place
 * @param rule the name of the cleaning rule; {@code future-date} for a date of publication that is
 *     not believed
 * @param text what was taken out, at most 500 characters of it
 */
public record Removal(String reportId, int position, String rule, String text) {}
