package org.chorus.config;

import java.io.Serializable;

/** {@code signals.names}: a pipeline that finds names. */
public record NameSettings(String pipeline, String column) implements Serializable {}
