package org.chorus.model;

/**
 * A report's text as the embedding model is to see it.
 *
 * @param reportId the report
 * @param text with whatever prefix the model asks for; not blank
 */
public record TextToEmbed(String reportId, String text) {}
