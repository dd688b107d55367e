package org.chorus.keyword;

/**
 * A keyword of a text.
 *
 * @param keyword as the text writes it
 * @param score greater is better; comparable within one text
 */
public record RankedKeyword(String keyword, double score) {}
