package org.chorus.model;

/**
 * Something that cleaning took out of a report: a row of the table {@code removed}.
 *
 * @param reportId the report it was taken from
 * @param position where it began: characters from the start of the raw text; in the order of
 *     removal when several rules met at one place; for {@code boilerplate} from the start of the
 *     text that the other rules left
 * @param rule the name of the cleaning rule; {@code future-date} for a date of publication that is
 *     not believed, {@code unread-date} for one that can't be read; {@code boilerplate} for a line
 *     that recurs in reports of its publisher that share nothing else (see {@link Statistic})
 * @param text what was taken out, at most 500 characters of it
 */
public record Removal(String reportId, int position, String rule, String text) {}
