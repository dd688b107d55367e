package org.chorus.config;

import java.io.Serializable;

/** {@code signals}: what is taken from a report to compare it by. */
public record SignalSettings(NameSettings names) implements Serializable {}
