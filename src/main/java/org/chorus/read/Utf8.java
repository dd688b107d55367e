package org.chorus.read;

/** The shape of UTF-8 sequences (RFC 3629). */
final class Utf8 {
  private Utf8() {}

  /**
   * Length of the sequence of two to four bytes that begins at {@code at}; 0 when there is none.
   */
  static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean tooSmallOrLarge =
        (lead == 0xE0 && second < 0xA0)
            || (lead == 0xED && second >= 0xA0)
            || (lead == 0xF0 && second < 0x90)
            || (lead == 0xF4 && second >= 0x90);
    return tooSmallOrLarge ? 0 : length;
  }
}
