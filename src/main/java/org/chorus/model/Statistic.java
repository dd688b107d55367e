package org.chorus.model;

/**
 * A count that scores are computed with: a row of the table {@code statistics}, key {@code family,
 * language, key}.
 *
 * @param family what is counted: names, name_pairs, numbers, dates, places, terms, grams; {@code
 *     reports} counts the reports themselves
 * @param language BCP 47 for families that are counted per language, else empty
 * @param key the thing counted; empty for {@code reports}
 * @param documentFrequency in how many reports it occurs, copies left out; keys of a single report
 *     have no row
 */
public record Statistic(String family, String language, String key, long documentFrequency) {}
