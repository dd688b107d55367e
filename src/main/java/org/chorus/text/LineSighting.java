package org.chorus.text;

/**
 * A short line in a report, and what the rest of the report looks like.
 *
 * @param publisher hash of the publisher; of none for the whole corpus
 * @param line hash of publisher and line; the publisher's own for the report as a whole
 * @param report hash of the report
 * @param rest four MinHashes of the text without the line (Broder 1997): two texts agree in each
 *     with the probability of their likeness; none for the report as a whole
 */
public record LineSighting(long publisher, long line, long report, long[] rest) {}
