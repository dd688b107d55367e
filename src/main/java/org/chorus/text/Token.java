package org.chorus.text;

/**
 * A word, number or single mark of a text.
 *
 * @param text as it stands there
 * @param start offset of its first character (UTF-16)
 * @param end offset behind its last character
 * @param kind what it is made of
 * @param startsSentence true for the first word or number of a sentence, also at a line's beginning
 * @param startsChunk true when punctuation or a line end stands between it and the word before
 */
public record Token(
    String text, int start, int end, Kind kind, boolean startsSentence, boolean startsChunk) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters and marks, perhaps with digits, joined by hyphens, points or ampersands. */
    WORD,
    /** Digits of any script, with grouping and decimal marks. */
    NUMBER
  }

  /** Whether the first letter is a capital, in a script that has them. */
  public boolean capitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
