package org.chorus.model;

/**
 * A count that scores are computed with: a row of the table {@code statistics}, key {@code family,
 * language, key}.
 *
 * @param family what is counted by the signals that reports are compared by: names, name_pairs,
 *     numbers, dates, places, terms, grams; {@code reports} counts the reports themselves; {@code
 *     embedding_model} is the model that made the embeddings, {@code embedding_lead} how many
 *     characters it saw, {@code embedding_sum} the sums of the embeddings; {@code time_together}
 *     and {@code time_any} how far apart in time pairs are that mean nearly the same, and any two.
 *     What keywords are found with: {@code words}; {@code function_words}, those of them that hold
 *     sentences together; {@code word_occurrences}, all occurrences of a word; {@code word_inside},
 *     those that do not begin a sentence; {@code word_capitalised}, those of them with a capital;
 *     {@code ending_words} and {@code ending_keywords}, content words with the same last three
 *     letters and how many of them are in their report's keywords. {@code boilerplate} are lines
 *     that were learned to be page furniture and are taken out of reports from their batch on;
 *     {@code recurring_lines} may become such
 * @param language BCP 47 for families that are counted per language, else empty
 * @param key the thing counted; empty for {@code reports}, for the reports among {@code words} and
 *     for all endings together; for embeddings the SHA-256 of the model, the number of characters,
 *     or the component that was summed up (from 0, empty for how many reports were); of times the
 *     bin, from 0: up to an eighth, a quarter, half of a day, 1, 2, 3.5, 6, 10 and 15 days
 * @param documentFrequency in how many reports it occurs, copies left out; words and endings of a
 *     single report have no row; of {@code embedding_sum} the sum, in {@code 1/512}; of {@code
 *     time_together} pairs in millionths, each weighed down by how many such pairs its reports are
 *     in; of occurrences and endings their number, summed over the reports; of lines how many
 *     reports have them that share nothing else
 */
public record Statistic(String family, String language, String key, long documentFrequency) {}
