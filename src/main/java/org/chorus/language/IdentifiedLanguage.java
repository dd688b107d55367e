package org.chorus.language;

/**
 * The language of a text.
 *
 * @param language BCP 47 tag, without country or script; {@code und} when it can't be told
 * @param script ISO 15924 code; {@code Zyyy} without letters
 * @param confidence how sure it is, 0 to 1
 * @param reliable false when nothing should rest on it
 */
public record IdentifiedLanguage(
    String language, String script, double confidence, boolean reliable) {}
