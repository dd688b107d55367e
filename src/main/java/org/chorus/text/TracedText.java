package org.chorus.text;

import java.util.Arrays;

/** A text that grows at its end and remembers where in the raw text each character came from. */
final class TracedText {
  private final StringBuilder text;
  private int[] origins;

  TracedText(int capacity) {
    text = new StringBuilder(capacity);
    origins = new int[Math.max(16, capacity)];
  }

  static TracedText of(String raw) {
    TracedText traced = new TracedText(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      traced.append(raw.charAt(i), i);
    }
    return traced;
  }

  int length() {
    return text.length();
  }

  char charAt(int i) {
    return text.charAt(i);
  }

  int codePointAt(int i) {
    return text.codePointAt(i);
  }

  /** Where in the raw text the character came from. */
  int origin(int i) {
    return origins[i];
  }

  String substring(int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  void append(char c, int origin) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[text.length()] = origin;
    text.append(c);
  }

  /** Appends a character, or two for one beyond the basic plane, from one place. */
  void appendCodePoint(int c, int origin) {
    for (char unit : Character.toChars(c)) {
      append(unit, origin);
    }
  }

  /** Appends characters {@code from} to before {@code to} of another text, with their origins. */
  void append(TracedText other, int from, int to) {
    for (int i = from; i < to; i++) {
      append(other.charAt(i), other.origin(i));
    }
  }
}
