package org.chorus.read;

import java.io.Serializable;

/**
 * A part of an input file that one task reads: the records that begin in it.
 *
 * @param uri the file
 * @param start offset of its first byte
 * @param end offset behind its last byte; {@link #TO_END} for the rest of the file
 */
public record Piece(String uri, long start, long end) implements Serializable {
  /** The end of a piece that reaches to the end of its file. */
  public static final long TO_END = Long.MAX_VALUE;

  /** A whole file. */
  public static Piece whole(String uri) {
    return new Piece(uri, 0, TO_END);
  }

  /** Whether nothing of the file lies outside. */
  public boolean isWhole() {
    return start == 0 && end == TO_END;
  }
}
