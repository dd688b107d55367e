package org.chorus.read;

/** Cuts a stream into records without looking into them. */
interface Cutter {
  /** The next record; null at the end. */
  Slice next();

  /** Whether a record that damaged compression cut off is one all the same. */
  default boolean keepsPart() {
    return false;
  }
}
