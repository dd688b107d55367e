package org.chorus.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A stream seen as code units (one, two or four bytes each) that remembers where it is and what it
 * read since the current record began, up to a limit.
 *
 * <p>An {@link IOException} ends the stream like its end does and is kept: damaged compression is a
 * property of the data, and everything before it counts.
 */
final class Units {
  private static final int EXCERPT_BYTES = 1024;

  /** What a record may be longer than the limit before it is let go. */
  private static final int SLACK = 8;

  private final InputStream in;
  private final long limit;
  private int width = 1;
  private BitSet firstsOfPairs = new BitSet();
  private boolean bigEndian;
  private byte[] buffer = new byte[Encoding.HEAD_BYTES];
  private int at;
  private int filled;
  private IOException failure;
  private boolean ended;
  private long position;
  private long begun;
  private byte[] kept = new byte[1 << 12];
  private int keptLength;

  /**
   * @param position offset of the stream's first byte
   * @param limit the longest record, bytes
   */
  Units(InputStream in, long position, long limit) {
    this.in = in;
    this.position = position;
    this.begun = position;
    this.limit = limit;
  }

  /** What comes next, at most {@link Encoding#HEAD_BYTES}, without consuming it. */
  byte[] head() {
    fill();
    return Arrays.copyOfRange(buffer, at, filled);
  }

  /** From here on units are as wide as the encoding's; a byte order mark that comes is skipped. */
  void decodeAs(Encoding encoding) {
    width = encoding.unitBytes();
    firstsOfPairs = encoding.firstsOfPairs();
    bigEndian = encoding.bigEndian();
    if (position == 0) {
      for (int i = 0; i < encoding.markBytes(); i++) {
        nextByte();
      }
      begin();
    }
  }

  /** The next unit; -1 at the end. An incomplete last unit counts as U+FFFD. */
  int next() {
    int first = nextByte();
    if (first < 0) {
      return first;
    }
    if (width == 1) {
      // A line end is never the second of a pair, whatever is broken before it.
      return firstsOfPairs.get(first) && peek() >= '@' ? first << 8 | nextByte() : first;
    }
    int unit = first;
    for (int i = 1; i < width; i++) {
      int b = nextByte();
      if (b < 0) {
        return 0xFFFD;
      }
      unit = bigEndian ? unit << 8 | b : unit | b << (8 * i);
    }
    return unit & 0x7FFFFFFF;
  }

  private int peek() {
    if (at == filled) {
      fill();
    }
    return at == filled ? -1 : buffer[at] & 0xFF;
  }

  /** Offset of the next unit. */
  long position() {
    return position;
  }

  /** A record begins with the next unit. */
  void begin() {
    begun = position;
    keptLength = 0;
  }

  /** Whether the record is longer than the limit. */
  boolean tooLong() {
    return position - begun > limit;
  }

  /** The record up to here. */
  Slice slice() {
    if (tooLong()) {
      Slice slice = excerpt(Slice.State.TOO_LONG);
      kept = new byte[1 << 12];
      return slice;
    }
    return new Slice(begun, Arrays.copyOf(kept, keptLength), Slice.State.WHOLE);
  }

  /** The record's first bytes, with what is wrong with it. */
  Slice excerpt(Slice.State state) {
    return new Slice(begun, Arrays.copyOf(kept, Math.min(keptLength, EXCERPT_BYTES)), state);
  }

  /** Goes back to {@code offset} in a record that is at most a unit longer than the limit. */
  void rewind(long offset) {
    byte[] again = Arrays.copyOfRange(kept, (int) (offset - begun), keptLength);
    int left = filled - at;
    byte[] joined = Arrays.copyOf(again, Math.max(again.length + left, Encoding.HEAD_BYTES));
    System.arraycopy(buffer, at, joined, again.length, left);
    buffer = joined;
    at = 0;
    filled = again.length + left;
    ended = false;
    position = offset;
    begin();
  }

  /** Why the stream ended before its end; null while it has not ended, or ended well. */
  IOException failure() {
    return ended ? failure : null;
  }

  private int nextByte() {
    if (at == filled) {
      fill();
      if (at == filled) {
        ended = true;
        return -1;
      }
    }
    byte b = buffer[at++];
    position++;
    if (keptLength < limit + SLACK) {
      if (keptLength == kept.length) {
        kept = Arrays.copyOf(kept, (int) Math.min(2L * kept.length, limit + SLACK));
      }
      kept[keptLength++] = b;
    }
    return b & 0xFF;
  }

  private void fill() {
    if (at == filled) {
      at = 0;
      filled = 0;
    }
    try {
      while (failure == null && filled < buffer.length) {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
          return;
        }
        filled += read;
      }
    } catch (IOException e) {
      failure = e;
    }
  }
}
