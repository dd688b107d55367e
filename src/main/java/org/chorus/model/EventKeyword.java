package org.chorus.model;

/**
 * A keyword of an event in one language.
 *
 * @param language BCP 47
 * @param keyword as the reports write it
 * @param score greater is better; comparable within one event and language
 * @param sound what a name has in common with a keyword of another language of the event, however
 *     either writes it: the consonants of one of its words; null when there is none
 */
public record EventKeyword(String language, String keyword, double score, String sound) {}
