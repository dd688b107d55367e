package org.chorus.model;

/**
 * Where a passage of a report stands among all that could be said, in any language.
 *
 * @param reportId the report
 * @param passage as {@link TextToEmbed#passage} has it
 * @param vector as the model gives it, uncentred, of length 1; in whole numbers, {@code
 *     EmbeddingVector.UNIT} of them to 1
 */
public record Embedding(String reportId, int passage, short[] vector) {}
