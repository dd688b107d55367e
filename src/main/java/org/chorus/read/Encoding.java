package org.chorus.read;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * How the characters of a file are written as bytes.
 *
 * @param charset of the text
 * @param unitBytes 1 when line ends are single ASCII bytes and nothing else is one, 2 for UTF-16, 4
 *     for UTF-32
 * @param bigEndian the order of a unit's bytes
 * @param markBytes length of the byte order mark at the beginning; 0 when there is none
 * @param assumed whether the beginning is all ASCII, so that the rest may be in another charset
 */
record Encoding(Charset charset, int unitBytes, boolean bigEndian, int markBytes, boolean assumed) {
  /** So many first bytes of a file decide on its encoding. */
  static final int HEAD_BYTES = 1 << 16;

  static Encoding of(Charset charset) {
    return new Encoding(charset, 1, true, 0, false);
  }

  /**
   * The bytes that begin a character of two, whose second may look like a backslash, a bar or a
   * brace; none in most encodings.
   */
  BitSet firstsOfPairs() {
    BitSet firsts = new BitSet();
    switch (charset.name()) {
      case "Shift_JIS", "windows-31j" -> {
        firsts.set(0x81, 0xA0);
        firsts.set(0xE0, 0xFD);
      }
      case "GB18030", "GBK", "Big5" -> firsts.set(0x81, 0xFF);
      default -> {}
    }
    return firsts;
  }

  /** The text of a record; what is invalid becomes U+FFFD, where nothing else can be made of it. */
  String decode(byte[] bytes) {
    return new String(bytes, assumed ? EncodingDetector.ofRecord(bytes) : charset);
  }
}
