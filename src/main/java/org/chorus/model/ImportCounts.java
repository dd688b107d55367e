package org.chorus.model;

/**
 * What became of the records of a batch. Every record is one of the other four, so they add up to
 * {@code recordsRead}.
 *
 * @param recordsRead records found in the input, unusable files included
 * @param newReports reports that the store did not have before
 * @param repeats records whose content was there already, or more than once in the input
 * @param revisions records that replaced, or lost against, another version of the same report
 * @param rejected records that became no report
 * @param toldApart reports whose source id others have too, and that only their text tells apart
 */
public record ImportCounts(
    long recordsRead,
    long newReports,
    long repeats,
    long revisions,
    long rejected,
    long toldApart) {}
