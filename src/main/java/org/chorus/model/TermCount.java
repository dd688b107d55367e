package org.chorus.model;

/**
 * A word and how often it occurs.
 *
 * @param term the word, normalised
 * @param count occurrences, 1 or more
 */
public record TermCount(String term, int count) {}
