package org.chorus.read;

/**
 * The bytes of one record, not yet looked into.
 *
 * @param position offset of the first byte in the decompressed input
 * @param bytes all of them; only the first ones when the record is too long or broken
 * @param state whether the record can be used
 */
record Slice(long position, byte[] bytes, State state) {
  enum State {
    WHOLE,
    TOO_LONG,
    QUOTE_NEVER_CLOSED
  }
}
