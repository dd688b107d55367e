package org.chorus.read;

import java.nio.charset.Charset;

/**
 * How the characters of a file are written as bytes.
 *
 * @param charset of the text
 * @param unitBytes 1 when line ends, quotes and separators are single ASCII bytes, 2 for UTF-16, 4
 *     for UTF-32
 * @param bigEndian the order of a unit's bytes
 * @param markBytes length of the byte order mark at the beginning; 0 when there is none
 */
record Encoding(Charset charset, int unitBytes, boolean bigEndian, int markBytes) {
  /** So many first bytes of a file decide on its encoding. */
  static final int HEAD_BYTES = 1 << 16;

  static Encoding of(Charset charset) {
    return new Encoding(charset, 1, true, 0);
  }

  /** The text of a record; what is invalid becomes U+FFFD. */
  String decode(byte[] bytes) {
    return new String(bytes, charset);
  }
}
