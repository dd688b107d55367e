package org.chorus.model;

/**
 * What an event is called in one of its languages.
 *
 * @param language BCP 47; {@code und} when it can't be told
 * @param title title of the most central report in that language, or the beginning of its text
 * @param report id of that report
 */
public record EventTitle(String language, String title, String report) {}
