package org.chorus.model;

/**
 * A count that scores are computed with: a row of the table {@code statistics}, key {@code family,
 * language, key}.
 *
 * @param family what is counted: names, name_pairs, numbers, dates, places, terms, grams; {@code
 *     reports} counts the reports themselves; {@code embedding_model} is the model that made the
 *     embeddings, {@code embedding_lead} how many characters it saw, {@code embedding_sum} the sums
 *     of the embeddings
 * @param language BCP 47 for families that are counted per language, else empty
 * @param key the thing counted; empty for {@code reports}; for embeddings the SHA-256 of the model,
 *     the number of characters, or the component that was summed up (from 0, empty for how many
 *     reports were)
 * @param documentFrequency in how many reports it occurs, copies left out; keys of a single report
 *     have no row; of {@code embedding_sum} the sum, in {@code 1/512}
 */
public record Statistic(String family, String language, String key, long documentFrequency) {}
