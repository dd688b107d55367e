package org.chorus.config;

/** {@code cleaning}: what is taken out of titles and texts. */
public record CleaningSettings(boolean enabled) {}
