package org.chorus.model;

import java.util.List;

/**
 * Names that a pipeline of the user's found in a report.
 *
 * @param reportId the report
 * @param foundNames as the pipeline gives them, in their order, each as often as it was found
 */
public record FoundNames(String reportId, List<String> foundNames) {}
