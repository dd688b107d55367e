package org.chorus.model;

/**
 * Where a report stands among all that could be said, in any language.
 *
 * @param reportId the report
 * @param vector as the model gives it, uncentred, of length 1; in whole numbers, {@code
 *     EmbeddingVector.UNIT} of them to 1
 */
public record Embedding(String reportId, short[] vector) {}
