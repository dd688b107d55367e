package org.chorus.model;

/**
 * One record of the input that did not become a report: a row of the table {@code rejections}.
 *
 * @param sourceUri the file it was found in
 * @param position byte offset of the record in the decompressed input; the row number in Parquet; 0
 *     for a whole file
 * @param reason one of the fixed words of {@link RejectionReason}, in lower case
 * @param detail what exactly was wrong, for a person; null when the reason says it all
 * @param excerpt the first characters of the record, control characters removed; null when there is
 *     nothing to show
 * @param batch the batch in which it was read
 */
public record Rejection(
    String sourceUri, long position, String reason, String detail, String excerpt, String batch) {}
