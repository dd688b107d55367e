package org.chorus.model;

/**
 * A name that reports of an event have among their keywords.
 *
 * @param name as most of them write it; of several scripts or spellings the one in most reports
 * @param reports in how many independent reports it is a keyword, however they write it
 */
public record EventName(String name, int reports) {}
