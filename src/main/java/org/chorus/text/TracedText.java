package org.chorus.text;

import java.util.Arrays;

/** A text that grows at its end and remembers where in the raw text each character came from. */
final class TracedText {
  private char[] text;
  private int[] origins;
  private int length;

  TracedText(int capacity) {
    text = new char[Math.max(16, capacity)];
    origins = new int[text.length];
  }

  static TracedText of(String raw) {
    TracedText traced = new TracedText(raw.length());
    raw.getChars(0, raw.length(), traced.text, 0);
    traced.length = raw.length();
    for (int i = 0; i < traced.length; i++) {
      traced.origins[i] = i;
    }
    return traced;
  }

  int length() {
    return length;
  }

  char charAt(int i) {
    return text[i];
  }

  int codePointAt(int i) {
    return Character.codePointAt(text, i, length);
  }

  /** Where in the raw text the character came from. */
  int origin(int i) {
    return origins[i];
  }

  /** Where {@code c} first stands; -1 when it does not. */
  int indexOf(char c) {
    for (int i = 0; i < length; i++) {
      if (text[i] == c) {
        return i;
      }
    }
    return -1;
  }

  String substring(int from, int to) {
    return new String(text, from, to - from);
  }

  @Override
  public String toString() {
    return substring(0, length);
  }

  void append(char c, int origin) {
    grow(1);
    text[length] = c;
    origins[length++] = origin;
  }

  /** Appends a character, or two for one beyond the basic plane, from one place. */
  void appendCodePoint(int c, int origin) {
    if (Character.isBmpCodePoint(c)) {
      append((char) c, origin);
    } else {
      append(Character.highSurrogate(c), origin);
      append(Character.lowSurrogate(c), origin);
    }
  }

  /** Appends characters {@code from} to before {@code to} of another text, with their origins. */
  void append(TracedText other, int from, int to) {
    grow(to - from);
    System.arraycopy(other.text, from, text, length, to - from);
    System.arraycopy(other.origins, from, origins, length, to - from);
    length += to - from;
  }

  private void grow(int more) {
    if (length + more > text.length) {
      int capacity = Math.max(length + more, text.length * 2);
      text = Arrays.copyOf(text, capacity);
      origins = Arrays.copyOf(origins, capacity);
    }
  }
}
