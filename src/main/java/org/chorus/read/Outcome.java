package org.chorus.read;

import org.chorus.model.RejectionReason;

/** What one record of the input turned out to be. */
public sealed interface Outcome {
  /** Byte offset of the record in the decompressed input; the row number in Parquet. */
  long position();

  /** A report. */
  record Found(long position, RawReport report) implements Outcome {}

  /**
   * No report.
   *
   * @param detail what exactly was wrong; null when the reason says it all
   * @param excerpt how the record begins; null when there is nothing to show
   */
  record Rejected(long position, RejectionReason reason, String detail, String excerpt)
      implements Outcome {}
}
