package org.chorus.config;

import java.io.Serializable;

/** {@code cleaning}: what is taken out of titles and texts. */
public record CleaningSettings(boolean enabled) implements Serializable {}
