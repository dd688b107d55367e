package org.chorus.model;

/**
 * A key that can be compared across languages, and how the report writes it.
 *
 * @param key what is compared
 * @param form as it stands in the report, first occurrence
 * @param count how often it occurs
 */
public record Mention(String key, String form, int count) {}
