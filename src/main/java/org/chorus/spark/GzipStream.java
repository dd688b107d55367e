package org.chorus.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Gzip (RFC 1952) with any number of members. Gives everything that can be read of a damaged file
 * before it throws: the JDK's reader takes what follows a damaged member's header for the end, and
 * that of commons-compress throws away what it had of the last buffer.
 */
final class GzipStream extends InputStream {
  private static final int MAGIC = 0x1F8B;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private boolean inMember;
  private boolean ended;

  GzipStream(InputStream in) throws IOException {
    this.in = in;
    readHeader(need());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        nextMember();
      } else if (inflater.finished()) {
        readTrailer();
      } else {
        int read = inflate(bytes, offset, length);
        if (read > 0) {
          return read;
        }
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput()) {
        if (!fill()) {
          throw new EOFException("the gzip data ends early");
        }
        inflater.setInput(buffer, at, filled - at);
      }
      int read = inflater.inflate(bytes, offset, length);
      at = filled - inflater.getRemaining();
      checksum.update(bytes, offset, read);
      return read;
    } catch (DataFormatException e) {
      throw new ZipException("the gzip data is damaged: " + e.getMessage());
    }
  }

  private void readTrailer() throws IOException {
    long expected = littleEndian(4);
    long size = littleEndian(4);
    boolean whole =
        expected == checksum.getValue() && size == (inflater.getBytesWritten() & 0xFFFFFFFFL);
    if (!whole) {
      throw new ZipException("the gzip data is damaged: its checksum is wrong");
    }
    inMember = false;
  }

  /** Another member, or the end, which may be padded with zeros. */
  private void nextMember() throws IOException {
    int first = next();
    while (first == 0) {
      first = next();
    }
    if (first < 0) {
      ended = true;
    } else {
      readHeader(first);
    }
  }

  private void readHeader(int first) throws IOException {
    if ((first << 8 | need()) != MAGIC || need() != 8) {
      throw new ZipException("there is something else than gzip data");
    }
    int flags = need();
    littleEndian(6);
    if ((flags & EXTRA) != 0) {
      skip((int) littleEndian(2));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      littleEndian(2);
    }
    inflater.reset();
    inflater.setInput(buffer, at, filled - at);
    checksum.reset();
    inMember = true;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      need();
    }
  }

  private void skipText() throws IOException {
    while (need() != 0) {
      // Up to its NUL.
    }
  }

  private long littleEndian(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) need() << (8 * i);
    }
    return value;
  }

  private int need() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException("the gzip data ends early");
    }
    return next;
  }

  private int next() throws IOException {
    return at < filled || fill() ? buffer[at++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }
}
