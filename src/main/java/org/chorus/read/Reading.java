package org.chorus.read;

import java.util.List;
import org.chorus.model.Rejection;
import org.chorus.model.Removal;
import org.chorus.model.Report;

/**
 * A record of the input after reading: a report with what cleaning took out of it, or a rejection.
 *
 * @param sourceUri the file it was found in
 * @param position byte offset in the decompressed input; the row number in Parquet
 * @param report the report, under an identity that {@link Versions} may change; null when rejected
 * @param shareableId whether the report's identity rests on a source id alone
 * @param textHash hash of the raw text; null when rejected
 * @param removed what cleaning took out; empty when rejected
 * @param rejection why it is no report; null when it is one
 */
public record Reading(
    String sourceUri,
    long position,
    Report report,
    boolean shareableId,
    String textHash,
    List<Removal> removed,
    Rejection rejection) {

  /** The same report after more was taken out of it. */
  public Reading cleanedTo(String text, List<Removal> allRemoved) {
    return new Reading(
        sourceUri, position, report.withText(text), shareableId, textHash, allRemoved, rejection);
  }
}
