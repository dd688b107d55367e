package org.chorus.keyword;

/**
 * What keywords are found in.
 *
 * @param title may be null
 * @param text never null
 */
public record ReportText(String title, String text) {}
