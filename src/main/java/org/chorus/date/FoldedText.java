package org.chorus.date;

import java.util.Arrays;

/**
 * A text as {@link Folding} has it, runs of blanks as one blank, with the places where its
 * characters stand in the original. Characters are asked for by their index here; behind the end
 * there are only line ends.
 */
final class FoldedText {
  private final String original;
  private final char[] chars;
  private final int[] places;
  private int length;

  private FoldedText(String original) {
    this.original = original;
    chars = new char[original.length()];
    places = new int[original.length() + 1];
  }

  static FoldedText of(String original) {
    FoldedText folded = new FoldedText(original);
    folded.fold();
    return folded;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return index >= 0 && index < length ? chars[index] : '\n';
  }

  /** Where in the original the character at {@code index} begins. */
  int place(int index) {
    return places[index];
  }

  /** Where in the original the character before {@code index} ends. */
  int placeBehind(int index) {
    int last = places[index - 1];
    return last + (last + 1 < original.length() && isPair(last) ? 2 : 1);
  }

  /** The character of the original at {@code index}. */
  int originalAt(int index) {
    return original.codePointAt(places[index]);
  }

  String original() {
    return original;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  boolean isDigit(int index) {
    char c = at(index);
    return c >= '0' && c <= '9';
  }

  /** The characters from {@code from} until {@code end}. */
  String part(int from, int end) {
    return new String(chars, from, end - from);
  }

  /** Whether a letter, or a mark on one, stands there. */
  boolean isLetter(int index) {
    return Scripts.isLetter(at(index));
  }

  private void fold() {
    int i = 0;
    while (i < original.length()) {
      if (isPair(i)) {
        addPair(i, original.codePointAt(i));
        i += 2;
      } else {
        char c = original.charAt(i);
        char folded = Folding.of(c);
        if (c == '\u094D' && isAnusvara(i)) {
          chars[length - 1] = '\u0902';
        } else if (folded != Folding.NOTHING
            && !(folded == ' ' && length > 0 && chars[length - 1] == ' ')) {
          add(folded, i);
        }
        i++;
      }
    }
    places[length] = original.length();
  }

  /** Devanagari spells a nasal before a consonant with either of two signs. */
  private boolean isAnusvara(int at) {
    return length > 0
        && at + 1 < original.length()
        && "\u0919\u091E\u0923\u0928\u092E".indexOf(chars[length - 1]) >= 0
        && original.charAt(at + 1) >= '\u0915'
        && original.charAt(at + 1) <= '\u0939';
  }

  private void addPair(int at, int codePoint) {
    if (Character.isDigit(codePoint)) {
      add((char) ('0' + Character.digit(codePoint, 10)), at);
    } else {
      char[] lower = Character.toChars(Character.toLowerCase(codePoint));
      for (char c : lower) {
        add(c, at);
      }
    }
  }

  private void add(char c, int place) {
    chars[length] = c;
    places[length] = place;
    length++;
  }

  private boolean isPair(int at) {
    return Character.isHighSurrogate(original.charAt(at))
        && at + 1 < original.length()
        && Character.isLowSurrogate(original.charAt(at + 1));
  }

  /** {@code phrase} as it stands in a folded text. */
  static String fold(String phrase) {
    FoldedText folded = of(phrase);
    return new String(Arrays.copyOf(folded.chars, folded.length)).strip();
  }
}
