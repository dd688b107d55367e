package org.chorus.model;

/**
 * A keyword of an event in one language.
 *
 * @param language BCP 47
 * @param keyword as the reports write it
 * @param score greater is better; comparable within one event and language
 */
public record EventKeyword(String language, String keyword, double score) {}
