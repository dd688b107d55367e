package org.chorus.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a web archive, no more of them at a time than a header may have, so that a header
 * that never ends does not fill the memory. Tells damaged compression from a damaged archive.
 */
final class ArchiveStream extends FilterInputStream {
  private static final long HEADER_BYTES = 1 << 20;

  private IOException failure;
  private long allowed = HEADER_BYTES;

  ArchiveStream(InputStream in) {
    super(in);
  }

  /** What comes next is a header. */
  void header() {
    allowed = HEADER_BYTES;
  }

  /** What comes next is a body, of whatever length. */
  void body() {
    allowed = Long.MAX_VALUE;
  }

  /** What was wrong with the stream itself; null for nothing. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (allowed <= 0) {
      throw new IOException("the header of a record is longer than " + HEADER_BYTES + " bytes");
    }
    try {
      int read = super.read(bytes, offset, length);
      allowed -= Math.max(0, read);
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
