package org.chorus.model;

/**
 * One reason for or against two reports telling of the same event.
 *
 * @param kind what was compared: names, numbers, dates, places, words, time, …
 * @param value what agreed or disagreed, for a person to read
 * @param contribution what it adds to the logit; negative speaks against
 */
public record Evidence(String kind, String value, double contribution) {}
