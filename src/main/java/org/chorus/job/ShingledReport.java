package org.chorus.job;

import org.chorus.text.Containment;

/**
 * A report on its way to those that it is compared to.
 *
 * @param reportId the report
 * @param text its text
 */
public record ShingledReport(String reportId, Containment.Text text) {}
