package org.chorus.model;

import java.util.List;

/**
 * By what a report meets others that may be its copies, in later batches too: a row of the table
 * {@code passages}, key {@code reportId}. A report that is too short to be told a copy has none.
 *
 * @param reportId the report
 * @param whole hash of its whole text, for a short one of headline and text
 * @param passages hashes of passages of its text, sorted; none for a short text
 */
public record ReportPassages(String reportId, long whole, List<Long> passages) {}
